using Fusion.Evidence.Pooling;
using Fusion.Evidence.Tables;

namespace Fusion.Evidence.Tests;

/// <summary>What metafor says of fourteen made-up studies.</summary>
public sealed class MetaforTests
{
    const double Tolerance = 1e-9;

    static readonly CsvTable Table = CsvTable.Parse(File.ReadAllText(Vectors.Path("studies.csv"))).Value;

    static readonly IReadOnlyList<Study> Studies = StudyReader.Read(Table, Effects.Measure.Unstated).Value;

    [Theory]
    [InlineData("REML", TauMethod.Reml)]
    [InlineData("DL", TauMethod.DerSimonianLaird)]
    [InlineData("PM", TauMethod.PauleMandel)]
    [InlineData("FE", TauMethod.FixedEffect)]
    public void Regression_on_year_and_hours_agrees(string name, TauMethod method)
    {
        (string Name, IntervalForm Form)[] forms = [("z", IntervalForm.Ordinary), ("knha", IntervalForm.KnappHartung), ("adhoc", IntervalForm.TruncatedKnappHartung)];
        foreach (var (form, chosen) in forms.Take(method == TauMethod.FixedEffect ? 1 : 3))
        {
            var expected = Vectors.OneOfMetafor($"regression {name} {form}");
            var found = MetaRegression.Of(Studies, [Column("year"), Column("hours")], new() { Method = method, Form = chosen }).Value;
            List<double?> values = [.. found.Coefficients.Select(c => (double?)c.Estimate), .. found.Coefficients.Select(c => (double?)c.StandardError), .. found.Coefficients.Select(c => (double?)c.Interval.Low)];
            values.AddRange(found.Coefficients.Select(c => (double?)c.Interval.High));
            values.AddRange(found.Coefficients.Select(c => c.P));
            var spread = found.Heterogeneity;
            values.AddRange([spread.Tau2, spread.Q, spread.QP, found.Test!.Statistic, found.Test.P, method == TauMethod.FixedEffect ? 0 : found.RSquared, spread.ISquared]);
            expected[^2] = method == TauMethod.FixedEffect ? 0 : expected[^2]; // metafor gives a fixed effect's R² too
            Same($"{name} {form}", expected, values, 1e-7);
        }
    }

    [Fact]
    public void Regression_on_kinds_compares_with_the_first()
    {
        var found = MetaRegression.Of(Studies, Moderator.OfKinds(Words("kind")), new() { Method = TauMethod.DerSimonianLaird, Form = IntervalForm.Ordinary }).Value;
        Assert.Equal(["intercept", "secondary"], found.Coefficients.Select(c => c.Name));
        Same("kinds", Vectors.OneOfMetafor("kinds"),
            [.. found.Coefficients.Select(c => (double?)c.Estimate), .. found.Coefficients.Select(c => (double?)c.StandardError), found.Heterogeneity.Tau2, found.Test!.Statistic]);
    }

    [Fact]
    public void Eggers_test_agrees()
    {
        var found = EggerTest.Of(Studies).Value;
        Same("egger", Vectors.OneOfMetafor("egger"), [found.Slope, found.SlopeError, found.Statistic, found.P, found.Limit]);
        Assert.Equal(12, found.Df);
    }

    [Theory]
    [InlineData("REML", TauMethod.Reml)]
    [InlineData("DL", TauMethod.DerSimonianLaird)]
    [InlineData("FE", TauMethod.FixedEffect)]
    public void Trim_and_fill_agrees(string name, TauMethod method)
    {
        var found = TrimAndFill.Of(Studies, new() { Method = method, Form = IntervalForm.Ordinary }).Value;
        Same(name, Vectors.OneOfMetafor($"trimfill {name} left"), [found.Missing, found.Filled.Estimate, found.Filled.StandardError, found.Filled.Heterogeneity.Tau2], 1e-7);
        Assert.True(found.OnTheLeft);
        Assert.Equal(found.Missing, found.Added.Count);
        Assert.Equal(14, found.Observed.Studies);
    }

