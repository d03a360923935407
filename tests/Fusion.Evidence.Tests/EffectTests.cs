using Fusion.Evidence.Effects;

namespace Fusion.Evidence.Tests;

public sealed class EffectTests
{
    static readonly GroupScores Treated = new(28, 105, 14);
    static readonly GroupScores Others = new(31, 100, 15.5);

    [Fact]
    public void Effects_are_those_of_metafors_escalc()
    {
        Same("SMD", MeanEffects.HedgesG(Treated, Others));
        Same("MD", MeanEffects.Difference(Treated, Others));
        Same("OR", CountEffects.LogOddsRatio(new(12, 8, 7, 15)));
        Same("RR", CountEffects.LogRiskRatio(new(12, 8, 7, 15)));
        Same("RD", CountEffects.RiskDifference(new(12, 8, 7, 15)));
        Same("ZCOR", CorrelationEffects.FisherZ(0.37, 52));
        Same("SMCR", ChangeEffects.OneGroup(new(30, 21.5, 5.1), new(30, 24.2, 5.6), 0.7));
    }

    [Fact]
    public void A_zero_cell_adds_one_half_to_all_four_and_says_so()
    {
        Same("OR", CountEffects.LogOddsRatio(new(12, 0, 7, 15)), 1);
        Same("RR", CountEffects.LogRiskRatio(new(12, 0, 7, 15)), 1);
        Same("RD", CountEffects.RiskDifference(new(12, 0, 7, 15)), 1);
        Same("RR", CountEffects.LogRiskRatio(new(0, 10, 5, 9)), 2);
        Assert.Equal([new Note(NoteKind.HalfAdded, 1)], CountEffects.LogOddsRatio(new(12, 0, 7, 15)).Value.Notes);
        Assert.Empty(CountEffects.LogOddsRatio(new(12, 1, 7, 15)).Value.Notes);
    }

    [GoldenFact]
    public void Effects_of_published_data_sets_are_those_of_escalc()
    {
        foreach (var row in Golden.Rows("meta/input_normand1999_SMD.csv"))
            Agree(row, MeanEffects.HedgesG(Group(row, "1"), Group(row, "2")));
        foreach (var row in Golden.Rows("meta/input_normand1999_MD.csv"))
            Agree(row, MeanEffects.Difference(Group(row, "1"), Group(row, "2")));
        foreach (var row in Golden.Rows("meta/input_bcg_logOR.csv"))
            Agree(row, CountEffects.LogOddsRatio(Counts(row)));
        foreach (var row in Golden.Rows("meta/input_bcg_logRR.csv"))
            Agree(row, CountEffects.LogRiskRatio(Counts(row)));
        foreach (var row in Golden.Rows("meta/input_bcg_RD.csv"))
            Agree(row, CountEffects.RiskDifference(Counts(row)));
    }

    [Fact]
    public void T_F_and_p_lead_to_the_effect_of_the_means_that_they_test()
    {
        var g = MeanEffects.HedgesG(Treated, Others).Value;
        var pooled = Math.Sqrt(((27 * 14 * 14) + (30 * 15.5 * 15.5)) / 57);
        var t = 5 / (pooled * Math.Sqrt((1.0 / 28) + (1.0 / 31)));
        var p = 2 * Numbers.StudentT.Upper(t, 57);
        foreach (var effect in new[] { ReportedEffects.FromT(t, 28, 31), ReportedEffects.FromF(t * t, true, 28, 31), ReportedEffects.FromP(p, true, 28, 31) })
        {
            Assert.Equal(g.Estimate, effect.Value.Estimate, 1e-12);
            Assert.Equal(g.Variance, effect.Value.Variance, 1e-12);
        }
        Assert.Equal(-g.Estimate, ReportedEffects.FromP(p, false, 28, 31).Value.Estimate, 1e-12);
        Assert.Equal(0, ReportedEffects.FromP(1, null, 28, 31).Value.Estimate);
        Faulty(ReportedEffects.FromF(t * t, null, 28, 31), (FaultKind.NoDirection, "direction"));
        Faulty(ReportedEffects.FromP(0, true, 28, 31), (FaultKind.NotAProbability, "p"));
        Faulty(ReportedEffects.FromF(-1, true, 28, 31), (FaultKind.Negative, "f"));
    }

