using Fusion.Evidence.Effects;
using Fusion.Evidence.Pooling;

namespace Fusion.Evidence.Tests;

/// <summary>What pooling says where there is little or nothing to say.</summary>
public sealed class DegenerateTests
{
    [Fact]
    public void One_study_gives_itself_for_every_method()
    {
        foreach (var options in Samples.Options)
        {
            var pooled = Pool.Of([Study.Of("a", 0.3, 0.04)], options).Value;
            Assert.Equal((1, 0.3, 0.2, IntervalForm.Ordinary), (pooled.Studies, pooled.Estimate, pooled.StandardError, pooled.Form));
            Assert.Equal(0.3 - (1.959963984540054 * 0.2), pooled.Interval.Low, 1e-14);
            Assert.Equal(options.Method == TauMethod.FixedEffect ? 0 : null, pooled.Heterogeneity.Tau2);
            Assert.Null(pooled.Heterogeneity.ISquared);
            Assert.Null(pooled.Prediction);
            Assert.Contains(pooled.Notes, note => note.Kind == NoteKind.OneStudy);
            Assert.Equal([100.0], pooled.Weights);
        }
    }

    [Fact]
    public void Two_studies_show_their_enormous_interval_and_predict_nothing()
    {
        var pooled = Pool.Of([Study.Of("a", 0.1, 0.02), Study.Of("b", 0.5, 0.03)], new() { Form = IntervalForm.KnappHartung }).Value;
        Assert.True(pooled.Interval.Width > 4);
        Assert.Equal(1, pooled.Df);
        Assert.Null(pooled.Prediction);
        Assert.Contains(pooled.Notes, note => note.Kind == NoteKind.TwoStudies);
    }

    [Fact]
    public void No_study_is_a_fault_and_no_figure()
    {
        Assert.Equal([FaultKind.NoStudies], Pool.Of([]).Faults.Select(fault => fault.Kind));
        Assert.Equal([FaultKind.NoStudies], Cumulative.Of([]).Faults.Select(fault => fault.Kind));
        Assert.Equal([FaultKind.NoStudies], Subgroups.Of([], []).Faults.Select(fault => fault.Kind));
    }

    [Fact]
    public void Identical_studies_have_no_differences_and_a_note()
    {
        Study[] studies = [.. Enumerable.Range(0, 5).Select(at => Study.Of("s", 0.1, 0.01 + (0.007 * at)))];
        foreach (var options in Samples.Options)
        {
            var pooled = Pool.Of(studies, options).Value;
            Assert.Equal((0.1, 0.0, 0.0), (pooled.Estimate, pooled.Heterogeneity.Q, pooled.Heterogeneity.Tau2));
            Assert.Contains(pooled.Notes, note => note.Kind == NoteKind.IdenticalEffects);
            Assert.True(options.Method == TauMethod.FixedEffect || pooled.Notes.Any(note => note.Kind == NoteKind.TauIntervalEmpty));
        }
        var plain = Pool.Of(studies, new() { Form = IntervalForm.KnappHartung }).Value;
        Assert.Equal((0.0, new Interval(0.1, 0.1)), (plain.StandardError, plain.Interval));
        Assert.Null(plain.Statistic);
        Assert.Null(plain.P);
        Assert.Contains(plain.Notes, note => note.Kind == NoteKind.NarrowInterval);
        Assert.True(Pool.Of(studies).Value.Interval.Width > 0.2);
    }

    [Fact]
    public void Four_near_equal_studies_show_why_the_truncated_form_is_the_default()
    {
        Study[] studies = [Study.Of("a", 0.30, 0.016), Study.Of("b", 0.31, 0.016), Study.Of("c", 0.29, 0.016), Study.Of("d", 0.312, 0.016)];
        Interval With(IntervalForm form) => Pool.Of(studies, new() { Form = form }).Value.Interval;
        Assert.InRange(With(IntervalForm.Ordinary).Width, 0.24, 0.26);
        Assert.InRange(With(IntervalForm.KnappHartung).Width, 0.02, 0.05);
        Assert.InRange(With(IntervalForm.TruncatedKnappHartung).Width, 0.39, 0.42);
        Assert.Equal(With(IntervalForm.TruncatedKnappHartung), Pool.Of(studies).Value.Interval);
    }

    [Fact]
    public void An_enormous_outlier_is_survived_and_named()
    {
        Study[] studies = [.. Enumerable.Range(0, 9).Select(at => Study.Of("s", 0.1 + (0.02 * at), 0.02)), Study.Of("wild", 1e12, 0.02)];
        foreach (var options in Samples.Options)
        {
            var pooled = Pool.Of(studies, options).Value;
            Assert.True(double.IsFinite(pooled.Estimate) && double.IsFinite(pooled.Interval.Width));
            Assert.Equal(options.Method != TauMethod.FixedEffect, pooled.Heterogeneity.Tau2 > 1e20);
            Assert.Contains(new Note(NoteKind.FarFromOthers, 1), Advice.On(studies, pooled));
        }
    }

