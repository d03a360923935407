using FsCheck;
using FsCheck.Fluent;
using Fusion.Evidence.Effects;
using Fusion.Evidence.Pooling;
using Fusion.Evidence.Tables;

namespace Fusion.Evidence.Tests;

public sealed class TableTests
{
    [Fact]
    public void A_table_is_read_whatever_its_line_ends_quotes_and_separators()
    {
        foreach (var text in new[] { "a,b\n1,2\n", "\uFEFFa,b\r\n1,2", "a;b\r1;2\r", "a\tb\n\n1\t2\n\n", "\"a\" , \"b\"\n 1 ,\"2\"" })
        {
            var table = CsvTable.Parse(text).Value;
            Assert.Equal(["a", "b"], table.Columns);
            Assert.Equal(["1", "2"], Assert.Single(table.Rows).Cells);
        }
        var quoted = CsvTable.Parse("name,x\n\"Ash, \"\"old\"\"\nand new\",1\nBirch,2\n").Value;
        Assert.Equal("Ash, \"old\"\nand new", quoted.Rows[0].Cells[0]);
        Assert.Equal([2, 4], quoted.Rows.Select(row => row.Line));
        Assert.Equal((0, null), (quoted.Find("NAME"), quoted.Find("y")));
    }

    [Theory]
    [InlineData("", FaultKind.Empty, 1)]
    [InlineData("\n\n", FaultKind.Empty, 1)]
    [InlineData("a,b\n", FaultKind.Empty, 1)]
    [InlineData("a,b\n1\n2,3", FaultKind.WrongNumberOfCells, 2)]
    [InlineData("a,A\n1,2", FaultKind.ColumnTwice, 1)]
    [InlineData("a,b\n1,2\n\"3,4\n", FaultKind.BrokenQuote, 3)]
    [InlineData("a,b\n1,2\n\"3\"x,4\n", FaultKind.BrokenQuote, 3)]
    [InlineData("\"a", FaultKind.BrokenQuote, 1)]
    public void A_broken_table_is_refused_with_its_line(string text, FaultKind kind, int line) =>
        Assert.Equal((kind, line), (Assert.Single(CsvTable.Parse(text).Faults).Kind, CsvTable.Parse(text).Faults[0].Line));

    [Fact]
    public void Any_text_is_read_or_refused() => Prop.ForAll(Gen.Elements('a', ',', '"', '\n', '\r', ';', ' ', '\t', '1', '\0', '\uD800').ArrayOf().Select(letters => new string(letters)).ToArbitrary(), text =>
    {
        var table = CsvTable.Parse(text);
        return table.IsSound == (table.Faults.Count == 0) && (!table.IsSound || table.Value.Rows.All(row => row.Cells.Count == table.Value.Columns.Count));
    }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(2000));

    [Fact]
    public void Every_row_with_a_fault_is_told_with_its_line_and_column()
    {
        var found = Read("study,treated_n,m1,sd1,n2,m2,sd2\nAsh,20,5,2,20,4,2\nBirch,1,5,-1,20,4,\nCedar,20,5,two,20,NaN,2\nElm,20,1,0,20,1,0\n", Measure.HedgesG, ("n1", "treated_n"));
        Assert.Equal(
            [(3, "sd2", FaultKind.Missing), (4, "sd1", FaultKind.NotANumber), (4, "m2", FaultKind.NotANumber), (5, "sd", FaultKind.NoSpread)],
            found.Faults.Select(fault => (fault.Line!.Value, fault.Field, fault.Kind)));
        var second = Read("n1,m1,sd1,n2,m2,sd2\n1,5,-1,20,4,2\n", Measure.HedgesG);
        Assert.Equal([(FaultKind.TooFewPeople, "n1"), (FaultKind.Negative, "sd1")], second.Faults.Select(fault => (fault.Kind, fault.Field)));
    }

    [Fact]
    public void Columns_are_found_by_their_usual_names_and_missing_ones_are_told()
    {
        Assert.Equal(["Ash", "Line 3"], Read("name,yi,vi,design,partner\nAsh,0.1,0.02,randomised,p\n,0.2,0.03,,\n", Measure.Unstated).Value.Select(study => study.Name));
        Assert.Equal(2, Read("ai,bi,ci,di\n1,2,3,4\n0,2,3,4", Measure.LogOddsRatio).Value.Count);
        Assert.Equal(Math.Log(2), Read("e1,n1,e2,n2\n10,20,5,20", Measure.LogRiskRatio).Value[0].Effect.Estimate, 1e-14);
        Assert.Equal(["c", "d"], Read("a,b\n1,2", Measure.RiskDifference).Faults.Select(fault => fault.Field));
        Assert.Equal([new Fault(FaultKind.NoSuchColumn, "x", Line: 1)], Read("effect,variance\n1,2", Measure.Unstated, ("effect", "x")).Faults);
        Assert.Equal([(FaultKind.BrokenRule, "design")], Read("effect,variance,design\n1,2,guess", Measure.Unstated).Faults.Select(fault => (fault.Kind, fault.Field)));
        Assert.Equal([(FaultKind.MoreThanTotal, "e1")], Read("e1,n1,e2,n2\n30,20,5,20", Measure.RiskDifference).Faults.Select(fault => (fault.Kind, fault.Field)));
    }

    [Fact]
    public void A_known_effect_keeps_the_measure_that_it_is_said_to_have()
    {
        var study = Read("logor,v\n0.4,0.1", Measure.LogOddsRatio, ("effect", "logor"), ("variance", "v")).Value[0];
        Assert.Equal((Measure.LogOddsRatio, Family.Compared), (study.Effect.Measure, study.Effect.Family));
        Assert.Equal(Family.Association, Read("z,v\n0.4,0.1", Measure.CorrelationZ, ("effect", "z"), ("variance", "v")).Value[0].Effect.Family);
    }

    static Checked<IReadOnlyList<Study>> Read(string text, Measure measure, params (string Role, string Column)[] columns) =>
        StudyReader.Read(CsvTable.Parse(text).Value, measure, columns.ToDictionary(pair => pair.Role, pair => pair.Column));
}
