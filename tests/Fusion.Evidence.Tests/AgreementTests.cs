using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Fusion.Evidence.Agreement;
using Fusion.Evidence.Tables;

namespace Fusion.Evidence.Tests;

public sealed class AgreementTests
{
    const double Tolerance = 1e-9;

    [GoldenFact]
    public void Krippendorff_is_that_of_the_corrected_references()
    {
        foreach (var (name, file) in new[] { ("anxiety", "input_anxiety_20x3"), ("shroutfleiss", "input_shroutfleiss_6x4"), ("krippendorff_canonical", "input_krippendorff_12units_x4") })
        {
            foreach (var level in Enum.GetValues<ScaleLevel>())
            {
                var key = level.ToString().ToLowerInvariant();
                var expected = Reference(name).GetProperty(name == "krippendorff_canonical" ? key : "kripp_" + key).GetDouble();
                Golden.Near(expected, Krippendorff.Of(Read(file), level).Value.Alpha ?? double.NaN, $"{name} {key}", Tolerance);
            }
        }
    }

    [GoldenFact]
    public void Every_form_of_the_intraclass_correlation_is_that_of_irr_and_psych()
    {
        foreach (var (name, file) in new[] { ("anxiety", "input_anxiety_20x3"), ("shroutfleiss", "input_shroutfleiss_6x4") })
        {
            var found = Intraclass.Of(Read(file)).Value;
            Compare(name, "oneway_consistency", found.OneWay, found.OneWayMean);
            Compare(name, "twoway_consistency", found.Consistency, found.ConsistencyMean);
            Compare(name, "twoway_agreement", found.Agreement, found.AgreementMean);
            var psych = Reference(name).GetProperty("psych_ICC");
            foreach (var (key, form) in new[] { ("ICC1", found.OneWay), ("ICC1k", found.OneWayMean), ("ICC2", found.Agreement), ("ICC3", found.Consistency), ("ICC3k", found.ConsistencyMean) })
            {
                Golden.Near(psych.GetProperty(key).GetProperty("ICC").GetDouble(), form.Value, key, Tolerance);
                Golden.Near(psych.GetProperty(key).GetProperty("lower bound").GetDouble(), form.Interval.Low, key + " low", Tolerance);
                Golden.Near(psych.GetProperty(key).GetProperty("upper bound").GetDouble(), form.Interval.High, key + " high", Tolerance);
            }
            // psych steps the ends of (2,1) up for (2,k).
            var stepped = psych.GetProperty("ICC2k");
            Golden.Near(stepped.GetProperty("ICC").GetDouble(), found.AgreementMean.Value, "ICC2k", Tolerance);
            Golden.Near(stepped.GetProperty("lower bound").GetDouble(), Reliability.SpearmanBrown(found.Agreement.Interval.Low, found.Raters), "ICC2k low", Tolerance);
            Golden.Near(stepped.GetProperty("upper bound").GetDouble(), Reliability.SpearmanBrown(found.Agreement.Interval.High, found.Raters), "ICC2k high", Tolerance);
        }
    }

    [GoldenFact]
    public void Cronbach_over_raters_is_that_of_the_references()
    {
        foreach (var (name, file) in new[] { ("anxiety", "input_anxiety_20x3"), ("shroutfleiss", "input_shroutfleiss_6x4") })
            Golden.Near(Reference(name).GetProperty("cronbach_over_raters").GetDouble(), Reliability.Cronbach(Read(file)).Value.Alpha ?? double.NaN, name, Tolerance);
    }

