using System.Security.Cryptography;
using System.Text;
using Fusion.Governance;
using Fusion.Voting.Delegations;
using Fusion.Voting.Polls;
using Fusion.Voting.Ties;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Settle;

/// <summary>
/// Voting is over, and all ballots are counted. Votes of those who trust another go with that other's; who has left meanwhile has no vote. Then the
/// ballots are published without their voters where the vote was secret, and the rows that linked the two are erased.
/// </summary>
internal sealed class SettleHandler(FusionDb db, Database database, NetworkVoters voters, DecisionReading reading, Effects effects, DecisionBook book, SettledRecord record, TimeProvider clock)
{
    /// <summary>The time is over.</summary>
    public async Task<Outcome<Done>> Handle(DecisionId id, CancellationToken cancel)
    {
        await Settle(id, isOver: true, null, cancel);
        return default(Done);
    }

    /// <param name="isOver">Whether the time must be over; one of those in charge, who decides alone, ends it before.</param>
    public async Task Settle(DecisionId id, bool isOver, Actor? actor, CancellationToken cancel)
    {
        var now = await database.Close(db, id.Value, clock, cancel);
        var one = await db.Set<Decision>().AsTracking().FirstAsync(found => found.Id == id, cancel);
        // The gate may have been waited for: what another act has settled meanwhile is not settled twice.
        await db.Entry(one).ReloadAsync(cancel);
        if (one.State != DecisionState.Voting || (isOver && one.ClosesAt > now)) return;
        var options = DecisionMethods.HasOptions(one.Kind) ? await reading.OptionsOf(one, cancel) : [];
        var poll = DecisionMethods.PollOf(one, options);
        var roll = await Roll(one, cancel);
        var counted = await Counted(one, poll, roll, cancel);
        await Finish(one, poll, options, roll, counted, now, actor, cancel);
    }

    /// <summary>Hands were counted in a room: so many behind each answer.</summary>
    public async Task SettleByHands(Decision one, IReadOnlyList<DecisionOption> options, IReadOnlyList<(string Ballot, int Hands)> hands, Actor actor, CancellationToken cancel)
    {
        var now = await database.Close(db, one.Id.Value, clock, cancel);
        one.IsByHands = true;
        db.RemoveRange(await Ballots(one, cancel));
        var counted = hands.Where(pair => pair.Hands > 0).Select((pair, at) => new CountedBallot { DecisionId = one.Id, Code = $"hands-{at + 1}", Text = pair.Ballot, Weight = pair.Hands }).ToList();
        db.AddRange(counted);
        await Finish(one, DecisionMethods.PollOf(one, options), options, await Roll(one, cancel), counted, now, actor, cancel);
    }

    /// <summary>Those on the roll who are still in.</summary>
    async Task<List<DecisionVoter>> Roll(Decision one, CancellationToken cancel)
    {
        var id = one.Id;
        var roll = await db.Set<DecisionVoter>().AsTracking().Where(row => row.DecisionId == id).OrderBy(row => row.MemberId).ToListAsync(cancel);
        var still = await voters.StillIn(one.NetworkId, [.. roll.Select(row => row.MemberId)], cancel);
        return [.. roll.Where(row => still.Contains(row.MemberId))];
    }

    Task<List<DecisionBallot>> Ballots(Decision one, CancellationToken cancel)
    {
        var id = one.Id;
        return db.Set<DecisionBallot>().AsTracking().Where(row => row.DecisionId == id).ToListAsync(cancel);
    }

    async Task<List<CountedBallot>> Counted(Decision one, Poll poll, List<DecisionVoter> roll, CancellationToken cancel)
    {
        var all = await Ballots(one, cancel);
        var byMember = roll.ToDictionary(voter => voter.MemberId);
        var forBodies = all.Where(ballot => byMember.TryGetValue(ballot.MemberId, out var voter) && !voter.IsPerson).Select(ballot => ballot.AccountId).ToHashSet();
        // Who spoke for an organisation does not count once more as a person, should both have come in one moment.
        var valid = all.Where(ballot => byMember.TryGetValue(ballot.MemberId, out var voter) && !(voter.IsPerson && forBodies.Contains(ballot.AccountId)) && PollBallot.Read(poll, ballot.Text) is not null).ToDictionary(ballot => ballot.MemberId);
        var carried = await Carried(one, roll, valid, cancel);
        var counted = valid.Values.Select(ballot => new CountedBallot
        {
            DecisionId = one.Id,
            Code = ballot.Code,
            Text = ballot.Text,
            Reason = ballot.Reason,
            Weight = ballot.IsVoice ? 0 : carried[ballot.MemberId],
            MemberId = one.IsSecret ? null : ballot.MemberId,
        }).OrderBy(ballot => ballot.Code, StringComparer.Ordinal).ToList();
        db.RemoveRange(all);
        db.AddRange(counted);
        return counted;
    }

