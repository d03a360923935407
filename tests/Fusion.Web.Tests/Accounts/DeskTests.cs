using System.Diagnostics;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Accounts;

public sealed class DeskTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_desk_of_each_role_shows_each_thing_once_and_where_to_go(Db db)
    {
        await using var town = await Town.Start(db);
        foreach (var role in Enum.GetValues<AccountRole>())
        {
            var (_, browser) = await town.Member($"A {role}", role);
            var page = await browser.Page("/desk");
            Assert.Contains("Nothing waits for you", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(role == AccountRole.Host, page.QuerySelector("main a[href='/host/accounts']") is not null);
            Assert.Equal(role == AccountRole.MemberLead, page.QuerySelector("main a[href='/organisations/claim']") is not null);
        }
        // A host who claims has the same claim as their own and as one that waits for a host: it is shown once.
        var (_, host) = await town.Member("Sol", AccountRole.Host);
        await host.Post("/organisations/school/claim", [("way", "Website")]);
        Assert.Single((await host.Page("/desk")).QuerySelectorAll(".rows a"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task From_the_sign_in_page_to_the_desk_the_server_takes_a_fifth_of_a_second_at_most_apart_from_the_hash(Db db)
    {
        await using var town = await Town.Start(db);
        var (id, _) = await town.Representative("Amara", "school", asLead: true);
        var quickest = TimeSpan.MaxValue;
        for (var round = 0; round < 12; round++)
        {
            using var browser = town.Site.NewBrowser();
            var link = $"/sign-in/{town.Site.Services.GetRequiredService<DemoLinks>().Make(id)}";
            var clock = Stopwatch.StartNew();
            await browser.Get("/sign-in");
            await browser.Get(link);
            var desk = await browser.Get("/desk");
            if (clock.Elapsed < quickest) quickest = clock.Elapsed;
            Assert.Equal("Desk", desk.Heading);
        }
        // The machine may be busy with other tests: what it can do at its quietest is what counts.
        Assert.True(quickest < TimeSpan.FromMilliseconds(200), $"{quickest.TotalMilliseconds:0} ms");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_page_is_told_who_reads_it_from_the_cookie_and_a_changed_name_is_on_the_next_page(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, amara) = await town.Representative("Amara", "school", asLead: true);
        await amara.Post("/account?handler=Profile", [("name", "Amara Dove"), ("language", "ar")], formAt: "/account");

        Assert.Contains((await amara.Page("/innovations")).QuerySelectorAll("header summary"), menu => menu.TextContent == "Amara Dove");
        Assert.Contains("You act for Hill School", (await amara.Page("/innovations")).QuerySelector(".acting")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await town.Site.Browser.Page("/innovations")).QuerySelector(".acting"));
    }
}
