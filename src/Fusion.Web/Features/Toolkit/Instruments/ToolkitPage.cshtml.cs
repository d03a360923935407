using Fusion.Toolkit;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit.Instruments;

/// <summary>What a group can do together, the sessions that one leads, and results that everybody may read.</summary>
[OutputCache(NoStore = true)]
internal sealed class ToolkitPageModel(FusionDb db, InstrumentBook book, ShippedInstruments shipped, NetworkSeats networks, Me me) : FusionPage
{
    const int MostShown = 12, MostNetworks = 50;

    public IReadOnlyList<Instrument> Instruments { get; private set; } = [];

    public IReadOnlyList<Board> Mine { get; private set; } = [];

    /// <summary>Sessions of the networks that somebody belongs to, led by others.</summary>
    public IReadOnlyList<Board> Ours { get; private set; } = [];

    public IReadOnlyList<Board> Public { get; private set; } = [];

    public bool MayPublish => me.IsModerator;

    public async Task OnGet(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        Instruments = [.. shipped.All, .. await book.Own(cancel)];
        if (me.Actor is { } actor) await ShowOwn(actor, cancel);
        Public = await db.Set<Board>().Where(board => board.IsPublic && board.EndedAt != null).OrderByDescending(board => board.CreatedAt).Take(MostShown).ToListAsync(cancel);
        Title(T["toolkit.title"], T["toolkit.lead-text"]);
        Below();
    }

    async Task ShowOwn(Actor actor, CancellationToken cancel)
    {
        var account = actor.AccountId;
        Mine = await (from lead in db.Set<BoardLead>() join board in db.Set<Board>() on lead.BoardId equals board.Id where lead.AccountId == account orderby board.CreatedAt descending select board).Take(MostShown).ToListAsync(cancel);
        var ids = (await networks.Mine(actor, MostNetworks, cancel)).Select(seat => (NetworkId?)seat.Id).ToList();
        Ours = await db.Set<Board>().Where(board => ids.Contains(board.NetworkId) && !db.Set<BoardLead>().Any(lead => lead.BoardId == board.Id && lead.AccountId == account)).OrderByDescending(board => board.CreatedAt).Take(MostShown).ToListAsync(cancel);
    }
}
