using Fusion.Web.Data;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Settle;

/// <summary>Reminds once, a day before the end, those who have not voted.</summary>
internal sealed class RemindHandler(FusionDb db, DecisionBook book)
{
    public static readonly TimeSpan Before = TimeSpan.FromDays(1);

    static readonly TimeSpan Least = TimeSpan.FromDays(3);

    public async Task<Outcome<Done>> Handle(DecisionId id, CancellationToken cancel)
    {
        if (await db.Set<Decision>().AsTracking().FirstOrDefaultAsync(one => one.Id == id && one.State == DecisionState.Voting && one.RemindedAt == null, cancel) is not { } one) return default(Done);
        one.RemindedAt = book.Now;
        // Who heard of it two days ago needs no reminder.
        if (one.Lasts < Least) return default(Done);
        var voted = await db.Set<DecisionBallot>().Where(ballot => ballot.DecisionId == id).Select(ballot => ballot.MemberId).ToListAsync(cancel);
        await book.Tell(one, "decision.closing", (await book.Roll(one, cancel)).Except(voted).ToHashSet(), cancel);
        return default(Done);
    }
}
