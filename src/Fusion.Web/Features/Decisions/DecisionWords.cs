using Fusion.Governance;
using Fusion.Voting;
using Fusion.Voting.Counts;
using Fusion.Voting.Polls;
using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Decisions;

/// <summary>How decisions, ballots and counts are said in the reader's language.</summary>
internal sealed class DecisionWords(Words words, RuleWords rules)
{
    public string Field(string name) => words[$"decision.field.{(name.StartsWith("option_", StringComparison.Ordinal) ? "place" : name.StartsWith("hands_", StringComparison.Ordinal) ? "hands" : name)}"];

    public string Kind(DecisionKind kind) => words[$"decision-kind.{kind.Word()}"];

    public string State(Decision one) => one.State == DecisionState.Settled ? words[$"decision-outcome.{one.Outcome.Word()}"] : words[$"decision-state.{one.State.Word()}"];

    public string Method(PollMethod method) => words[$"poll-method.{method.Word()}"];

    /// <summary>How one votes and what wins, in two sentences.</summary>
    public string MethodWhat(PollMethod method) => words[$"poll-method-what.{method.Word()}"];

    public string Stance(PollMethod method, string stance) => words[$"stance.{method.Word()}.{stance}"];

    public string Matter(Matter matter) => rules.Matter(matter);

    public string Office(Office office) => rules.Office(office);

    public string Lasts(string length) => words[$"decision-lasts.{length}"];

    /// <summary>Who decides it and how, by the rule that holds for it.</summary>
    public string Rule(LevelRule level, Share? majority, Matter matter) => words["decision.rule", rules.Level(level.Level), rules.Electorate(level), rules.How(level, new MatterRule(matter, level.Level, majority))];

    /// <summary>The same for a choice between options, of which the way of voting says which wins.</summary>
    public string Rule(DecisionRule rule, Decision one) => DecisionMethods.HasOptions(one.Kind) ? words["decision.rule", rules.Level(rule.Level.Level), rules.Electorate(rule.Level), rules.Quorum(rule.Level)] : Rule(rule.Level, rule.Majority, one.Matter);

    public string Why(Ruling ruling) => rules.Why(ruling);

    public string Voice(VoiceKind kind) => words[$"decision-voice.{kind.Word()}"];

    public string Step(StepState state) => words[$"decision-step.{state.Word()}"];

    /// <summary>What was decided, in one sentence with its figures.</summary>
    public string Outcome(Decision one, DecisionResult result, IReadOnlyList<DecisionOption> options)
    {
        var won = string.Join(words["list-comma"], result.Elected.Where(at => at < options.Count).Select(at => options[at].Title));
        return one.Outcome switch
        {
            DecisionOutcome.Carried when won.Length > 0 => words[result.Elected.Count > 1 ? "decision.won-several" : "decision.won", won],
            DecisionOutcome.NoQuorum => words["decision.no-quorum", result.Cast, result.Electorate],
            DecisionOutcome.Informed => words.Count("decision.informed", result.Ballots),
            DecisionOutcome.Tied => words["decision.tied"],
            _ when one.Method == PollMethod.Motion => words["decision.by-votes", result.Of("yes"), result.Of("no"), result.Of("abstain")],
            _ when one.Method == PollMethod.Consent => words["decision.by-consent", result.Of("consent"), result.Of("concern"), result.Of("objection"), result.Of("abstain")],
            _ when one.Method == PollMethod.Consensus => words["decision.by-consensus", result.Of("agree"), result.Of("reservations"), result.Of("stand-aside"), result.Of("block"), result.Of("abstain")],
            _ => words[$"decision-outcome.{one.Outcome.Word()}"],
        };
    }

    /// <summary>One sentence of a count's explanation.</summary>
    public string Remark(Remark remark, IReadOnlyList<DecisionOption> options)
    {
        var names = remark.Options.Select(option => (object?)options[option].Title).ToArray();
        var key = remark.Key is RemarkKeys.ElectedAsRemaining or RemarkKeys.TieStands;
        return words[$"count-remark.{remark.Key["count.".Length..]}", [.. key ? [string.Join(words["list-comma"], names)] : names, .. remark.Amounts.Select(amount => (object?)Amount(amount))]];
    }

    /// <summary>A figure as it is counted: whole where it is whole, otherwise with five decimals at most.</summary>
    public static string Amount(Fraction amount) => amount.Denominator.IsOne ? amount.Numerator.ToString("N0", System.Globalization.CultureInfo.CurrentCulture) : amount.ToDecimal(5).TrimEnd('0').TrimEnd('.');
}
