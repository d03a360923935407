using System.Globalization;
using Fusion.Voting.Polls;
using Fusion.Web.Data;
using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions;

/// <summary>Who took part in a decision and how it stands, as far as its reader may know it.</summary>
internal sealed class DecisionTurnout(FusionDb db, NetworkVoters voters, NetworkSeats networks, Effects effects, Words words)
{
    const int MostNamed = 300;

    public async Task<Turnout> Of(Decision one, DecisionSeat seat, CancellationToken cancel)
    {
        var id = one.Id;
        if (one.State == DecisionState.Voting)
        {
            var onRoll = await db.Set<DecisionVoter>().CountAsync(row => row.DecisionId == id && row.TookPart != TookPart.Voice, cancel);
            var ballots = await db.Set<DecisionBallot>().CountAsync(row => row.DecisionId == id && !row.IsVoice, cancel);
            var shows = !one.HidesResults && seat.Network.IsMember && Poll.StancesOf(one.Method).Count > 0;
            var soFar = shows ? await (from ballot in db.Set<DecisionBallot>() join voter in db.Set<DecisionVoter>() on new { ballot.DecisionId, ballot.MemberId } equals new { voter.DecisionId, voter.MemberId } where ballot.DecisionId == id && !ballot.IsVoice group voter by ballot.Text into texts select new { texts.Key, Weight = texts.Sum(voter => voter.Weight) }).ToListAsync(cancel) : [];
            return new Turnout(onRoll, ballots, [.. Poll.StancesOf(one.Method).Select(stance => new StanceWeight(stance, soFar.Find(found => found.Key == stance)?.Weight ?? 0))], shows, [], []);
        }
        if (one.State != DecisionState.Settled) return Turnout.None;
        var reasons = await db.Set<CountedBallot>().Where(row => row.DecisionId == id && row.Reason != "").OrderBy(row => row.Code).Take(MostNamed).ToListAsync(cancel);
        var named = one.IsSecret ? [] : await db.Set<CountedBallot>().Where(row => row.DecisionId == id && row.MemberId != null).OrderBy(row => row.Code).Take(MostNamed).ToListAsync(cancel);
        var took = await db.Set<DecisionVoter>().Where(row => row.DecisionId == id && row.TookPart != TookPart.No && row.TookPart != TookPart.Voice).OrderBy(row => row.MemberId).Take(MostNamed).ToListAsync(cancel);
        var called = await voters.Called([.. named.Concat(reasons).Select(row => row.MemberId).OfType<Guid>().Concat(took.Select(row => row.MemberId)).Distinct()], seat.Network.IsMember, cancel);
        string Name(Guid? member) => member is { } known && called.TryGetValue(known, out var name) ? name.Name : "";
        return new Turnout(0, 0, [], false,
            [.. took.Select(row => new TookPartRow(Name(row.MemberId), row.TookPart, named.Find(ballot => ballot.MemberId == row.MemberId)?.Text)).OrderBy(row => row.Name, StringComparer.Create(CultureInfo.CurrentCulture, ignoreCase: true))],
            [.. reasons.Select(row => new ReasonRow(Name(row.MemberId), row.Text, row.Reason))]);
    }

    /// <summary>What the network does by itself once it is carried.</summary>
    public async Task<string> Consequence(Decision one, DecisionSeat seat, CancellationToken cancel)
    {
        if (one is { Kind: DecisionKind.Election }) return words["decision.then.election"];
        if (DecisionEffect.Read(one.Effect) is not { } effect) return "";
        switch (one.Kind)
        {
            case DecisionKind.Removal when effect.MemberId is { } member:
                var called = await voters.Called([member], seat.Network.IsMember, cancel);
                return words["decision.then.removal", called.TryGetValue(member, out var who) ? who.Name : words["record.a-member"]];
            case DecisionKind.Ending: return words["decision.then.ending", effect.EndsOn?.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)];
            case DecisionKind.Purpose: return words["decision.then.purpose", effect.Purpose];
            case DecisionKind.Rules: return words["decision.then.rules"];
            case DecisionKind.Split: return words["decision.then.split", effect.Members?.Count ?? 0, effect.Name];
            case DecisionKind.Merger when effect.OtherId is { } other:
                var name = (await networks.Of(new NetworkId(other), seat.Actor, cancel))?.Name ?? words["decision.another-network"];
                var agreed = one.SettledAt is not null && await effects.HasAgreed(one, new NetworkId(other), effect.Into, cancel);
                // One of the two may have ended before both had carried it.
                var happened = agreed && await networks.IsOver(effect.Into ? one.NetworkId : new NetworkId(other), cancel);
                return words[effect.Into ? "decision.then.into" : "decision.then.take-in", name] + " " + words[happened ? "decision.then.agreed" : agreed ? "decision.then.too-late" : "decision.then.both"];
            default: return "";
        }
    }
}

/// <summary>Who took part.</summary>
/// <param name="SoFar">How it stands, where that is shown.</param>
/// <param name="Took">At the end, who took part; and how, where the vote was not secret.</param>
/// <param name="Reasons">Objections, concerns and other reasons; of a secret vote without names.</param>
internal sealed record Turnout(int OnRoll, int Ballots, IReadOnlyList<StanceWeight> SoFar, bool ShowsSoFar, IReadOnlyList<TookPartRow> Took, IReadOnlyList<ReasonRow> Reasons)
{
    public static Turnout None { get; } = new(0, 0, [], false, [], []);
}

internal sealed record TookPartRow(string Name, TookPart How, string? Ballot);

internal sealed record ReasonRow(string Name, string Ballot, string Reason);