    [Fact]
    public void Trim_and_fill_of_the_mirror_image_is_the_mirror_image()
    {
        var mirror = Studies.Select(study => Study.Of(study.Name, -study.Effect.Estimate, study.Effect.Variance)).ToList();
        var options = new PoolOptions { Method = TauMethod.FixedEffect };
        var (there, here) = (TrimAndFill.Of(mirror, options).Value, TrimAndFill.Of(Studies, options).Value);
        Assert.Equal((3, false), (there.Missing, there.OnTheLeft));
        Assert.Equal(-here.Filled.Estimate, there.Filled.Estimate, 1e-14);
        Assert.Equal(here.Added.Select(study => study.Name), there.Added.Select(study => study.Name));
    }

    [Fact]
    public void The_cumulative_figure_grows_study_by_study()
    {
        var found = Cumulative.Of(Studies, new() { Method = TauMethod.DerSimonianLaird, Form = IntervalForm.Ordinary }).Value;
        Same("estimates", Vectors.OneOfMetafor("cumulative"), [.. found.Select(pooled => (double?)pooled.Estimate)]);
        Same("errors", Vectors.OneOfMetafor("cumulative se"), [.. found.Select(pooled => (double?)pooled.StandardError)]);
        Assert.Equal(Enumerable.Range(1, 14), found.Select(pooled => pooled.Studies));
    }

    [Fact]
    public void Subgroups_and_the_test_between_them_agree()
    {
        var found = Subgroups.Of(Studies, Words("kind"), new() { Method = TauMethod.DerSimonianLaird, Form = IntervalForm.Ordinary }).Value;
        Assert.Equal(["primary", "secondary"], found.Groups.Select(group => group.Key));
        Same("subgroups", Vectors.OneOfMetafor("subgroups"),
            [.. found.Groups.SelectMany(group => new[] { group.Value.Estimate, group.Value.StandardError, group.Value.Heterogeneity.Tau2 }), found.Between!.Q, found.Between.P]);
        Assert.Equal(14, found.All.Studies);
    }

    [Fact]
    public void One_row_a_partner_agrees_with_aggregate()
    {
        var found = Partners.Combine(Studies);
        Same("aggregate", Vectors.OneOfMetafor("aggregate ID"), [.. found.Studies.Select(study => (double?)study.Effect.Estimate), .. found.Studies.Select(study => (double?)study.Effect.Variance)]);
        Assert.Equal(6, found.Combined);
        Assert.Equal(["north", "south", "east", "west", "coast", "hill", "Maple", "Nutmeg"], found.Studies.Select(study => study.Name));
    }

    [Fact]
    public void Influence_with_Knapp_Hartung_agrees()
    {
        var found = Influence.Of(Studies, new() { Method = TauMethod.DerSimonianLaird, Form = IntervalForm.KnappHartung }).Value;
        Same("dffits", Vectors.OneOfMetafor("influence knha dffits"), [.. found.Select(one => one.Dffits)]);
        Same("rstudent", Vectors.OneOfMetafor("influence knha rstudent"), [.. found.Select(one => one.Residual)]);
        Same("cook", Vectors.OneOfMetafor("influence knha cook"), [.. found.Select(one => one.CooksDistance)]);
        Assert.DoesNotContain(found, one => one.IsInfluential);
    }

    static Moderator Column(string name) => new(name, [.. Words(name).Select(Golden.Number)]);

    static List<string> Words(string name) => [.. Table.Rows.Select(row => row.Cells[Table.Find(name)!.Value])];

    static void Same(string what, double[] expected, IReadOnlyList<double?> actual, double tolerance = Tolerance)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (var i = 0; i < expected.Length; i++)
            Golden.Near(expected[i], actual[i] ?? double.NaN, $"{what}[{i}]", tolerance);
    }
}