    [Fact]
    public void Agreement_of_a_group_is_one_less_its_variance_by_that_of_random_answers()
    {
        // Variance of 4, 4, 5, 4, 3 is .5, of random answers on five anchors 2.
        Assert.Equal(0.75, GroupAgreement.OnItem([4, 4, 5, 4, 3], 5).Value.Value, 1e-15);
        Assert.Equal(1, GroupAgreement.OnItem([2, 2, 2], 5).Value.Value);
        var split = GroupAgreement.OnItem([1, 1, 5, 5], 5).Value;
        Assert.Equal((0.0, 4), (split.Value, split.People));
        Assert.Equal(1 - (16.0 / 3 / 2), split.Raw, 1e-15);
        // Two items with mean variance .5: J r / (J r + 1 - r) with r = .75.
        Assert.Equal(1.5 / 1.75, GroupAgreement.OnItems([[4, 4, 5, 4, 3], [2, 2, 1, 2, 3]], 5).Value.Value, 1e-15);
        Assert.Equal(0, GroupAgreement.OnItems([[1, 5], [1, 5]], 5).Value.Value);
        Assert.Equal(1.5 / 1.75, GroupAgreement.Together([new(0.75, 0.75, 5), new(0.75, 0.75, 5)]).Value, 1e-15);
        Assert.Equal(4.0 / 3, GroupAgreement.RandomVariance(5, AnswerModel.Triangular), 1e-15);
        Assert.Equal(5.5 / 6, GroupAgreement.RandomVariance(4, AnswerModel.Triangular), 1e-15);
    }

