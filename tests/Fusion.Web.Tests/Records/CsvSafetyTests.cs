using FsCheck;
using FsCheck.Fluent;
using Fusion.Web.Platform.Packs;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Records;

public sealed class CsvSafetyTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_cell_that_a_spreadsheet_would_run_is_made_harmless_and_a_number_is_left_alone(Db db)
    {
        using var pack = PackFolder.Small(entries: [("f1", "innovation", "=cmd|' /C calc'!A0"), ("f2", "innovation", "+1+1"), ("f3", "innovation", "@SUM(A1)"), ("f4", "innovation", "-2+3"), ("f5", "innovation", "-5"), ("f7", "innovation", "  =1+1"), ("f8", "innovation", "＝1+1"), ("f6", "innovation", "say \"so\", twice\r\nover")]);
        await using var site = await Site.Start(db, pack.Path);
        var rows = Csv.Read((await site.Browser.Get("/innovations.csv")).Text.TrimStart('\uFEFF'), out _);
        var title = rows[0].IndexOf("title");
        var address = rows[0].IndexOf("address");
        string TitleOf(string key) => rows.Single(row => row[address].EndsWith($"/{key}", StringComparison.Ordinal))[title];

        Assert.Equal("'=cmd|' /C calc'!A0", TitleOf("f1"));
        Assert.Equal("'+1+1", TitleOf("f2"));
        Assert.Equal("'@SUM(A1)", TitleOf("f3"));
        Assert.Equal("'-2+3", TitleOf("f4"));
        Assert.Equal("'  =1+1".Replace("  ", "", StringComparison.Ordinal), TitleOf("f7").Replace("  ", "", StringComparison.Ordinal));
        Assert.Equal("'＝1+1", TitleOf("f8"));
        Assert.Equal("-5", TitleOf("f5"));
        Assert.Equal("say \"so\", twice\r\nover", TitleOf("f6"));
    }

    [Fact]
    public void What_is_written_as_CSV_is_read_back_the_same() => Prop.ForAll<NonEmptyArray<NonNull<string>>>(cells =>
    {
        var given = cells.Get.Select(cell => cell.Get).ToList();
        using var text = new StringWriter();
        Csv.Write(text, given);
        Csv.Write(text, given);
        var read = Csv.Read(text.ToString(), out var unclosed);
        var expected = new[] { given, given };
        return !unclosed && read.Count == expected.Length && read.Zip(expected).All(pair => pair.First.Zip(pair.Second).All(cell => cell.First == cell.Second || cell.First == "'" + cell.Second));
    }).QuickCheckThrowOnFailure();
}
