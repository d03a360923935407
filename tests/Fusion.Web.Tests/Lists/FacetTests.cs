using FsCheck;
using FsCheck.Fluent;
using Fusion.Web.Features.Catalogue;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Lists;

public sealed class FacetTests
{
    static string Address(IEnumerable<(string Facet, string Value)> query) =>
        "/innovations?" + string.Join('&', query.Select(wish => $"{wish.Facet}={Uri.EscapeDataString(wish.Value)}"));

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_value_of_each_facet_finds_the_entries_that_bear_it(Db db)
    {
        var site = await Shared.Demonstration(db);
        var model = await CatalogueModel.Of(site);
        Assert.All(CatalogueModel.Facets, facet => Assert.NotEmpty(model.Values[facet]));
        foreach (var wish in CatalogueModel.Facets.SelectMany(facet => model.Values[facet].Select(value => (facet, value))))
        {
            var found = await site.Browser.Json(Address([wish]).Replace("?", ".json?", StringComparison.Ordinal));
            Assert.Equal(model.Find([wish]).Order(), found["items"]!.AsArray().Select(entry => (string)entry!["address"]!).Order());
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_count_beside_a_value_is_what_choosing_it_would_find(Db db)
    {
        var site = await Shared.Demonstration(db);
        var model = await CatalogueModel.Of(site);
        Prop.ForAll<(NonNegativeInt Facet, NonNegativeInt Value)[]>(picks =>
        {
            var query = picks.Take(5).Select(pick => CatalogueModel.Facets[pick.Facet.Get % 10]).Zip(picks, (facet, pick) => (facet, model.Values[facet][pick.Value.Get * 7 % model.Values[facet].Count])).ToList();
            var page = site.Browser.Page(Address(query)).GetAwaiter().GetResult();
            foreach (var facet in CatalogueModel.Facets)
                foreach (var input in page.QuerySelectorAll($"#facet-{facet} input"))
                {
                    var value = input.GetAttribute("value")!;
                    Assert.Equal($"{facet}={value}: {model.CountOf(facet, value, query)}", $"{facet}={value}: {input.ParentElement!.QuerySelector(".count")!.TextContent}");
                    Assert.Equal(query.Contains((facet, value)), input.HasAttribute("checked"));
                }
            var heading = page.QuerySelector(".tools h2")!.TextContent;
            Assert.StartsWith(query.Count == 0 ? $"{model.Count} innovation" : $"{model.Find(query).Count} of {model.Count}", heading, StringComparison.Ordinal);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(Environment.GetEnvironmentVariable("FUSION_LONG") is null ? 40 : 1000));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Values_of_one_facet_are_alternatives_and_facets_narrow_each_other(Db db)
    {
        var browser = (await Shared.Demonstration(db)).Browser;
        async Task<int> Total(string query) => (int)(await browser.Json($"/innovations.json?{query}"))["total"]!;
        var (first, second) = (await Total("hope=trusted-relationships"), await Total("hope=many-pathways"));
        var either = await Total("hope=trusted-relationships&hope=many-pathways");

        Assert.InRange(either, Math.Max(first, second) + 1, first + second);
        Assert.InRange(await Total("hope=trusted-relationships&hope=many-pathways&place=GB"), 1, either - 1);
        Assert.Equal(0, await Total("started=before-2000&freshness=fresh"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_place_counts_everything_within_it(Db db)
    {
        var browser = (await Shared.Demonstration(db)).Browser;
        async Task<int> Total(string place) => (int)(await browser.Json($"/innovations.json?place={place}"))["total"]!;
        var (locality, area, country, region, world) = (await Total("demo-otterholme"), await Total("demo-three-rivers"), await Total("gb"), await Total("150"), await Total("001"));

        Assert.True(0 < locality && locality < area && area < country && country < region && region < world, $"{locality} {area} {country} {region} {world}");
        var page = await browser.Page("/places/demo-three-rivers");
        Assert.Contains($"{area} innovations are known here", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Facet_values_stand_by_count_or_by_name_with_not_known_last(Db db)
    {
        var browser = (await Shared.Demonstration(db)).Browser;
        var byCount = (await browser.Page("/innovations")).QuerySelectorAll("#facet-owner li").ToList();
        var byName = (await browser.Page("/innovations?facets=name")).QuerySelectorAll("#facet-owner li").ToList();
        var counts = byCount.Select(row => int.Parse(row.QuerySelector(".count")!.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var names = byName.Select(row => row.QuerySelector("label > span")!.TextContent).ToList();

        Assert.Equal(counts.SkipLast(1).OrderDescending(), counts.SkipLast(1));
        Assert.Equal(names.SkipLast(1).Order(StringComparer.InvariantCulture), names.SkipLast(1));
        Assert.Equal("Not known", names[^1]);
        Assert.Equal("not-known", byCount[^1].QuerySelector("input")!.GetAttribute("value"));
        Assert.NotEqual(byCount.Select(row => row.TextContent), byName.Select(row => row.TextContent));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_confirmed_long_ago_leaves_the_list_until_it_is_asked_for(Db db)
    {
        using var pack = PackFolder.Small(entries: [("old", "innovation", "Old"), ("older", "innovation", "Older"), ("new", "innovation", "New")]);
        await using var site = await Site.Start(db, pack.Path);
        var now = DateTime.UtcNow;
        await site.Act<DbSession, Done>(async (session, stop) =>
        {
            session.Touch(Topic.Catalogue);
            foreach (var entry in await session.Context.Set<Entry>().AsTracking().ToListAsync(stop))
                entry.ConfirmedAt = entry.Slug switch { "old" => now.AddMonths(-18), "older" => now.AddMonths(-30), _ => now };
            return default(Done);
        });

        async Task<string> Found(string query) => string.Join(' ', (await site.Browser.Json($"/innovations.json{query}"))["items"]!.AsArray().Select(entry => (string)entry!["title"]!["en"]!));
        Assert.Equal("New Old", await Found(""));
        Assert.Equal("Older", await Found("?freshness=stale"));
        Assert.Equal("Old", await Found("?freshness=ageing"));
        Assert.Equal("New Older", await Found("?freshness=stale&freshness=fresh"));
        Assert.Contains("long ago", (await site.Browser.Page("/innovations/older")).QuerySelector(".freshness--stale")!.TextContent, StringComparison.Ordinal);
    }
}
