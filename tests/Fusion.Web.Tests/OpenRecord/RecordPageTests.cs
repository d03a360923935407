using Fusion.Web.Features.Accounts;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.OpenRecord;

public sealed class RecordPageTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_record_tells_what_was_done_newest_first_and_leads_to_each_entry(Db db)
    {
        var site = await Shared.Demonstration(db);
        await new LogOverHttp(site.Browser).Checkpoint(7);
        var page = await site.Browser.Page("/record");
        var items = page.QuerySelectorAll(".timeline li h2 a");
        var places = items.Select(item => int.Parse(item.GetAttribute("href")!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(places.OrderDescending(), places);
        Assert.Contains(items, item => item.TextContent == "Somebody joined.");
        var entry = await site.Browser.Page($"/record/entries/{places[^1]}");
        Assert.Contains("was taken in.", entry.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(entry.QuerySelector("[data-verify]"));
        Assert.Equal("load-content", (string?)(await site.Browser.Json($"/record/entries/{places[^1]}.json"))["act"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_record_is_narrowed_by_act_actor_subject_and_period_and_paged(Db db)
    {
        var site = await Shared.Demonstration(db);
        await new LogOverHttp(site.Browser).Checkpoint(7);
        async Task<int> Total(string query) => (int)(await site.Browser.Json($"/record.json?{query}"))["total"]!;
        var all = await site.Browser.Json("/record.json");
        Assert.Equal((int)all["total"]!, all["items"]!.AsArray().Count);
        var joined = await site.Browser.Json("/record.json?act=join");
        Assert.All(joined["items"]!.AsArray(), item => Assert.Equal("join", (string?)item!["act"]));
        Assert.Equal(4, (int)joined["total"]!);
        Assert.Equal(0, await Total("to=2020-01-01"));
        Assert.Equal((int)all["total"]!, await Total("from=2020-01-01"));
        var day = ((string)all["items"]![0]!["at"]!)[..10];
        Assert.True(await Total($"from={day}&to={day}") > 0);
        Assert.Equal(0, await Total("actor=Nobody"));
        Assert.Equal(5, await Total("actor=Fusion"));
        Assert.Equal(4, await Total($"actor=Fusion&act=join&from=2020-01-01"));
        Assert.Equal(2, (await site.Browser.Json("/record.json?before=2"))["items"]!.AsArray().Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_acts_about_one_record_are_found_by_its_id_its_address_and_the_address_that_the_browser_shows(Db db)
    {
        var site = await Shared.Demonstration(db);
        await new LogOverHttp(site.Browser).Checkpoint(7);
        var entry = await site.Browser.Json("/innovations/2030s-sdg-game.json");
        foreach (var subject in new[] { (string)entry["id"]!, "/innovations/2030s-sdg-game", new Uri(site.Address, "/innovations/2030s-sdg-game?x=1#top").ToString() })
        {
            var query = $"subject={Uri.EscapeDataString(subject)}";
            Assert.Equal(1, (int)(await site.Browser.Json($"/record.json?{query}"))["total"]!);
            Assert.Equal(0, (int)(await site.Browser.Json($"/record.json?{query}&act=join"))["total"]!);
            var page = await site.Browser.Page($"/record?{query}");
            Assert.Equal("2030s SDG Game", page.QuerySelector("main a[href^='/id/']")!.TextContent);
            Assert.Single(page.QuerySelectorAll(".timeline li"));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_the_record_cannot_mean_is_said_with_a_way_on(Db db)
    {
        var site = await Shared.Demonstration(db);
        foreach (var query in new[] { "act=fly", "subject=x", "from=yesterday", "to=2026-13-01", "before=-1", "before=x", "subject=/innovations/never-was", $"subject={new string('a', 501)}", "from=2026-02-02&to=2026-02-01", $"actor={new string('a', 121)}" })
        {
            var answer = await site.Browser.Get("/record?" + query);
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.NotNull(answer.Page.QuerySelector("main a[href='/record']"));
        }
        foreach (var path in new[] { "/record/entries/999999", "/record/entries/-1", "/record/entries/x", "/record/entries/99999999999999999999" })
            Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.Get(path)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_history_of_a_record_leads_to_its_entries(Db db)
    {
        var site = await Shared.Demonstration(db);
        await new LogOverHttp(site.Browser).Checkpoint(7);
        var link = (await site.Browser.Page("/innovations/2030s-sdg-game/history")).QuerySelector(".timeline a[href^='/record/entries/']")!;
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.Get(link.GetAttribute("href")!)).Status);
    }
}
