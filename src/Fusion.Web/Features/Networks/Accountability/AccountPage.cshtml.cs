using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Accountability;

/// <summary>What those who hold offices gave account of, when they do so again, and when the rules are looked at.</summary>
internal sealed class AccountPageModel(FusionDb db, Seats seats, Rhythm rhythm, NetworkWords labels, Acts acts) : SeatPage(db, seats, labels, acts)
{
    const int MostShown = 24;

    readonly FusionDb db = db;

    public IReadOnlyList<NetworkEvent> Given { get; private set; } = [];

    public RhythmDays Days { get; private set; } = null!;

    public bool MayGive => !IsOver && Rhythm.GivesAccount(Seat);

    public bool MayKeep => !IsOver && Seat.May(Act.Describe).IsAllowed;

    public bool MayErase => Seat.May(Act.Describe).IsAllowed || Reader.IsModerator;

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return NotFound();
        await Show(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostGive(string slug, CancellationToken cancel) =>
        Do<GiveAccountHandler>(slug, (handler, actor, fields, stop) => handler.Give(actor, slug, fields, stop), $"/networks/{slug}/account", cancel);

    public Task<IActionResult> OnPostKeep(string slug, CancellationToken cancel) =>
        Do<GiveAccountHandler>(slug, (handler, actor, _, stop) => handler.KeepRules(actor, slug, stop), $"/networks/{slug}/account#review", cancel);

    public Task<IActionResult> OnPostErase(string slug, Guid id, CancellationToken cancel) =>
        Do<GiveAccountHandler>(slug, (handler, actor, fields, stop) => handler.Erase(actor, slug, id, fields, stop), $"/networks/{slug}/account#given", cancel);

    protected override async Task Show(CancellationToken cancel)
    {
        var id = Network.Id;
        Given = await db.Set<NetworkEvent>().Where(one => one.NetworkId == id && one.Kind == EventKind.AccountGiven).OrderByDescending(one => one.At).ThenByDescending(one => one.Id).Take(MostShown).ToListAsync(cancel);
        Days = (await rhythm.Of([(Network, Seat.Rules)], cancel))[id];
        Title(T["account-given.title"]);
        if (Frame.Crumbs.Count == 0) Below((T["networks.title"], "/networks"), (Network.Name, Network.Path));
    }
}
