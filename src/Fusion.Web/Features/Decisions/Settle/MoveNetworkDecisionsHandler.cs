using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Settle;

/// <summary>
/// What a network had not decided when it went into another. A question that can be asked there too is proposed there with all that was said to it, and voted on anew
/// by that network's rules: those who were asked before are not those who are asked now. One about the network itself, such as who speaks for it, is moot.
/// </summary>
internal sealed class MoveNetworkDecisionsHandler(FusionDb db, Database database, DecisionBook book, TimeProvider clock) : INetworkLinks
{
    static readonly DecisionKind[] CanGo = [DecisionKind.Proposal, DecisionKind.Choice, DecisionKind.Recommendation, DecisionKind.SenseCheck];

    public async Task Move(NetworkId from, NetworkId to, CancellationToken cancel)
    {
        foreach (var one in await db.Set<Decision>().AsTracking().Where(one => one.NetworkId == from).Where(Decision.IsUndecided).OrderBy(one => one.At).ToListAsync(cancel))
        {
            // No ballot comes in any more while the box is emptied.
            if (one.State == DecisionState.Voting) await database.Close(db, one.Id.Value, clock, cancel);
            await Empty(one, cancel);
            var was = one.State.Word();
            if (CanGo.Contains(one.Kind)) (one.NetworkId, one.State, one.Rule) = (to, DecisionState.Proposed, "");
            else (one.State, one.SettledAt) = (DecisionState.Withdrawn, book.Now);
            (one.OpensAt, one.ClosesAt, one.RemindedAt) = (null, null, null);
            book.Note(one);
            if (one.State == DecisionState.Proposed) book.Enter("move-decision", one, null, new FieldDifference("State", was, "proposed"));
            else book.Enter("withdraw-proposal", one, null, new FieldDifference("State", was, "withdrawn"));
        }
    }

    /// <summary>Ballots, the roll, who supported it and who was asked and has not answered: all of them were members of the network that is over.</summary>
    async Task Empty(Decision one, CancellationToken cancel)
    {
        var id = one.Id;
        db.RemoveRange(await db.Set<DecisionBallot>().AsTracking().Where(row => row.DecisionId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<DecisionVoter>().AsTracking().Where(row => row.DecisionId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<DecisionSupport>().AsTracking().Where(row => row.DecisionId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<AskedAdvice>().AsTracking().Where(row => row.DecisionId == id && row.AnsweredAt == null).ToListAsync(cancel));
    }
}
