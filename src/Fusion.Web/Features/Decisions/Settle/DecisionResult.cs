using System.Text.Json;
using Fusion.Governance;
using Fusion.Voting;
using Fusion.Voting.Assent;
using Fusion.Voting.Polls;

namespace Fusion.Web.Features.Decisions.Settle;

/// <summary>What a count came to, as lists and pages show it.</summary>
/// <param name="Electorate">The weight of all who had a vote.</param>
/// <param name="OnRoll">How many they were.</param>
/// <param name="Cast">The weight that took part, also by trusting somebody.</param>
/// <param name="Ballots">How many ballots.</param>
/// <param name="Blank">The weight that abstained.</param>
/// <param name="Elected">The options that won, by their place on the ballot.</param>
/// <param name="Seed">What lots are drawn from.</param>
/// <param name="Voices">What those said who were heard and not counted.</param>
internal sealed record DecisionResult(long Electorate, int OnRoll, long Cast, int Ballots, long Blank, IReadOnlyList<StanceWeight> Stances, IReadOnlyList<int> Elected, string Seed, IReadOnlyList<StanceWeight> Voices)
{
    public string Write() => JsonSerializer.Serialize(this);

    public static DecisionResult? Read(string json) => json.Length == 0 ? null : JsonSerializer.Deserialize<DecisionResult>(json);

    public long Of(string stance) => Stances.FirstOrDefault(one => one.Stance == stance)?.Weight ?? 0;

    public long VoicesOf(string stance) => Voices.FirstOrDefault(one => one.Stance == stance)?.Weight ?? 0;
}

/// <summary>What follows from a count under the rule by which it was decided.</summary>
internal static class Verdicts
{
    public static DecisionOutcome Of(Decision one, DecisionResult result, PollTally tally)
    {
        if (!one.Binds || DecisionRule.Read(one.Rule) is not { } rule) return DecisionOutcome.Informed;
        var count = CountOf(one, result);
        if (DecisionMethods.HasOptions(one.Kind))
            return result.Ballots == 0 || !count.HasQuorum(rule.Level) ? DecisionOutcome.NoQuorum : result.Elected.Count > 0 ? DecisionOutcome.Carried : tally.Count is { Ties.Count: > 0 } ? DecisionOutcome.Tied : DecisionOutcome.Lost;
        return count.Under(rule.Level, rule.Majority, isOver: true) switch { Verdict.Carried => one.Method == PollMethod.Consensus ? Agreed(result) : DecisionOutcome.Carried, Verdict.NoQuorum => DecisionOutcome.NoQuorum, _ => DecisionOutcome.Lost };
    }

    /// <summary>Nobody blocks, and so few stand aside that it can be called agreement.</summary>
    static DecisionOutcome Agreed(DecisionResult result) =>
        new Consensus(standAsideBelow: new Fraction(1, 3)).Decide(new ConsensusTally(result.Of("agree"), result.Of("reservations"), result.Of("stand-aside"), result.Of("block"), result.Of("abstain")), result.Electorate).Outcome switch
        {
            AssentOutcome.Adopted => DecisionOutcome.Carried,
            AssentOutcome.NoQuorum => DecisionOutcome.NoQuorum,
            _ => DecisionOutcome.Lost,
        };

    /// <summary>In the terms of the rules: a concern is no objection, and an objection is a no.</summary>
    public static Count CountOf(Decision one, DecisionResult result) => one.Method switch
    {
        PollMethod.Motion => new Count(result.Electorate, result.Of("yes"), result.Of("no"), result.Of("abstain"), result.Ballots),
        PollMethod.Consent => new Count(result.Electorate, result.Of("consent") + result.Of("concern"), result.Of("objection"), result.Of("abstain"), result.Ballots),
        PollMethod.Consensus => new Count(result.Electorate, result.Of("agree") + result.Of("reservations"), result.Of("block"), result.Of("stand-aside") + result.Of("abstain"), result.Ballots),
        _ => new Count(result.Electorate, result.Cast - result.Blank, 0, result.Blank, result.Ballots),
    };
}
