using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Settle;

/// <summary>Voting begins: when whoever proposed it says so, or on the day that they set.</summary>
internal sealed class OpenVoteHandler(FusionDb db, Database database, DecisionRights rights, Opening opening, DecisionBook book, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Actor actor, string slug, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("open", "decision.gone");
        if (!seat.MayTend) return new Rejection("open", "decision.not-yours");
        if (one.State != DecisionState.Proposed) return new Rejection("open", "decision.too-late");
        return await Begin(one, actor, cancel);
    }

    /// <summary>The day has come. What cannot be opened waits for whoever proposed it.</summary>
    public async Task<Outcome<Done>> OnTime(DecisionId id, CancellationToken cancel)
    {
        // Each process looks at its clock: one of them opens it.
        var now = await database.Close(db, id.Value, clock, cancel);
        if (await db.Set<Decision>().AsTracking().FirstOrDefaultAsync(one => one.Id == id && one.State == DecisionState.Proposed && one.OpensAt <= now, cancel) is not { } one) return default(Done);
        if (!(await Begin(one, null, cancel)).IsDone) one.OpensAt = null;
        return default(Done);
    }

    async Task<Outcome<Done>> Begin(Decision one, Actor? actor, CancellationToken cancel)
    {
        var opened = await opening.Open(one, cancel);
        if (!opened.IsDone) return Outcome<Done>.Rejected(opened.Rejections);
        book.Enter("open-vote", one, actor, new FieldDifference("State", "proposed", "voting"));
        await book.Tell(one, Opening.Reminder, opened.Value!, cancel);
        return default(Done);
    }
}
