using Fusion.Governance;
using Fusion.Voting.Polls;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Decisions.Propose;

/// <summary>A question that most networks put some day, worded as far as it can be; whoever proposes it fills in the rest.</summary>
/// <param name="Key">Under which its sentences stand.</param>
/// <param name="Matter">What it is usually about.</param>
/// <param name="Lasts">How long one usually votes on it.</param>
/// <param name="Method">How one usually votes, where that is chosen.</param>
/// <param name="LooksAgain">After how many days it is looked at again; 0 where it need not be.</param>
internal sealed record DecisionTemplate(string Key, DecisionKind Kind, Matter Matter, string Lasts, PollMethod? Method = null, int LooksAgain = 0)
{
    public static IReadOnlyList<DecisionTemplate> All { get; } =
    [
        new("sense", DecisionKind.SenseCheck, Matter.Programme, "2-minutes", PollMethod.SenseCheck),
        new("trial", DecisionKind.Proposal, Matter.Programme, "7-days", LooksAgain: 180),
        new("rule", DecisionKind.Proposal, Matter.Standards, "14-days", LooksAgain: 365),
        new("date", DecisionKind.Choice, Matter.Programme, "3-days", PollMethod.Approval),
        new("name", DecisionKind.Choice, Matter.Voice, "7-days", PollMethod.RankedPairs),
        new("budget", DecisionKind.Choice, Matter.Resources, "14-days", PollMethod.BudgetShares),
        new("office", DecisionKind.Election, Matter.Offices, "14-days", PollMethod.ScottishStv),
        new("recommendation", DecisionKind.Recommendation, Matter.Voice, "14-days", LooksAgain: 180),
        new("purpose", DecisionKind.Purpose, Matter.Purpose, "14-days"),
    ];

    public static DecisionTemplate? Of(string? key) => All.FirstOrDefault(one => one.Key == key);

    public string Name(Words words) => words[$"decision-template.{Key}"];

    public string What(Words words) => words[$"decision-template-what.{Key}"];

    /// <summary>What a field of the form holds at first; null where the template leaves it as it is.</summary>
    public string? Fill(string field, Words words, DateOnly today) => field switch
    {
        "title" => words[$"decision-template-title.{Key}"],
        "text" => words[$"decision-template-text.{Key}"],
        "affected" when Kind != DecisionKind.SenseCheck => words[$"decision-template-affected.{Key}"],
        "options" when Kind == DecisionKind.Choice => words[$"decision-template-options.{Key}"],
        "lasts" => Lasts,
        "method" => Method?.Word(),
        "review_on" when LooksAgain > 0 => today.AddDays(LooksAgain).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };
}