    /// <summary>Whose ballot carries what weight, and how each on the roll took part.</summary>
    async Task<IReadOnlyDictionary<Guid, long>> Carried(Decision one, List<DecisionVoter> roll, Dictionary<Guid, DecisionBallot> valid, CancellationToken cancel)
    {
        var entitled = roll.Where(voter => voter.Weight > 0).ToList();
        var number = entitled.Index().ToDictionary(pair => pair.Item.MemberId, pair => pair.Index);
        var trusts = one.Binds ? await Trusts(one, roll, valid, cancel) : [];
        var result = DelegationCount.Resolve(entitled.Index().ToDictionary(pair => pair.Index, pair => pair.Item.Weight), number.Where(pair => valid.ContainsKey(pair.Key)).Select(pair => pair.Value),
            trusts.Where(trust => number.ContainsKey(trust.FromId) && number.ContainsKey(trust.ToId)).Select(trust => new Delegation(number[trust.FromId], number[trust.ToId], trust.Matter?.Word())), one.Matter.Word());
        foreach (var fate in result.Fates) entitled[fate.Voter].TookPart = fate.Fate switch { DelegationFate.Voted => TookPart.Voted, DelegationFate.Carried => TookPart.Trusted, _ => TookPart.No };
        return result.Carried.ToDictionary(pair => entitled[pair.Key].MemberId, pair => pair.Value);
    }

    /// <summary>Whom those on the roll trust in this. What somebody gives away counts like what they cast: for organisations, or for themselves, and never both.</summary>
    async Task<IReadOnlyList<Trust>> Trusts(Decision one, List<DecisionVoter> roll, Dictionary<Guid, DecisionBallot> valid, CancellationToken cancel)
    {
        var (network, matter) = (one.NetworkId, one.Matter);
        var given = await db.Set<Trust>().Where(trust => trust.NetworkId == network && (trust.Matter == null || trust.Matter == matter)).ToListAsync(cancel);
        var isPerson = roll.ToDictionary(voter => voter.MemberId, voter => voter.IsPerson);
        var cast = valid.Values.ToLookup(ballot => isPerson[ballot.MemberId], ballot => (Guid?)ballot.AccountId);
        var (bodies, people) = (new List<Trust>(), new List<Trust>());
        // Of two that were given in one moment the later holds.
        foreach (var trust in given.GroupBy(trust => (trust.FromId, trust.Matter)).Select(same => same.MaxBy(trust => (trust.At, trust.Id))!))
            if (isPerson.TryGetValue(trust.FromId, out var own) && !valid.ContainsKey(trust.FromId)) (own ? people : bodies).Add(trust);
        bodies.RemoveAll(trust => trust.AccountId is not null && cast[true].Contains(trust.AccountId));
        var forBodies = cast[false].Concat(bodies.Select(trust => trust.AccountId)).Where(account => account is not null).ToHashSet();
        return [.. bodies, .. people.Where(trust => !forBodies.Contains(trust.AccountId))];
    }

    async Task Finish(Decision one, Poll poll, IReadOnlyList<DecisionOption> options, List<DecisionVoter> roll, List<CountedBallot> counted, DateTime now, Actor? actor, CancellationToken cancel)
    {
        var seed = SeedOf(counted);
        var tally = CountOf(poll, counted, seed);
        var electorate = roll.Sum(voter => voter.Weight);
        var result = new DecisionResult(electorate, roll.Count(voter => voter.Weight > 0), tally.Cast, one.IsByHands ? (int)tally.Cast : tally.Ballots, tally.Blank, tally.Stances, [.. tally.Count?.ElectedOptions ?? []], seed, Voices(poll, counted));
        one.Result = result.Write();
        one.Outcome = Verdicts.Of(one, result, tally);
        (one.State, one.SettledAt, one.ClosesAt) = (DecisionState.Settled, now, one.ClosesAt < now ? one.ClosesAt : now);
        book.Note(one);
        record.Enter(one, poll, counted, result, actor);
        await db.SaveChangesAsync(cancel);
        if (one.Outcome == DecisionOutcome.Carried) await effects.Apply(one, options, result, actor, cancel);
    }

    /// <summary>What the published ballots add up to; anybody can do it again.</summary>
    public static PollTally CountOf(Poll poll, IEnumerable<CountedBallot> counted, string seed) =>
        PollCount.Of(poll.Numbered(), counted.Where(ballot => ballot.Weight > 0).Select(ballot => (PollBallot.Read(poll, ballot.Text)!, ballot.Weight)), TieRule.Lot(seed));

    static IReadOnlyList<StanceWeight> Voices(Poll poll, List<CountedBallot> counted) =>
        poll.Form != BallotForm.Stance ? [] : [.. poll.Stances.Select(stance => new StanceWeight(stance, counted.Count(ballot => ballot.Weight == 0 && ballot.Text == stance)))];

    /// <summary>What lots are drawn from: nobody can know it before the last ballot is in, and anybody can work it out from the published list.</summary>
    public static string SeedOf(IEnumerable<CountedBallot> counted) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(counted.OrderBy(ballot => ballot.Code, StringComparer.Ordinal).Select(ballot => $"{ballot.Code} {ballot.Weight} {ballot.Text}\n")))));
}