    [Fact]
    public void An_interval_must_fit_its_estimate()
    {
        var effect = ReportedEffects.FromInterval(Measure.HedgesG, 0.2, new(0.004, 0.396)).Value;
        Assert.Equal(0.1, effect.StandardError, 1e-5);
        Assert.Equal(0.004, effect.IntervalAt().Low, 1e-9);
        Faulty(ReportedEffects.FromInterval(Measure.HedgesG, 0.2, new(0.3, 0.5)), (FaultKind.EstimateOutsideInterval, "estimate"));
        Faulty(ReportedEffects.FromInterval(Measure.HedgesG, 0.2, new(0.5, -0.1)), (FaultKind.IntervalReversed, "interval"));
        Faulty(ReportedEffects.FromInterval(Measure.HedgesG, 0.2, new(0.1, 0.5)), (FaultKind.IntervalNotCentred, "estimate"));
        Faulty(ReportedEffects.FromInterval(Measure.HedgesG, 0.2, new(0.2, 0.2)), (FaultKind.NotPositive, "variance"));
        Faulty(ReportedEffects.FromInterval(Measure.HedgesG, double.NaN, new(0.2, double.PositiveInfinity)), (FaultKind.NotANumber, "estimate"), (FaultKind.NotANumber, "ci_high"));
    }

    [Fact]
    public void Impossible_statistics_are_refused_each_with_its_reason()
    {
        Faulty(MeanEffects.HedgesG(new(1, 5, -2), new(20.5, double.NaN, 3)),
            (FaultKind.TooFewPeople, "n1"), (FaultKind.Negative, "sd1"), (FaultKind.NotWhole, "n2"), (FaultKind.NotANumber, "m2"));
        Faulty(MeanEffects.HedgesG(new(10, 5, 0), new(10, 4, 0)), (FaultKind.NoSpread, "sd"));
        Faulty(MeanEffects.Difference(new(10, 5, 0), new(10, 4, 0)), (FaultKind.NoSpread, "sd"));
        Faulty(CountEffects.LogOddsRatio(new(-1, 2, 3.5, 4)), (FaultKind.Negative, "a"), (FaultKind.NotWhole, "c"));
        Faulty(CountEffects.LogOddsRatio(new(0, 0, 3, 4)), (FaultKind.TooFewPeople, "n1"));
        Faulty(CountEffects.LogRiskRatio(new(0, 9, 0, 4)), (FaultKind.NothingToCompare, "counts"));
        Faulty(CountEffects.LogOddsRatio(new(9, 0, 4, 0)), (FaultKind.NothingToCompare, "counts"));
        Faulty(CorrelationEffects.FisherZ(1, 3), (FaultKind.NotACorrelation, "r"), (FaultKind.TooFewPeople, "n"));
        Faulty(Effect.Create(Measure.Unstated, 1e51, 0), (FaultKind.OutOfReach, "estimate"), (FaultKind.NotPositive, "variance"));
        Faulty(Effect.Create(Measure.Unstated, 1, -1), (FaultKind.NotPositive, "variance"));
        Assert.Equal([new Fault(FaultKind.MoreThanTotal, "e1", 12, 10)], CountEffects.FromTotals(12, 10, 3, 10, out _));
        Assert.Contains("sd1: -2 is below zero", MeanEffects.HedgesG(new(10, 5, -2), Others).Faults[0].Text, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => CorrelationEffects.FisherZ(2, 30).Value);
    }

    [Fact]
    public void A_risk_difference_of_nobody_and_nobody_is_zero_with_a_variance()
    {
        var effect = CountEffects.RiskDifference(new(0, 9, 0, 9)).Value;
        Assert.Equal(0, effect.Estimate);
        Assert.True(effect.Variance > 0);
    }

