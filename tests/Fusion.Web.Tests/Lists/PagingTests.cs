using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Lists;

public sealed class PagingTests
{
    static async Task<List<string>> Walk(Browser browser, string first)
    {
        var seen = new List<string>();
        var path = first;
        for (var page = 0; path is not null; page++)
        {
            Assert.True(page < 50, $"{first} never ends");
            var list = await browser.Page(path);
            var rows = list.QuerySelectorAll(".results > li h3 a").Select(link => link.GetAttribute("href")!).ToList();
            Assert.InRange(rows.Count, 1, 40);
            seen.AddRange(rows);
            path = list.QuerySelector("main a[rel=next]")?.GetAttribute("href");
        }
        return seen;
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Paging_visits_every_entry_exactly_once_in_every_order(Db db)
    {
        var browser = (await Shared.Demonstration(db)).Browser;
        foreach (var narrowing in new[] { "", "place=GB", "q=learn", "q=school+learn&aim=thriving" })
            foreach (var sort in new[] { "title", "relevance", "newest", "started", "number" })
            {
                var all = (await browser.Json($"/innovations.json?{narrowing}&sort={sort}"))["items"]!.AsArray().Select(entry => new Uri((string)entry!["address"]!).AbsolutePath).ToList();
                var walked = await Walk(browser, $"/innovations?{narrowing}&sort={sort}");
                Assert.NotEmpty(all);
                Assert.Equal(all, walked);
                Assert.Equal(walked.Distinct().Count(), walked.Count);
            }
        Assert.True((await Walk(browser, "/innovations?q=learn")).Count > 20);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Organisations_and_sources_are_paged_whole(Db db)
    {
        var browser = (await Shared.Demonstration(db)).Browser;
        var organisations = (await browser.Json("/organisations.json"))["items"]!.AsArray().Select(row => new Uri((string)row!["address"]!).AbsolutePath).ToList();

        Assert.True(organisations.Count > 40);
        Assert.Equal(organisations, await Walk(browser, "/organisations"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_Link_header_leads_through_long_lists_as_data(Db db)
    {
        using var pack = PackFolder.Small(entries: [.. Enumerable.Range(0, 1203).Select(i => ($"entry-{i}", "innovation", $"Entry {i % 7}"))]);
        await using var site = await Site.Start(db, pack.Path);
        var seen = new List<string>();
        for (var path = "/innovations.json?sort=title"; path is not null;)
        {
            var answer = await site.Browser.Get(path);
            var json = System.Text.Json.Nodes.JsonNode.Parse(answer.Text)!;
            Assert.Equal(1203, (int)json["total"]!);
            seen.AddRange(json["items"]!.AsArray().Select(entry => (string)entry!["address"]!));
            var link = answer.Header("Link");
            Assert.Equal((string?)json["next"], link?.Split('<', '>')[1]);
            path = link is null ? null : new Uri(link.Split('<', '>')[1]).PathAndQuery;
            if (link is not null) Assert.EndsWith("; rel=\"next\"", link, StringComparison.Ordinal);
        }
        Assert.Equal(1203, seen.Distinct().Count());
        Assert.Equal(1203, seen.Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Orders_are_what_they_say(Db db)
    {
        var browser = (await Shared.Demonstration(db)).Browser;
        async Task<List<T>> Of<T>(string sort, string field) =>
            [.. (await browser.Json($"/innovations.json?sort={sort}"))["items"]!.AsArray().Where(entry => entry![field] is not null).Select(entry => entry![field]!.GetValue<T>())];
        var started = await Of<int>("started", "started");
        var numbers = await Of<int>("number", "number");
        var titles = (await browser.Json("/innovations.json"))["items"]!.AsArray().Select(entry => (string)entry!["title"]!["en"]!).ToList();

        Assert.True(started.Count > 5);
        Assert.Equal(started.OrderDescending(), started);
        Assert.Equal(Enumerable.Range(1, 126), numbers);
        Assert.Equal(titles.Count(title => string.Compare(title, "m", StringComparison.OrdinalIgnoreCase) < 0), titles.FindIndex(title => string.Compare(title, "m", StringComparison.OrdinalIgnoreCase) >= 0));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_is_passed_over_when_the_last_entry_of_a_page_goes_before_the_next_page_is_asked_for(Db db)
    {
        (string, string, string)[] entries = [.. Enumerable.Range(10, 45).Select(i => ($"entry-{i}", "innovation", $"Entry {i}"))];
        using var pack = PackFolder.Small(entries: entries);
        await using var site = await Site.Start(db, pack.Path);
        foreach (var sort in new[] { "title", "newest", "number" })
        {
            var first = await site.Browser.Page($"/innovations?sort={sort}");
            var next = first.QuerySelector("main a[rel=next]")!.GetAttribute("href")!;
            var seen = first.QuerySelectorAll(".results h3 a").Select(link => link.GetAttribute("href")!).ToHashSet();
            pack.Entries("small", [.. entries.Where(entry => $"/innovations/{entry.Item1}" != first.QuerySelectorAll(".results h3 a")[^1].GetAttribute("href"))]);
            await site.Load(pack.Path);
            seen.UnionWith(await Walk(site.Browser, next));
            Assert.Equal(45, seen.Count);
            pack.Entries("small", entries);
            await site.Load(pack.Path);
        }
    }
}