    [Fact]
    public void Answers_off_the_scale_and_lone_answers_are_refused()
    {
        Assert.Equal([new Fault(FaultKind.OutOfReach, "answers", 6, 5), new Fault(FaultKind.NotANumber, "answers")], GroupAgreement.OnItem([6, double.NaN, 2], 5).Faults);
        Assert.Equal([new Fault(FaultKind.TooFewPeople, "item 2", 1, 2)], GroupAgreement.OnItems([[1, 2], [1]], 5).Faults);
        Assert.Equal([FaultKind.Empty], GroupAgreement.OnItems([], 5).Faults.Select(fault => fault.Kind));
        Assert.Equal([FaultKind.WrongLength], Ratings.Create([[1, 2], [1]]).Faults.Select(fault => fault.Kind));
        Assert.Equal([FaultKind.Empty], Ratings.Create([]).Faults.Select(fault => fault.Kind));
        Assert.Equal([FaultKind.TooFewPeople], Krippendorff.Of(Of([1, null], [null, 2]), ScaleLevel.Nominal).Faults.Select(fault => fault.Kind));
        Assert.Equal([FaultKind.Negative], Krippendorff.Of(Of([-1, 2]), ScaleLevel.Ratio).Faults.Select(fault => fault.Kind));
        Assert.Equal([FaultKind.TooFewPeople], Intraclass.Of(Of([1, 2], [null, 2])).Faults.Select(fault => fault.Kind));
        Assert.Throws<ArgumentOutOfRangeException>(() => GroupAgreement.OnItem([1, 1], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => GroupAgreement.Together([]));
    }

    [Fact]
    public void Where_nothing_varies_the_measures_say_so_instead_of_dividing_by_nothing()
    {
        Assert.Null(Krippendorff.Of(Of([3, 3], [3, 3]), ScaleLevel.Interval).Value.Alpha);
        Assert.Null(Reliability.Cronbach(Of([1, 2], [2, 1])).Value.Alpha);
        Assert.Equal([FaultKind.NoSpread], Intraclass.Of(Of([3, 3], [3, 3])).Faults.Select(fault => fault.Kind));
        var perfect = Intraclass.Of(Of([1, 1, 1], [4, 4, 4], [2, 2, 2])).Value;
        foreach (var form in new[] { perfect.OneWay, perfect.OneWayMean, perfect.Agreement, perfect.AgreementMean, perfect.Consistency, perfect.ConsistencyMean })
        {
            Assert.Equal(1, form.Value, 1e-12);
            Assert.Equal(1, form.Interval.Low, 1e-12);
            Assert.Equal(1, form.Interval.High, 1e-12);
            Assert.InRange(form.P, 0, 1e-12);
        }
        var shifted = Intraclass.Of(Of([1, 2], [4, 5], [2, 3])).Value;
        Assert.Equal(1, shifted.Consistency.Value, 1e-12);
        Assert.True(shifted.Agreement.Value < 1);
    }

    [Fact]
    public void Rows_with_gaps_are_left_out_and_counted()
    {
        var ratings = Of([1, 2, 3], [2, null, 2], [3, 3, 4], [5, 4, 5]);
        Assert.Equal((3, 1), (Reliability.Cronbach(ratings).Value.People, Reliability.Cronbach(ratings).Value.LeftOut));
        Assert.Equal((3, 1), (Intraclass.Of(ratings).Value.Targets, Intraclass.Of(ratings).Value.LeftOut));
        Assert.Equal((4, 11), (Krippendorff.Of(ratings, ScaleLevel.Ordinal).Value.Units, Krippendorff.Of(ratings, ScaleLevel.Ordinal).Value.Values));
    }

    [Fact]
    public void Agreement_lies_between_nothing_and_one_and_is_the_same_from_either_end() => Prop.ForAll(Answers, answers =>
    {
        double[] turned = [.. answers.Select(answer => 6 - answer)];
        var (here, there) = (GroupAgreement.OnItem(answers, 5).Value, GroupAgreement.OnItem(turned, 5).Value);
        return here.Value is >= 0 and <= 1 && Samples.Near(here.Raw, there.Raw, 1e-12) && (here.Value == 1) == (answers.Distinct().Count() == 1);
    }).Check(Samples.Config);

    [Fact]
    public void Krippendorff_does_not_mind_the_order_of_raters_or_units_nor_a_change_of_unit() => Prop.ForAll(Tables, table =>
    {
        var ratings = Ratings.Create(table).Value;
        var turned = Ratings.Create([.. table.Reverse().Select(row => (IReadOnlyList<double?>)[.. row.Reverse()])]).Value;
        var moved = Ratings.Create([.. table.Select(row => (IReadOnlyList<double?>)[.. row.Select(cell => (7 * cell) + 100)])]).Value;
        double? Alpha(Ratings of, ScaleLevel level) => Krippendorff.Of(of, level) is { IsSound: true } found ? found.Value.Alpha : null;
        return Enum.GetValues<ScaleLevel>().All(level => Samples.Near(Alpha(ratings, level), Alpha(turned, level), 1e-9) && Alpha(ratings, level) is null or <= 1)
            && new[] { ScaleLevel.Nominal, ScaleLevel.Ordinal, ScaleLevel.Interval }.All(level => Samples.Near(Alpha(ratings, level), Alpha(moved, level), 1e-9));
    }).Check(Samples.Config);

    [Fact]
    public void Krippendorff_of_counts_is_that_of_the_ratings_which_they_count() => Prop.ForAll(Gen.Choose(0, 9).ArrayOf(5).NonEmptyListOf().ToArbitrary(), units =>
    {
        var most = units.Max(unit => unit.Sum());
        var rows = units.Select(unit => unit.SelectMany((count, at) => Enumerable.Repeat((double?)(at + 1), count)).ToList()).Select(row => (IReadOnlyList<double?>)[.. row, .. Enumerable.Repeat<double?>(null, Math.Max(most, 1) - row.Count)]).ToList();
        return Enum.GetValues<ScaleLevel>().All(level =>
        {
            var (counted, rated) = (Krippendorff.OfCounts([.. units], level), Krippendorff.Of(Ratings.Create(rows).Value, level));
            return counted.IsSound == rated.IsSound && (!rated.IsSound || ((counted.Value.Units, counted.Value.Values) == (rated.Value.Units, rated.Value.Values) && Samples.Near(counted.Value.Alpha, rated.Value.Alpha, 1e-12)));
        });
    }).Check(Samples.Config);

    [Fact]
    public void Krippendorff_of_counts_needs_a_unit_with_two_and_no_count_below_none()
    {
        Assert.Equal([FaultKind.TooFewPeople], Krippendorff.OfCounts([[1, 0], [0, 1]], ScaleLevel.Ordinal).Faults.Select(fault => fault.Kind));
        Assert.Null(Krippendorff.OfCounts([[0, 3], [0, 2]], ScaleLevel.Ordinal).Value.Alpha);
        Assert.Throws<ArgumentOutOfRangeException>(() => Krippendorff.OfCounts([[3, -1]], ScaleLevel.Ordinal));
    }

    [Fact]
    public void Krippendorff_equals_its_definition_by_pairs() => Prop.ForAll(Tables, table =>
    {
        var found = Krippendorff.Of(Ratings.Create(table).Value, ScaleLevel.Interval);
        var units = table.Select(row => row.Where(cell => cell is not null).Select(cell => cell!.Value).ToList()).Where(unit => unit.Count > 1).ToList();
        if (units.Count == 0)
            return !found.IsSound;
        var all = units.SelectMany(unit => unit).ToList();
        var observed = units.Sum(unit => unit.Sum(a => unit.Sum(b => (a - b) * (a - b))) / (unit.Count - 1)) / all.Count;
        var expected = all.Sum(a => all.Sum(b => (a - b) * (a - b))) / ((double)all.Count * (all.Count - 1));
        return expected == 0 ? found.Value.Alpha is null : Samples.Near(found.Value.Alpha, 1 - (observed / expected), 1e-9);
    }).Check(Samples.Config);

    [Fact]
    public void Consistency_of_the_mean_is_Cronbachs_alpha() => Prop.ForAll(Tables, table =>
    {
        var ratings = Ratings.Create([.. table.Select(row => (IReadOnlyList<double?>)[.. row.Select(cell => cell ?? 3)])]).Value;
        var forms = Intraclass.Of(ratings);
        return !forms.IsSound || Samples.Near(forms.Value.ConsistencyMean.Value, Reliability.Cronbach(ratings).Value.Alpha ?? double.NaN, 1e-7)
            || Math.Abs(forms.Value.ConsistencyMean.Value) > 1e6;
    }).Check(Samples.Config);

    [Fact]
    public void Every_form_is_at_most_one_and_its_interval_in_order() => Prop.ForAll(Tables, table =>
    {
        var found = Intraclass.Of(Ratings.Create([.. table.Select(row => (IReadOnlyList<double?>)[.. row.Select(cell => cell ?? 3)])]).Value);
        return !found.IsSound || new[] { found.Value.OneWay, found.Value.OneWayMean, found.Value.Agreement, found.Value.AgreementMean, found.Value.Consistency, found.Value.ConsistencyMean }
            .All(form => form.Value <= 1 + 1e-12 && form.Interval.Low <= form.Interval.High + 1e-12 && form.Interval.High <= 1 + 1e-12 && form.P is >= 0 and <= 1 && form.Df2 > 0);
    }).Check(Samples.Config);

    [Fact]
    public void Raters_whose_means_agree_while_they_contradict_each_other_are_survived()
    {
        var found = Intraclass.Of(Of([2, 4], [3, 2], [3, 4], [5, 3])).Value;
        Assert.Equal(3, found.Agreement.Df2, 1e-9);
        Assert.True(found.Agreement.Value < 0);
    }

    static Arbitrary<double[]> Answers { get; } = Gen.Choose(1, 5).Select(n => (double)n).ListOf().Where(list => list.Count > 1).Select(list => list.ToArray()).ToArbitrary();

    static Arbitrary<IReadOnlyList<IReadOnlyList<double?>>> Tables { get; } = Arb.From(
        from columns in Gen.Choose(2, 5)
        from rows in Gen.Choose(2, 9)
        from cells in Gen.Frequency((6, Gen.Choose(1, 5).Select(n => (double?)n)), (1, Gen.Constant((double?)null))).ArrayOf(columns).ArrayOf(rows)
        select (IReadOnlyList<IReadOnlyList<double?>>)cells);

    static void Compare(string name, string kind, IntraclassForm one, IntraclassForm mean)
    {
        foreach (var (form, word) in new[] { (one, "single"), (mean, "average") })
        {
            var expected = Reference(name).GetProperty($"irr_icc_{kind}_{word}");
            foreach (var (key, actual) in new[] { ("value", form.Value), ("lb", form.Interval.Low), ("ub", form.Interval.High), ("F", form.F), ("df1", form.Df1), ("df2", form.Df2), ("p", form.P) })
                Golden.Near(expected.GetProperty(key).GetDouble(), actual, $"{name} {kind} {word} {key}", Tolerance);
        }
    }

    static JsonElement Reference(string name)
    {
        using var json = JsonDocument.Parse(Golden.Read("agreement/agreement.json"));
        return json.RootElement.GetProperty(name).Clone();
    }

    static Ratings Read(string file) => Ratings.Create([.. CsvTable.Parse(Golden.Read($"agreement/{file}.csv")).Value.Rows
        .Select(row => (IReadOnlyList<double?>)[.. row.Cells.Select(cell => cell.Length == 0 ? (double?)null : Golden.Number(cell))])]).Value;

    static Ratings Of(params double?[][] rows) => Ratings.Create(rows).Value;
}
