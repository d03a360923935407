using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Call;

/// <summary>Calls an event, new or like one that was.</summary>
[Authorize(Policies.SignedIn)]
[EnableRateLimiting("suggest")]
internal sealed class NewEventModel(FusionDb db, NetworkSeats networks, EventRights rights, EventReading reading, EventWords labels, PlaceTree places, Me me, Acts acts) : FormPage
{
    public NetworkSeat? Network { get; private set; }

    /// <summary>The address of the event that is held again.</summary>
    public string Again { get; private set; } = "";

    public IEnumerable<string> PlaceNames => places.All.Where(place => place.Level >= PlaceLevel.Country).Take(600).Select(place => place.Name()).Distinct();

    public bool CanBePublic => Network is null or { IsPublic: true };

    public IEnumerable<(string, string)> Shown => new[] { ("everybody", T["event.shown.everybody"]), ("members", T["event.shown.members"]) }.Where(choice => choice.Item1 == "everybody" ? CanBePublic : Network is not null);

    public async Task<IActionResult> OnGet(string? network, string? again, CancellationToken cancel)
    {
        if (again is { Length: > 0 and <= 80 })
        {
            if (await db.Set<Event>().FirstOrDefaultAsync(one => one.Slug == again, cancel) is not { } before || await rights.Of(before, me.Signed, cancel) is not { MayLead: true } seat) return NotFound();
            (Network, Again) = (seat.Network, again);
            Fill(name => name is "starts_on" or "ends_on" or "stream" ? null : reading.Fill(before)(name));
        }
        else
        {
            if (network is { Length: > 0 } && (Network = await networks.Of(network, me.Signed, cancel)) is null) return NotFound();
            var zone = await LastZone(cancel);
            Fill(name => name switch { "zone" => zone, "link_for" => "everybody", "shown" => CanBePublic ? "everybody" : "members", _ => null });
        }
        if (!await rights.MayCall(Network, me.Signed, cancel)) return Forbid();
        Show();
        return Page();
    }

    public async Task<IActionResult> OnPost(string? network, string? again, CancellationToken cancel)
    {
        if (network is { Length: > 0 } && (Network = await networks.Of(network, me.Signed, cancel)) is null) return NotFound();
        Again = again is { Length: <= 80 } ? again : "";
        Show();
        var fields = Sent(labels.Field);
        var outcome = await acts.Run<CallEventHandler, Event>((handler, stop) => handler.Handle(me.Signed, network ?? "", fields, stop), cancel);
        if (!outcome.IsDone) return Refused(outcome.Rejections);
        return Redirect(outcome.Value!.StartsAt is null ? outcome.Value.Path + "/poll" : outcome.Value.Path);
    }

    /// <summary>The zone of the event that the network called last.</summary>
    async Task<string> LastZone(CancellationToken cancel)
    {
        var id = Network?.Id;
        return await db.Set<Event>().Where(one => one.NetworkId == id).OrderByDescending(one => one.CreatedAt).Select(one => one.Zone).FirstOrDefaultAsync(cancel) ?? "UTC";
    }

    void Show()
    {
        Title(T["event.new"]);
        Frame.IsPrivate = true;
        Below((T["events.title"], "/events"));
    }
}