    [Fact]
    public void Before_and_after_is_a_family_of_its_own_and_its_correlation_is_shown()
    {
        var (before, after) = (new GroupScores(30, 21.5, 5.1), new GroupScores(30, 24.2, 5.6));
        var range = ChangeEffects.Range(before, after).Value;
        Assert.Equal(2, range.Count);
        Assert.True(range[0].Variance > range[1].Variance);
        Assert.Equal(range[0].Estimate, range[1].Estimate);
        Assert.All(range, effect => Assert.Equal(Family.BeforeAfter, effect.Family));
        Assert.All(range, effect => Assert.Contains(effect.Notes, note => note.Kind == NoteKind.AssumedCorrelation));
        var two = ChangeEffects.TwoGroups(before, after, 0.7, before, before, 0.7).Value;
        Assert.Equal((Family.Compared, range[0].Estimate), (two.Family, two.Estimate));
        Faulty(ChangeEffects.OneGroup(before, after with { People = 29 }, 1), (FaultKind.NotACorrelation, "r"));
        Faulty(ChangeEffects.OneGroup(before, after with { People = 29 }, 0.7), (FaultKind.WrongLength, "n_after"));
    }

    [Theory]
    [InlineData(2, 0.5641895835477563)]
    [InlineData(3, 0.7236012545582676)]
    [InlineData(10, 0.9227456054)]
    [InlineData(57, 0.98677)]
    public void The_correction_for_small_groups_is_that_of_Hedges(double degrees, double j) => Assert.Equal(j, SmallSample.Correction(degrees), degrees < 5 ? 1e-12 : 1e-5);

    [Fact]
    public void The_correction_for_small_groups_holds_for_any_size()
    {
        Assert.Equal(0, SmallSample.Correction(1));
        foreach (var m in new[] { 78.0, 79, 80, 81, 82, 500, 1e6, 1e12 })
        {
            // J(m) J(m+1) = (m-1) / √(m (m+1)), from the recurrence of Γ.
            var product = SmallSample.Correction(m) * SmallSample.Correction(m + 1);
            Assert.Equal((m - 1) / Math.Sqrt(m * (m + 1)), product, 1e-14);
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => SmallSample.Correction(0));
    }

    [Fact]
    public void Classes_make_an_effect_less_sure_and_slightly_smaller()
    {
        var plain = MeanEffects.HedgesG(Treated, Others).Value;
        var adjusted = ClusterAdjustment.Apply(plain, 10, 0.2, 59);
        Assert.Equal(plain.Variance * 2.8, adjusted.Variance, 1e-12);
        Assert.Equal(plain.Estimate * Math.Sqrt(1 - (2 * 9 * 0.2 / 57)), adjusted.Estimate, 1e-12);
        Assert.Equal(plain.Variance, ClusterAdjustment.Apply(plain, 1, 0.2, 59).Variance);
        Assert.Throws<ArgumentOutOfRangeException>(() => ClusterAdjustment.Apply(plain, 500, 0.9, 59));
    }

    static void Same(string name, Checked<Effect> found, int which = 0)
    {
        var expected = Vectors.Metafor(name)[which];
        Golden.Near(expected[0], found.Value.Estimate, name, 1e-13);
        Golden.Near(expected[1], found.Value.Variance, name, 1e-13);
    }

    static void Agree(IReadOnlyDictionary<string, string> row, Checked<Effect> found)
    {
        Golden.Near(row["yi"], found.Value.Estimate, "effect", 1e-9);
        Golden.Near(row["vi"], found.Value.Variance, "variance", 1e-9);
    }

    static GroupScores Group(IReadOnlyDictionary<string, string> row, string which) => new(Golden.Number(row[$"n{which}i"]), Golden.Number(row[$"m{which}i"]), Golden.Number(row[$"sd{which}i"]));

    static TwoByTwo Counts(IReadOnlyDictionary<string, string> row) => new(Golden.Number(row["tpos"]), Golden.Number(row["tneg"]), Golden.Number(row["cpos"]), Golden.Number(row["cneg"]));

    static void Faulty(Checked<Effect> found, params (FaultKind, string)[] expected)
    {
        Assert.False(found.IsSound);
        Assert.Equal(expected, found.Faults.Select(fault => (fault.Kind, fault.Field)));
        Assert.All(found.Faults, fault => Assert.StartsWith(fault.Field + ": ", fault.Text, StringComparison.Ordinal));
    }
}
