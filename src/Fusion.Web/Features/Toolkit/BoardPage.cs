using Fusion.Toolkit;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit;

/// <summary>A page of one session. Nothing of it is kept by caches, for each reader's page is their own; who may not know of it finds nothing.</summary>
[OutputCache(NoStore = true)]
internal abstract class BoardPage(FusionDb db, InstrumentBook instruments, BoardRights rights, ToolkitWords labels, Acts acts, TimeProvider clock) : ActPage(acts)
{
    public Board Board { get; private set; } = null!;

    public Instrument Instrument { get; private set; } = null!;

    public BoardSeat Seat { get; private set; } = null!;

    public ToolkitWords Labels => labels;

    /// <summary>Who the reader is in the session; null for somebody new.</summary>
    public Guid? Self { get; private set; }

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Where what a group decided is put to its network, or to one of the reader's.</summary>
    public string ProposalOf(Commitment commitment) => (Seat.Network is { } network ? $"/decisions/new?network={network.Slug}&kind=proposal&title=" : "/decisions/new?title=") + Uri.EscapeDataString(commitment.Text);

    protected void Enlist(Guid? self) => Self = self;

    protected BoardRights Rights => rights;

    /// <summary>Whether this page is for this reader.</summary>
    protected abstract bool IsFor(BoardSeat seat);

    protected override async Task<bool> Enter(string slug, CancellationToken cancel) => Guid.TryParse(slug, out var id) && await Enter(id, cancel);

    protected async Task<bool> Enter(Guid id, CancellationToken cancel) => await Enter(await db.Set<Board>().FirstOrDefaultAsync(board => board.Id == id, cancel), cancel);

    protected async Task<bool> Enter(Board? board, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        if (board is null) return false;
        Board = board;
        Self = rights.Find(HttpContext, board);
        Seat = await rights.Of(board, By, Self, cancel);
        if (!IsFor(Seat)) return false;
        Instrument = await instruments.Of(board, cancel);
        Frame.IsPrivate = !board.IsPublic;
        return true;
    }

    protected override string Label(string field) => labels.Field(field);

    /// <summary>An act of somebody who leads the session.</summary>
    protected Task<IActionResult> Do<THandler>(Guid id, Func<THandler, Actor, Fields, CancellationToken, Task<Outcome<Done>>> act, string then, CancellationToken cancel) where THandler : notnull => Do(id.ToString(), act, then, cancel);

    protected void Named(string title)
    {
        Title(title);
        if (Frame.Crumbs.Count == 0) Below((T["toolkit.title"], "/toolkit"), (Board.Title, Board.Path));
    }
}
