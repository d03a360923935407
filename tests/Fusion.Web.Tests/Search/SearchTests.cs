using System.Runtime.CompilerServices;
using Fusion.Web.Platform.Packs;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Search;

public sealed class SearchTests
{
    const string Queries = "search-queries.csv", Expected = "search-results.csv";

    static List<List<string>> Rows(string file) => [.. Csv.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)), out _).Skip(1)];

    static async Task<(int Total, List<string> Paths)> Search(Site site, string query)
    {
        var found = await site.Browser.Json($"/search.json?q={Uri.EscapeDataString(query)}");
        return ((int)found["total"]!, [.. found["items"]!.AsArray().Select(hit => new Uri((string)hit!["address"]!).AbsolutePath)]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Fifty_queries_find_first_what_they_clearly_mean(Db db)
    {
        var site = await Shared.Site(db);
        var queries = Rows(Queries);
        Assert.Equal(50, queries.Select(row => row[0]).Distinct().Count());
        foreach (var row in queries)
        {
            var (total, paths) = await Search(site, row[0]);
            if (row[1].Length > 0) Assert.Equal((row[0], row[1]), (row[0], paths.FirstOrDefault()));
            else if (row[2].StartsWith("no", StringComparison.Ordinal)) Assert.Equal((row[0], 0), (row[0], total));
            else Assert.True(total > 1, $"{row[0]} finds {total}");
        }
    }

    /// <summary>Both databases are held to one committed list, so that they agree. <c>FUSION_WRITE_EXPECTED=1</c> writes it anew after the content has changed.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Fifty_queries_find_the_same_on_both_databases(Db db)
    {
        var site = await Shared.Site(db);
        var found = new List<string[]>();
        foreach (var row in Rows(Queries))
        {
            var (total, paths) = await Search(site, row[0]);
            found.Add([row[0], $"{total}", string.Join('|', paths)]);
        }
        if (Environment.GetEnvironmentVariable("FUSION_WRITE_EXPECTED") is not null) Write(found);
        else Assert.Equal(Rows(Expected).Select(row => string.Join('\t', row)), found.Select(row => string.Join('\t', row)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_term_is_found_by_the_number_that_people_call_it_by(Db db) =>
        Assert.Equal("/vocabularies/sdgs/sdg-4", (await Search(await Shared.Site(db), "SDG 4")).Paths[0]);

    [Theory, OnSqlite, OnPostgres]
    public async Task The_page_shows_what_was_found_under_its_kind(Db db)
    {
        var page = await (await Shared.Site(db)).Browser.Page("/search?q=helsinki");
        var sections = page.QuerySelectorAll("main section").ToDictionary(section => section.QuerySelector("h2")!.TextContent, section => section.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList());

        Assert.Equal("Search for “helsinki”", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("3 results", page.QuerySelector("main .head p.quiet")!.TextContent);
        Assert.Contains("/innovations/helsinki-city-as-learning-platform", sections["Innovations"]);
        Assert.Equal(["/places/fi-helsinki"], sections["Places"]);
        Assert.Equal("helsinki", page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task More_than_a_page_shows_leads_to_the_list_that_has_it_all(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        var page = await browser.Page("/search?q=learn");
        var more = page.QuerySelector("a[href='/innovations?q=learn']")!;
        var list = await browser.Page(more.GetAttribute("href")!);

        Assert.StartsWith(more.TextContent.Split(' ').Single(word => int.TryParse(word, out _)) + " of 141", list.QuerySelector(".tools h2")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_found_and_nothing_asked_are_told_apart(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        var (nothing, empty) = (await browser.Page("/search?q=zzzzqqqq"), await browser.Page("/search?q=%20%20"));

        Assert.Contains("Nothing found", nothing.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(nothing.QuerySelectorAll("main a[href='/innovations']"));
        Assert.DoesNotContain("Nothing found", empty.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Search", empty.QuerySelector("h1")!.TextContent);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_list_searched_for_no_word_at_all_shows_everything(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        foreach (var text in new[] { "!!!", "-", "…", "%00", "%E2%80%AE" })
            foreach (var path in new[] { "/innovations", "/organisations", "/innovations.json" })
                Assert.Equal((path, text, HttpStatusCode.OK), (path, text, (await browser.Get($"{path}?q={text}")).Status));
    }

    static void Write(List<string[]> found, [CallerFilePath] string here = "")
    {
        using var file = new StreamWriter(Path.Combine(Path.GetDirectoryName(here)!, "..", Expected)) { NewLine = "\n" };
        Csv.Write(file, ["query", "total", "paths"]);
        foreach (var row in found) Csv.Write(file, row);
    }
}
