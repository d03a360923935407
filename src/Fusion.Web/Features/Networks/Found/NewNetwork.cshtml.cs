using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fusion.Web.Features.Networks.Found;

/// <summary>The first of three screens: name, place and purpose. The network is there after it; the form and the members can come later.</summary>
[Authorize(Policies.SignedIn)]
[EnableRateLimiting("suggest")]
internal sealed class NewNetworkModel(NetworkWords labels, PlaceTree places, Me me, Acts acts) : FormPage
{
    public IEnumerable<string> PlaceNames => places.All.Where(place => place.Level >= PlaceLevel.Country).Take(600).Select(place => place.Name()).Distinct();

    public string? ActingName => me.ActingFor?.Name;

    public void OnGet()
    {
        Show();
        Fill(name => name == "shown" ? "private" : null);
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        Show();
        var fields = Sent(labels.Field);
        var outcome = await acts.Run<FoundNetworkHandler, Network>((handler, stop) => handler.Handle(me.Signed, fields, stop), cancel);
        return outcome.IsDone ? Redirect($"{outcome.Value!.Path}/rules?step=2") : Refused(outcome.Rejections);
    }

    void Show()
    {
        Title(T["network.new"]);
        Frame.IsPrivate = true;
        Below((T["networks.title"], "/networks"));
    }
}
