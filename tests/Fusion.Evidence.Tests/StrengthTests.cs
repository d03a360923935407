using Fusion.Evidence.Pooling;
using Fusion.Evidence.Strength;

namespace Fusion.Evidence.Tests;

public sealed class StrengthTests
{
    static readonly EvidenceRules Rules = EvidenceRules.Standard;

    [Fact]
    public void Evidence_rises_from_a_story_to_a_trial_that_others_repeated()
    {
        Assert.Equal((0, null, "story"), Of());
        Assert.Equal((1, "story", "before-after"), Of(new Finding(StudyDesign.Story)));
        Assert.Equal((2, "before-after", "comparison"), Of(new Finding(StudyDesign.BeforeAfter)));
        Assert.Equal((3, "comparison", "trial"), Of(new Finding(StudyDesign.Comparison), new Finding(StudyDesign.Story)));
        Assert.Equal((4, "trial", "replicated"), Of(new Finding(StudyDesign.Randomised, "Leeds", "us")));
        Assert.Equal((4, "trial", "replicated"), Of(new(StudyDesign.Randomised, "Leeds", "us"), new(StudyDesign.Randomised, "York", "us")));
        Assert.Equal((5, "replicated", null), Of(new(StudyDesign.Randomised, "Leeds", "us"), new(StudyDesign.Randomised, "York", "them")));
    }

    [Fact]
    public void What_is_missing_for_the_next_level_is_told()
    {
        var grade = Rules.Grade([new(StudyDesign.Randomised, "Leeds", "us"), new(StudyDesign.Comparison, "York", "them")]);
        Assert.Equal(new Shortfall(StudyDesign.Randomised, 1, 1, 1), grade.Missing);
        Assert.Null(Rules.Grade([new(StudyDesign.Randomised, "a", "b"), new(StudyDesign.Randomised, "c", "d")]).Missing);
        Assert.Equal(0, Rules.Grade([new(StudyDesign.Unstated)]).Rank);
    }

    [Theory]
    [InlineData(0.15, 0.4, Verdict.Worthwhile)]
    [InlineData(0.02, 0.4, Verdict.Helps)]
    [InlineData(0.01, 0.09, Verdict.TooSmall)]
    [InlineData(-0.05, 0.09, Verdict.DidNotWork)]
    [InlineData(-0.4, -0.1, Verdict.Harms)]
    [InlineData(-0.1, 0.3, Verdict.Unknown)]
    [InlineData(0, 0.1, Verdict.Unknown)]
    public void Did_not_work_means_an_interval_below_what_is_worthwhile(double low, double high, Verdict verdict) => Assert.Equal(verdict, Rules.Judge(new(low, high)));

    [Fact]
    public void Words_follow_their_limits()
    {
        Assert.Equal(["none", "small", "medium", "large", "large"], new[] { 0.04, 0.05, -0.1, 0.2, 9 }.Select(effect => Rules.Size(effect).Key));
        Assert.Equal(["precise", "vague"], new[] { new Interval(0.1, 0.2), new Interval(-1, 1) }.Select(interval => Rules.Precision(interval).Key));
        Study[] studies = [Study.Of("a", 0.9, 0.01), Study.Of("b", 0, 0.01), Study.Of("c", 0.3, 0.01)];
        Assert.Equal("large", Rules.Difference(Pool.Of(studies).Value)!.Key);
        Assert.Null(Rules.Difference(Pool.Of(studies, new() { Method = TauMethod.FixedEffect }).Value));
        Assert.Null(Rules.Difference(Pool.Of(studies[..1]).Value));
    }

    [Fact]
    public void Rules_survive_being_written_and_read()
    {
        var text = EvidenceRulesFile.Write(Rules);
        Assert.Contains("\"design\": \"before-after\"", text, StringComparison.Ordinal);
        Assert.Equal(text, EvidenceRulesFile.Write(EvidenceRulesFile.Read(text).Value));
    }

    [Theory]
    [InlineData("", "file")]
    [InlineData("null", "file")]
    [InlineData("[]", "file")]
    [InlineData("{}", "file")]
    [InlineData("\"places\": 2|\"places\": 0", "levels[4].places")]
    [InlineData("\"key\": \"trial\"|\"key\": \"story\"", "levels[3].key")]
    [InlineData("\"worthwhile\": 0.1|\"worthwhile\": 0", "worthwhile")]
    [InlineData("\"worthwhile\": 0.1|\"worthwhile\": \"much\"", "worthwhile")]
    [InlineData("\"design\": \"comparison\"|\"design\": \"hearsay\"", "levels[2].design")]
    [InlineData("\"from\": 0.25|\"from\": 0.01", "precisions[2].from")]
    [InlineData("\"needs\": \"Somebody who was there tells what happened, with their name.\"|\"needs\": null", "levels[0].needs")]
    [InlineData("\"worthwhile\": 0.1|\"worthwhile\": 0.1, \"stars\": 5", "stars")]
    public void Rules_that_are_not_rules_are_refused_with_their_place(string change, string field)
    {
        var parts = change.Split('|');
        var text = parts.Length == 2 ? EvidenceRulesFile.Write(Rules).Replace(parts[0], parts[1], StringComparison.Ordinal) : change;
        var fault = EvidenceRulesFile.Read(text).Faults[0];
        Assert.Equal((FaultKind.BrokenRule, field), (fault.Kind, fault.Field));
    }

    static (int, string?, string?) Of(params Finding[] findings)
    {
        var grade = Rules.Grade(findings);
        return (grade.Rank, grade.Level?.Key, grade.Next?.Key);
    }
}
