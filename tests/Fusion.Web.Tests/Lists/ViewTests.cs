using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Lists;

public sealed class ViewTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_list_is_shown_as_list_table_or_map(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        var list = await browser.Page("/innovations?view=list");
        var table = await browser.Page("/innovations?view=table");
        var map = await browser.Page("/innovations?view=map");

        Assert.Equal(20, list.QuerySelectorAll("ol.results > li").Length);
        Assert.Equal(list.QuerySelectorAll("ol.results h3 a").Select(link => link.TextContent), table.QuerySelectorAll("tbody th[scope=row] a").Select(link => link.TextContent));
        Assert.Equal(7, table.QuerySelectorAll("thead th[scope=col]").Length);
        Assert.NotNull(table.QuerySelector("table caption"));
        Assert.All(new[] { (list, "List"), (table, "Table"), (map, "Map") }, view => Assert.Equal(view.Item2, view.Item1.QuerySelector(".switch a[aria-current=page]")!.TextContent.Trim()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_list_beside_the_map_leads_to_as_many_entries_as_it_says(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        var map = await browser.Page("/innovations?view=map&hope=thrive-not-just-exams");
        var countries = map.QuerySelectorAll("main ul.columns li").Select(row => (Link: row.QuerySelector("a")!.GetAttribute("href")!, Count: row.QuerySelector(".count")!.TextContent)).ToList();

        Assert.NotEmpty(countries);
        Assert.Equal(countries.Select(row => int.Parse(row.Count, System.Globalization.CultureInfo.InvariantCulture)).OrderDescending(), countries.Select(row => int.Parse(row.Count, System.Globalization.CultureInfo.InvariantCulture)));
        foreach (var (link, count) in countries.Take(5)) Assert.StartsWith($"{count} of 141", (await browser.Page(link)).QuerySelector(".tools h2")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(map.QuerySelectorAll("figure.map svg"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_chosen_filter_can_be_taken_away_alone(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        var page = await browser.Page("/innovations?q=learn&hope=many-pathways&hope=thrive-not-just-exams&place=GB&sort=number&view=table");
        var remove = page.QuerySelectorAll("a.chip--remove").Single(chip => chip.GetAttribute("href")!.Contains("hope=thrive-not-just-exams", StringComparison.Ordinal) && !chip.GetAttribute("href")!.Contains("many-pathways", StringComparison.Ordinal));

        Assert.Equal("/innovations?q=learn&hope=thrive-not-just-exams&place=GB&sort=number&view=table", remove.GetAttribute("href"));
        Assert.StartsWith("Remove filter: ", remove.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(5, page.QuerySelectorAll("ul.chips > li > a.chip").Length);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_list_that_finds_nothing_says_so_and_offers_to_clear_the_filters(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        foreach (var view in new[] { "list", "table", "map" })
        {
            var page = await browser.Page($"/innovations?q=zzzzqqqq&view={view}");
            Assert.StartsWith("0 of 141", page.QuerySelector(".tools h2")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("Nothing matches all of that", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.NotEmpty(page.QuerySelectorAll("main a[href='/innovations']"));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Beside_the_search_stands_the_place_that_a_page_is_about(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        foreach (var (page, name, leads) in new[] { ("/places/fi", "Finland", "/places/fi"), ("/innovations?place=fi", "Finland", "/places/fi"), ("/innovations?place=fi&place=gb", "Everywhere", "/places"), ("/", "Everywhere", "/places") })
        {
            var chip = (await browser.Page(page)).QuerySelector(".masthead .search a")!;
            Assert.Equal(($"Place: {name}", leads), (chip.TextContent.Trim(), chip.GetAttribute("href")));
        }
    }
}
