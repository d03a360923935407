using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Vote;

/// <summary>
/// Casts ballots of many voters of one decision, or others in their place: one for each who is on the roll, and a voice, which is not counted, for who may speak and has no vote. Each is
/// in time by the database's clock when it arrives here, and acknowledged when it is on disk. The record hears of it only when all are counted.
/// </summary>
internal sealed class CastBallotHandler(FusionDb db, Database database, DecisionRights rights, NetworkVoters voters, NetworkPresence presence, SettleHandler settling, TimeProvider clock)
{
    /// <returns>Of each, in their order, the code by which the voter finds it in the published list.</returns>
    public async Task<Outcome<IReadOnlyList<Outcome<string>>>> Handle(DecisionId id, IReadOnlyList<SentBallot> sent, CancellationToken cancel)
    {
        var arrived = await database.Arrive(db, id.Value, clock, cancel);
        // Read behind the gate: it may have been closed while they waited, and who was in it may have left.
        var one = await db.Set<Decision>().AsNoTracking().FirstOrDefaultAsync(found => found.Id == id && found.State == DecisionState.Voting && found.ClosesAt > arrived, cancel);
        if (one is null) return sent.Select(_ => Closed).ToList();
        var (members, accounts) = (sent.Select(ballot => ballot.Member).Distinct().ToList(), sent.Select(ballot => ballot.Actor.AccountId).Distinct().ToList());
        var still = await voters.StillIn(one.NetworkId, members, cancel);
        var roll = await db.Set<DecisionVoter>().AsNoTracking().Where(voter => voter.DecisionId == id && members.Contains(voter.MemberId)).ToDictionaryAsync(voter => voter.MemberId, voter => voter.TookPart, cancel);
        var cast = await db.Set<DecisionBallot>().AsTracking().Where(ballot => ballot.DecisionId == id && members.Contains(ballot.MemberId)).ToDictionaryAsync(ballot => ballot.MemberId, cancel);
        var others = await (from ballot in db.Set<DecisionBallot>().AsNoTracking()
                            join voter in db.Set<DecisionVoter>() on new { ballot.DecisionId, ballot.MemberId } equals new { voter.DecisionId, voter.MemberId }
                            where ballot.DecisionId == id && accounts.Contains(ballot.AccountId)
                            select new { ballot.AccountId, ballot.MemberId, voter.IsPerson }).ToListAsync(cancel);
        var votedAs = others.Select(other => (other.AccountId, other.MemberId, other.IsPerson)).ToHashSet();
        await presence.Note(still, cancel);
        var codes = new List<Outcome<string>>(sent.Count);
        foreach (var ballot in sent)
        {
            codes.Add(!still.Contains(ballot.Member) ? new Rejection("ballot", "refused.not-a-member")
                : ballot.Settles && await rights.Of(one, ballot.Actor, cancel) is not { Casting: Casting.Vote } ? Refusal.Of("ballot", new(false, Governance.Reason.NoRight))
                : Put(one, ballot, roll, cast, votedAs, arrived));
            if (!ballot.Settles || !codes[^1].IsDone) continue;
            // It is decided: whoever comes after is too late, be it in the same moment.
            await db.SaveChangesAsync(cancel);
            await settling.Settle(id, isOver: false, ballot.Actor, cancel);
            codes.AddRange(sent.Skip(codes.Count).Select(_ => Closed));
            break;
        }
        return codes;
    }

    static Outcome<string> Closed => new Rejection("ballot", "decision.closed");

    Outcome<string> Put(Decision one, SentBallot sent, Dictionary<Guid, TookPart> roll, Dictionary<Guid, DecisionBallot> all, HashSet<(Guid Account, Guid Member, bool IsPerson)> votedAs, DateTime arrived)
    {
        var (member, account) = (sent.Member, sent.Actor.AccountId);
        var isListed = roll.TryGetValue(member, out var took);
        if (one.Binds && !sent.IsVoice && (!isListed || took == TookPart.Voice)) return Refusal.Of("ballot", new(false, Governance.Reason.NotInElectorate));
        // One person casts a vote for each organisation that they speak for, or one of their own: never both.
        if (votedAs.Any(other => other.Account == account && sent.IsPerson != other.IsPerson)) return new Rejection("ballot", "decision.one-person");
        votedAs.Add((account, member, sent.IsPerson));
        if (all.TryGetValue(member, out var cast))
        {
            (cast.Text, cast.Reason, cast.AccountId, cast.At) = (sent.Text, sent.Reason, account, arrived);
            return cast.Code;
        }
        // Of a sense check there is no roll before somebody answers; whoever only has a voice is noted as that.
        if (!isListed) db.Add(new DecisionVoter { DecisionId = one.Id, MemberId = member, Weight = sent.IsVoice ? 0 : 1, IsPerson = sent.IsPerson, TookPart = roll[member] = sent.IsVoice ? TookPart.Voice : TookPart.No });
        all[member] = cast = new DecisionBallot { DecisionId = one.Id, MemberId = member, Text = sent.Text, Reason = sent.Reason, Code = DecisionBallot.NewCode(), AccountId = account, IsVoice = sent.IsVoice, At = arrived };
        db.Add(cast);
        return cast.Code;
    }
}

/// <summary>A ballot on its way to the box.</summary>
/// <param name="Settles">Whether one such vote decides.</param>
internal sealed record SentBallot(DecisionId Decision, Actor Actor, Guid Member, bool IsPerson, bool IsVoice, string Text, string Reason, bool Settles);
