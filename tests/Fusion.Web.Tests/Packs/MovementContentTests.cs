using Fusion.Web.Features.Catalogue;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Record;
using Fusion.Web.Features.Themes;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Packs;

public sealed class MovementContentTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_movement_brings_all_of_its_content(Db db)
    {
        var site = await Shared.Site(db);

        Assert.Equal(141, await site.Read(data => data.Set<Entry>().CountAsync(entry => entry.Kind == EntryKind.Innovation)));
        Assert.Equal(20, await site.Read(data => data.Set<Entry>().CountAsync(entry => entry.Featured == "spotlight")));
        Assert.Equal(14, await site.Read(data => data.Set<Entry>().CountAsync(entry => entry.Featured == "highlight")));
        Assert.Equal(9, await site.Read(data => data.Set<ChallengePair>().CountAsync()));
        Assert.Equal(32, await site.Read(data => data.Set<Problem>().CountAsync()));
        Assert.Equal(83, await site.Read(data => data.Set<EntryFact>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_the_126_numbered_entries_three_have_no_link_and_seven_have_several(Db db)
    {
        var site = await Shared.Site(db);
        var numbered = await site.Read(data => data.Set<Entry>().Where(entry => entry.Number != null && entry.Kind == EntryKind.Innovation).Select(entry => new { entry.Id, entry.Number }).ToListAsync());
        var links = (await site.Read(data => data.Set<EntryLink>().Select(link => link.EntryId).ToListAsync())).CountBy(id => id).ToDictionary();

        Assert.Equal(Enumerable.Range(1, 126), numbered.Select(entry => entry.Number!.Value).Order());
        Assert.Equal(3, numbered.Count(entry => !links.ContainsKey(entry.Id)));
        Assert.Equal(7, numbered.Count(entry => links.GetValueOrDefault(entry.Id) > 1));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Home_tells_how_much_there_is(Db db)
    {
        var home = await (await Shared.Site(db)).Browser.Page("/");
        var said = home.QuerySelector(".hero")!.TextContent;

        Assert.Contains("141 innovations", said, StringComparison.Ordinal);
        Assert.Contains("20 spotlights", said, StringComparison.Ordinal);
        Assert.Equal(10, home.QuerySelectorAll("table.weave tbody tr").Length);
        Assert.Equal(5, home.QuerySelectorAll(".wayin > li").Length);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_theme_shows_its_figures_with_year_and_source_and_its_pairs_with_examples(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        var theme = await browser.Page("/themes/thriving");
        var json = await browser.Json("/themes/thriving.json");

        Assert.NotEmpty(json["problems"]!.AsArray());
        Assert.All(json["problems"]!.AsArray(), problem => Assert.NotNull(problem!["source"]));
        Assert.Contains(json["problems"]!.AsArray(), problem => problem!["year"] is not null);
        Assert.NotEmpty(json["pairs"]!.AsArray());
        Assert.NotEmpty(theme.QuerySelectorAll("main a[href='/innovations/rethinking-assessment']"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_bare_entry_says_what_is_not_known_and_asks_for_it(Db db)
    {
        var page = await (await Shared.Site(db)).Browser.Page("/innovations/acceleration-plan-for-education-netherlands");

        var unknown = page.QuerySelectorAll("dl.facts > div").Where(row => row.QuerySelector(".unknown") is not null).Select(row => row.QuerySelector("dt")!.TextContent).ToList();
        Assert.Equal(["Led by", "Kind of owner", "Stage", "Started", "Sector", "Evidence"], unknown);
        Assert.Contains(page.QuerySelectorAll("h2, h3").Select(heading => heading.TextContent), heading => heading.Contains("loose thread", StringComparison.Ordinal));
        Assert.NotEmpty(page.QuerySelectorAll("a[href='/contribute?about=%2Finnovations%2Facceleration-plan-for-education-netherlands']"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Starting_again_with_the_same_content_changes_nothing(Db db)
    {
        await using var disk = await Disk.Make(db);
        List<Guid> acts;
        await using (var first = await Site.Start(db, disk: disk))
        {
            var again = await first.Load(Site.ShippedContent);
            Assert.Equal(0, again.Value.Total);
            acts = await first.Read(data => data.Set<RecordAct>().Select(act => act.Id).ToListAsync());
            Assert.Single(acts);
        }
        await using var second = await Site.Start(db, disk: disk);

        Assert.Equal(acts, await second.Read(data => data.Set<RecordAct>().Select(act => act.Id).ToListAsync()));
        Assert.Equal(141, (int)(await second.Browser.Json("/innovations.json"))["total"]!);
    }
}
