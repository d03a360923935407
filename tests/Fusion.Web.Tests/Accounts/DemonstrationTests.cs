using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Catalogue;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Accounts;

public sealed class DemonstrationTests
{
    static readonly string[] Roles = ["weaver", "member lead", "learner", "council member", "host"];

    [Theory, OnSqlite, OnPostgres]
    public async Task The_demonstration_prints_a_link_for_each_role_and_then_that_it_is_ready(Db db)
    {
        var site = await Shared.Demonstration(db);
        var lines = site.Console.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        Assert.Equal(Roles, lines.SkipLast(1).Select(line => line[..line.LastIndexOf(' ')]));
        Assert.All(lines.SkipLast(1), line => Assert.Matches(@"^[a-z ]+ http://\S+/sign-in/[0-9a-f]{32}$", line));
        Assert.Matches(@"^ready http://\S+$", lines[^1]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_link_signs_in_and_the_account_page_shows_the_role(Db db)
    {
        var site = await Shared.Demonstration(db);
        foreach (var role in Roles)
        {
            using var browser = site.NewBrowser();
            var signed = await browser.Get(SignedIn.Link(site, role));
            Assert.Equal((HttpStatusCode.Found, "/desk"), (signed.Status, signed.Location));
            var page = await browser.Page("/account");
            Assert.Equal($"You are signed in as {char.ToUpperInvariant(role[0])}{role[1..]}.", page.QuerySelector(".lead")!.TextContent);
            Assert.Equal(role == "host", page.QuerySelector("header a[href='/host']") is not null);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_wrong_link_is_not_found_and_signs_nobody_in(Db db)
    {
        using var browser = (await Shared.Demonstration(db)).NewBrowser();
        foreach (var path in new[] { $"/sign-in/{new string('0', 32)}", "/sign-in/x", $"/sign-in/{new string('a', 33)}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(path)).Status);
            Assert.Equal(0, browser.Cookies);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_page_says_that_this_is_a_demonstration_and_made_up_records_are_marked(Db db)
    {
        var browser = (await Shared.Demonstration(db)).Browser;
        foreach (var path in new[] { "/", "/innovations", "/innovations/2030s-sdg-game", "/themes", "/places", "/organisations", "/about", "/data", "/search?q=river", "/contribute" })
            Assert.Contains("Demonstration", (await browser.Page(path)).QuerySelector(".demo-banner")!.TextContent, StringComparison.Ordinal);
        foreach (var path in new[] { "/innovations/demo-boatyard-fridays", "/organisations/demo-otterholme-primary", "/places/demo-otterholme" })
            Assert.Contains((await browser.Page(path)).QuerySelectorAll("main .govuk-tag"), tag => tag.TextContent == "Made up");
        Assert.DoesNotContain((await browser.Page("/innovations/2030s-sdg-game")).QuerySelectorAll("main .head .govuk-tag"), tag => tag.TextContent == "Made up");
        Assert.True((bool)(await browser.Json("/innovations/demo-boatyard-fridays.json"))["synthetic"]!);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Removing_the_demonstration_leaves_the_movement_and_the_host_who_asked(Db db)
    {
        await using var site = await Site.Start(db, demonstration: true);
        using var host = site.NewBrowser();
        await host.Get(SignedIn.Link(site, "host"));
        Assert.NotNull((await site.Browser.Page("/")).QuerySelector(".demo-banner"));
        var with = (int)(await site.Browser.Json("/innovations.json"))["total"]!;

        var removed = await host.Post("/host/demonstration/remove", [], formAt: "/host");

        Assert.Equal((HttpStatusCode.Found, "/host"), (removed.Status, removed.Location));
        foreach (var browser in new[] { site.Browser, host })
            foreach (var path in new[] { "/", "/innovations", "/innovations/2030s-sdg-game" })
                Assert.Null((await browser.Page(path)).QuerySelector(".demo-banner"));
        Assert.True(with > 141);
        Assert.Equal(141, (int)(await site.Browser.Json("/innovations.json"))["total"]!);
        foreach (var path in new[] { "/innovations/demo-boatyard-fridays", "/organisations/demo-otterholme-primary", "/places/demo-otterholme", "/sources/demo-network" })
            Assert.Equal(HttpStatusCode.Gone, (await site.Browser.Get(path)).Status);
        Assert.Equal(0, await site.Read(data => data.Set<Entry>().CountAsync(entry => entry.IsSynthetic)));
        Assert.Equal("demo-host", Assert.Single(await site.Read(data => data.Set<Account>().Select(account => account.UserName).ToListAsync())));
        Assert.Equal(HttpStatusCode.OK, (await host.Get("/host")).Status);
        using var stranger = site.NewBrowser();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(SignedIn.Link(site, "weaver"))).Status);
        Assert.Contains("was removed by", (await site.Browser.Page("/")).QuerySelector(".news")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Starting_the_demonstration_again_makes_nobody_twice(Db db)
    {
        await using var disk = await Disk.Make(db);
        await using (var first = await Site.Start(db, demonstration: true, disk: disk)) Assert.Equal(5, await first.Read(data => data.Set<Account>().CountAsync()));
        await using var second = await Site.Start(db, demonstration: true, disk: disk);

        Assert.Equal(5, await second.Read(data => data.Set<Account>().CountAsync()));
        using var browser = second.NewBrowser();
        Assert.Equal("/desk", (await browser.Get(SignedIn.Link(second, "learner"))).Location);
    }
}
