using System.Text.RegularExpressions;
using Fusion.Voting;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Cli.Count;

/// <summary>Explanations in English.</summary>
internal static partial class English
{
    const int Decimals = 5;

    /// <summary>A sentence for each key of <see cref="RemarkKeys"/>; o0, o1 … are the options, os all of them, a0, a1 … the amounts.</summary>
    public static IReadOnlyDictionary<string, string> Sentences { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [RemarkKeys.Quota] = "The quota is {a0}: {a1} valid votes for {a2} seats.",
        [RemarkKeys.ElectedByQuota] = "{o0} reaches the quota with {a0} and is elected.",
        [RemarkKeys.ElectedAsRemaining] = "As many are left as seats, so these are elected: {os}.",
        [RemarkKeys.SurplusTransferred] = "{o0} has {a0} more than the quota; of {a1} votes each goes on with {a2} of its value.",
        [RemarkKeys.Excluded] = "{o0} has the fewest votes, {a0}, and is excluded; the ballots go to their next preferences.",
        [RemarkKeys.NonTransferable] = "{a0} votes have no further preference.",
        [RemarkKeys.ElectedByMajority] = "{o0} has {a0} of the {a1} votes that still count and is elected.",
        [RemarkKeys.Balanced] = "After {a0} rounds everyone elected keeps just what they need; the quota is now {a1}.",
        [RemarkKeys.First] = "{o0} is chosen with {a0}.",
        [RemarkKeys.CondorcetWinner] = "{o0} beats every other option, one against one.",
        [RemarkKeys.NoCondorcetWinner] = "No option beats every other, one against one.",
        [RemarkKeys.Runoff] = "{o0} and {o1} go to the final round: {a0} prefer the first, {a1} the second, {a2} neither.",
        [RemarkKeys.WeakestComparison] = "The worst defeat of {o0} is by {o1}, with {a0}.",
        [RemarkKeys.MedianGrade] = "Half the voters or more give {o0} at least {a0}.",
        [RemarkKeys.ChosenForGain] = "{o0} is chosen: it adds most to what the voters have, {a0}.",
        [RemarkKeys.ChosenForPayment] = "{o0} is chosen: each of its {a0} supporters pays at most {a1}.",
        [RemarkKeys.ChosenAtTime] = "{o0} is chosen: its {a0} supporters have saved enough at time {a1}.",
        [RemarkKeys.ChosenToComplete] = "{o0} fills up what was left, with {a0}.",
        [RemarkKeys.ShareRaised] = "Each voter's share was raised to {a0}.",
        [RemarkKeys.TooExpensive] = "{o0}, with {a0}, costs {a1}, and {a2} is left.",
        [RemarkKeys.TieStands] = "These are equal, and nothing was declared to decide between them: {os}.",
        [RemarkKeys.BestOrder] = "The best order contradicts {a0} preferences of a voter between two options, and no order fewer.",
    };

    public static string Say(Remark remark, OptionList names) => Place().Replace(Sentences[remark.Key], place => place.Value switch
    {
        "{os}" => string.Join(", ", remark.Options.Select(option => names[option])),
        ['{', 'o', .. var at] => names[remark.Options[at[0] - '0']],
        ['{', 'a', .. var at] => Amount(remark.Amounts[at[0] - '0']),
        _ => place.Value,
    });

    public static string Amount(Fraction amount) => amount.ToDecimal(Decimals);

    public static string Title(Stage stage, OptionList names) => stage.Kind switch
    {
        StageKind.FirstCount => "First count",
        StageKind.Surplus => $"Surplus of {names[stage.Subject!.Value]}",
        StageKind.Exclusion => $"Exclusion of {names[stage.Subject!.Value]}",
        StageKind.Balance => "Keeping what is needed",
        StageKind.Runoff => "Final round",
        StageKind.Choice => $"Choice of {names[stage.Subject!.Value]}",
        _ => $"Completion with {names[stage.Subject!.Value]}",
    };

    public static string Tie(TieBreak tie, OptionList names, string? seed)
    {
        var equals = string.Join(", ", tie.Options.Select(option => names[option]));
        var what = tie.Over switch
        {
            TieOver.Election => "to be chosen",
            TieOver.Exclusion => "to be excluded",
            TieOver.Surplus => "whose surplus goes first",
            TieOver.Runoff => "for the final round",
            _ => "in order",
        };
        var how = tie.By switch
        {
            TieBrokenBy.EarlierStage => $"their votes at stage {tie.EarlierStage}",
            TieBrokenBy.HeadToHead => "the preferences between them",
            TieBrokenBy.Points => "more points",
            TieBrokenBy.Cost => "the lower cost",
            TieBrokenBy.Supporters => "more supporters",
            TieBrokenBy.Lot => $"lots from the seed '{seed}'",
            TieBrokenBy.ListOrder => "the order of the ballot",
            TieBrokenBy.CastingVote => "the casting vote",
            _ => "nothing, so it stands",
        };
        return $"Tie at stage {tie.Stage}, {what}: {equals}. Decided by {how}{(tie.Chosen.Count == 0 ? "" : ": " + string.Join(", ", tie.Chosen.Select(option => names[option])))}.";
    }

    [GeneratedRegex(@"\{(os|[oa]\d)\}")]
    private static partial Regex Place();
}