    [Theory]
    [InlineData(1e50, 1e-100)]
    [InlineData(-1e50, 1e100)]
    [InlineData(1e-300, 1e-100)]
    [InlineData(1e50, 1e100)]
    public void The_farthest_figures_that_are_taken_give_finite_results(double effect, double variance)
    {
        Study[] studies = [Study.Of("a", 0.2, 0.02), Study.Of("b", effect, variance), Study.Of("c", 0.4, 0.05), Study.Of("d", -effect, variance)];
        foreach (var options in Samples.Options)
        {
            var pooled = Pool.Of(studies, options).Value;
            Assert.All([pooled.Estimate, pooled.StandardError, pooled.Interval.Low, pooled.Interval.High, pooled.Heterogeneity.Q, pooled.Heterogeneity.Tau2!.Value, pooled.Heterogeneity.ISquared!.Value],
                figure => Assert.True(double.IsFinite(figure), $"{options.Method} {options.Form}: {figure}"));
        }
    }

    [Fact]
    public void Mixed_signs_and_a_study_that_decides_are_told()
    {
        Study[] studies = [Study.Of("a", 0.9, 0.02), Study.Of("b", 0.3, 0.02), Study.Of("c", 0.35, 0.02), Study.Of("d", -0.1, 0.4)];
        var notes = Advice.On(studies, Pool.Of(studies, new() { Form = IntervalForm.Ordinary }).Value);
        Assert.Contains(new Note(NoteKind.MixedSigns, 1), notes);
        Study[] few = [Study.Of("a", 0.5, 0.03), Study.Of("b", 0.12, 0.02), Study.Of("c", 0.1, 0.02)];
        var deciding = Advice.On(few, Pool.Of(few, new() { Method = TauMethod.FixedEffect }).Value);
        Assert.Contains(deciding, note => note.Kind == NoteKind.OneStudyDecides);
    }

    [Fact]
    public void Unlike_results_are_pooled_only_when_asked()
    {
        var g = MeanEffects.HedgesG(new(20, 5, 2), new(20, 4, 2)).Value;
        var or = CountEffects.LogOddsRatio(new(12, 8, 7, 15)).Value;
        var change = ChangeEffects.OneGroup(new(20, 4, 2), new(20, 5, 2), 0.6).Value;
        Assert.Equal([FaultKind.MixedMeasures], Pool.Of([new("a", g), new("b", or)]).Faults.Select(fault => fault.Kind));
        Assert.Equal([FaultKind.MixedFamilies], Pool.Of([new("a", g), new("b", change)]).Faults.Select(fault => fault.Kind));
        var pooled = Pool.Of([new("a", g), new("b", or)], new() { Mixed = true }).Value;
        Assert.Equal(Measure.Unstated, pooled.Measure);
        Assert.Contains(pooled.Notes, note => note.Kind == NoteKind.MixedAsAsked);
    }

    [Fact]
    public void Results_of_one_partner_are_told_until_they_are_combined()
    {
        Study[] studies = [Study.Of("a", 0.2, 0.02) with { Partner = "p", Design = StudyDesign.Randomised }, Study.Of("b", 0.4, 0.02) with { Partner = "p", Design = StudyDesign.BeforeAfter }, Study.Of("c", 0.1, 0.03)];
        Assert.Contains(new Note(NoteKind.PartnersRepeated, 2), Pool.Of(studies).Value.Notes);
        var rows = Partners.Combine(studies);
        Assert.Equal((2, 1), (rows.Studies.Count, rows.Combined));
        Assert.Equal(("p", StudyDesign.BeforeAfter, 0.01), (rows.Studies[0].Name, rows.Studies[0].Design, Math.Round(rows.Studies[0].Effect.Variance, 12)));
        Assert.Equal(0.3, rows.Studies[0].Effect.Estimate, 1e-15);
        Assert.Equal(0.02, Partners.Combine(studies, correlation: 1).Studies[0].Effect.Variance, 1e-15);
        Assert.DoesNotContain(Pool.Of(rows.Studies).Value.Notes, note => note.Kind == NoteKind.PartnersRepeated);
    }

