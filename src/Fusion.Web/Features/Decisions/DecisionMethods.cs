using Fusion.Governance;
using Fusion.Voting.Polls;

namespace Fusion.Web.Features.Decisions;

/// <summary>Which ways of voting suit which question, and how long one can vote.</summary>
internal static class DecisionMethods
{
    static readonly PollMethod[] One = [PollMethod.Approval, PollMethod.Plurality, PollMethod.InstantRunoff, PollMethod.Schulze, PollMethod.RankedPairs, PollMethod.Borda, PollMethod.Score, PollMethod.Star, PollMethod.MajorityJudgement, PollMethod.Dots, PollMethod.Quadratic];

    static readonly PollMethod[] Several = [PollMethod.ScottishStv, PollMethod.MeekStv, PollMethod.Phragmen, PollMethod.EqualShares];

    static readonly PollMethod[] Budgets = [PollMethod.BudgetShares, PollMethod.BudgetGreedy];

    public static readonly IReadOnlyDictionary<string, TimeSpan> Lasting = new Dictionary<string, TimeSpan>
    {
        ["2-minutes"] = TimeSpan.FromMinutes(2),
        ["10-minutes"] = TimeSpan.FromMinutes(10),
        ["1-hour"] = TimeSpan.FromHours(1),
        ["1-day"] = TimeSpan.FromDays(1),
        ["3-days"] = TimeSpan.FromDays(3),
        ["7-days"] = TimeSpan.FromDays(7),
        ["14-days"] = TimeSpan.FromDays(14),
        ["30-days"] = TimeSpan.FromDays(30),
    };

    /// <summary>How long a vote can last; what binds the network takes at least an hour, so that it cannot slip through.</summary>
    public static IEnumerable<string> Lengths(DecisionKind kind) => Lasting.Where(pair => kind == DecisionKind.SenseCheck || pair.Value >= TimeSpan.FromHours(1)).Select(pair => pair.Key);

    /// <summary>What can be chosen for a kind of question; where the rules say how, nothing.</summary>
    public static IReadOnlyList<PollMethod> For(DecisionKind kind) => kind switch
    {
        DecisionKind.Choice => [.. One, .. Several, .. Budgets],
        DecisionKind.Election => [PollMethod.ScottishStv, PollMethod.MeekStv, PollMethod.Phragmen, PollMethod.EqualShares, PollMethod.Approval, PollMethod.InstantRunoff, PollMethod.Schulze, PollMethod.Plurality],
        DecisionKind.SenseCheck => [PollMethod.SenseCheck, PollMethod.Gradient],
        _ => [],
    };

    /// <summary>How a yes or no is asked at a level: where nobody may object in vain, objections are asked for.</summary>
    public static PollMethod AtLevel(LevelRule level) => level.Method is Method.Consent or Method.LazyConsensus ? PollMethod.Consent : PollMethod.Motion;

    /// <summary>Whether whoever proposes may ask for consensus, which is more than the consent that the rules ask for: what it carries, they would carry.</summary>
    public static bool MayAskConsensus(DecisionKind kind, LevelRule level) => kind is DecisionKind.Proposal or DecisionKind.Recommendation && AtLevel(level) == PollMethod.Consent;

    /// <summary>The matter that a kind of question is always about; null where it is chosen.</summary>
    public static Matter? MatterOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Election => Matter.Offices,
        DecisionKind.Removal => Matter.Admission,
        DecisionKind.Ending or DecisionKind.Merger or DecisionKind.Split => Matter.Ending,
        DecisionKind.Purpose => Matter.Purpose,
        DecisionKind.Rules => Matter.Rules,
        _ => null,
    };

    public static bool HasOptions(DecisionKind kind) => kind is DecisionKind.Choice or DecisionKind.Election;

    public static Poll PollOf(Decision one, IReadOnlyList<DecisionOption> options) =>
        new(one.Method, [.. options.Select(option => option.Title)], Math.Min(one.Seats, Math.Max(1, options.Count)), Poll.IsBudget(one.Method) ? [.. options.Select(option => option.Cost)] : null, one.Budget);
}
