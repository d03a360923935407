using Fusion.Toolkit;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fusion.Web.Features.Toolkit.Start;

/// <summary>Begins a session with an instrument: for whom, under whose eyes, with names or without.</summary>
[Authorize(Policies.SignedIn)]
[EnableRateLimiting("suggest")]
internal sealed class StartPageModel(InstrumentBook book, NetworkSeats networks, ToolkitWords labels, Me me, Acts acts) : FormPage
{
    const int MostNetworks = 50;

    public Instrument Instrument { get; private set; } = null!;

    public IReadOnlyList<(string, string)> Networks { get; private set; } = [];

    public IEnumerable<(string, string)> Names => [("anonymous", T["toolkit.anonymous"]), ("named", T["toolkit.named"])];

    public IEnumerable<(string, string)> Who => [("everybody", T["toolkit.who.everybody"]), ("accounts", T["toolkit.who.accounts"])];

    public IEnumerable<(string, string)> Shown => [("within", T["toolkit.shown.within"]), ("everybody", T["toolkit.shown.everybody"])];

    public async Task<IActionResult> OnGet(string? instrument, string? network, CancellationToken cancel)
    {
        if (!await Show(instrument, cancel)) return NotFound();
        Fill(name => name switch { "names" => "anonymous", "who" => "everybody", "shown" => "within", "network" => network, _ => null });
        return Page();
    }

    public async Task<IActionResult> OnPost(string? instrument, string? network, CancellationToken cancel)
    {
        if (!await Show(instrument, cancel)) return NotFound();
        var fields = Sent(labels.Field);
        var outcome = await acts.Run<StartBoardHandler, Board>((handler, stop) => handler.Handle(me.Signed, Instrument.Key, network ?? "", fields, stop), cancel);
        return outcome.IsDone ? Redirect(outcome.Value!.Path + "/lead") : Refused(outcome.Rejections);
    }

    async Task<bool> Show(string? key, CancellationToken cancel)
    {
        if (key is null || await book.Find(key, null, cancel) is not { } found) return false;
        Instrument = found;
        Networks = [("", T["toolkit.no-network"]), .. (await networks.Mine(me.Signed, MostNetworks, cancel)).Where(seat => seat.MaySpeak).Select(seat => (seat.Slug, seat.Name))];
        Title(T["toolkit.start"]);
        Frame.IsPrivate = true;
        Below((T["toolkit.title"], "/toolkit"), (ToolkitWords.Plain(found.Name), $"/toolkit/instruments/{found.Key}"));
        return true;
    }
}