    [Fact]
    public void Questions_that_need_more_studies_say_how_many()
    {
        Study[] three = [Study.Of("a", 0.2, 0.02), Study.Of("b", 0.4, 0.03), Study.Of("c", 0.1, 0.05)];
        Assert.Equal([new Fault(FaultKind.TooFewStudies, "studies", 3, 10)], EggerTest.Of(three).Faults);
        Assert.Equal([new Fault(FaultKind.TooFewStudies, "studies", 2, 3)], Influence.Of(three[..2]).Faults);
        Assert.Equal([new Fault(FaultKind.TooFewStudies, "studies", 1, 2)], LeaveOneOut.Of(three[..1]).Faults);
        Assert.Equal([new Fault(FaultKind.TooFewStudies, "studies", 2, 3)], TrimAndFill.Of(three[..2]).Faults);
        Assert.Equal([new Fault(FaultKind.TooFewStudies, "studies", 2, 3)], MetaRegression.Of(three[..2], [new("x", [1, 2])]).Faults);
        Assert.Contains(Pool.Of(three).Value.Notes, note => note.Kind == NoteKind.FewForPrediction);
        Assert.Equal([new Fault(FaultKind.WrongLength, "labels", 1, 3)], Subgroups.Of(three, ["x"]).Faults);
    }

    [Fact]
    public void A_moderator_that_says_nothing_is_refused()
    {
        Study[] studies = [.. Enumerable.Range(0, 12).Select(at => Study.Of("s", 0.1 * at, 0.02))];
        double[] years = [.. Enumerable.Range(2010, 12).Select(year => (double)year)];
        FaultKind Of(params Moderator[] moderators) => Assert.Single(MetaRegression.Of(studies, moderators).Faults).Kind;
        Assert.Equal(FaultKind.ModeratorSaysNothing, Of(new Moderator("same", [.. years.Select(_ => 2010.0)])));
        Assert.Equal(FaultKind.ModeratorSaysNothing, Of(new("years", years), new("twice", [.. years.Select(year => 2 * year)])));
        Assert.Equal(FaultKind.WrongLength, Of(new Moderator("short", [1, 2])));
        Assert.Equal(FaultKind.NotANumber, Of(new Moderator("gap", [double.NaN, .. years[1..]])));
        Assert.Equal(FaultKind.ModeratorSaysNothing, Assert.Single(EggerTest.Of(studies).Faults).Kind);
        Assert.Throws<ArgumentException>(() => MetaRegression.Of(studies, []));
    }

    [Fact]
    public void Effects_on_a_straight_line_are_a_regression_without_rest()
    {
        Study[] studies = [.. Enumerable.Range(0, 6).Select(at => Study.Of("s", 1 + (0.5 * at), 0.02))];
        var found = MetaRegression.Of(studies, [new("x", [0, 1, 2, 3, 4, 5])], new() { Form = IntervalForm.TruncatedKnappHartung }).Value;
        Assert.Equal(1, found.Coefficients[0].Estimate, 1e-12);
        Assert.Equal(0.5, found.Coefficients[1].Estimate, 1e-12);
        Assert.Equal(0, found.Heterogeneity.Tau2);
        Assert.Equal(100, found.RSquared);
        Assert.InRange(found.Heterogeneity.Q, 0, 1e-20);
    }

    [Fact]
    public void A_group_of_one_is_told_and_one_group_is_not_compared()
    {
        Study[] studies = [Study.Of("a", 0.2, 0.02), Study.Of("b", 0.4, 0.03), Study.Of("c", 0.1, 0.05)];
        Assert.Equal([new Note(NoteKind.LonelyGroup, 1)], Subgroups.Of(studies, ["x", "x", "y"]).Value.Notes);
        Assert.Null(Subgroups.Of(studies, ["x", "x", "x"]).Value.Between);
    }

    [Fact]
    public void The_chance_in_a_new_place_follows_from_the_prediction()
    {
        Study[] studies = [Study.Of("a", 0.2, 0.02), Study.Of("b", 0.6, 0.03), Study.Of("c", -0.1, 0.02), Study.Of("d", 0.3, 0.02), Study.Of("e", 0.5, 0.02)];
        var prediction = Pool.Of(studies).Value.Prediction!;
        Assert.Equal(0.5, prediction.ChanceAbove(prediction.Centre), 1e-12);
        Assert.Equal(0.025, prediction.ChanceAbove(prediction.Interval.High), 1e-9);
        Assert.Equal(0.975, prediction.ChanceAbove(prediction.Interval.Low), 1e-9);
    }

    [Fact]
    public void A_study_cannot_be_made_of_impossible_figures()
    {
        Assert.Throws<ArgumentException>(() => Study.Of("a", 0.1, 0));
        Assert.Throws<ArgumentException>(() => Study.Of("a", double.PositiveInfinity, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PoolOptions { Level = 1 });
    }
}
