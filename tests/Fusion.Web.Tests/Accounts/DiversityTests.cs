using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Diversity;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Accounts;

public sealed class DiversityTests
{
    static async Task<List<(Guid Id, Browser Browser)>> Answer(Town town, params (string Gender, string Age)[] answers)
    {
        var people = new List<(Guid, Browser)>();
        foreach (var (gender, age) in answers)
        {
            var one = await town.Member($"Member {people.Count}");
            Assert.Equal("/account/diversity?saved=true", (await one.Browser.Post("/account/diversity", [("gender", gender), ("age", age), ("disability", ""), ("background", "")])).Location);
            people.Add(one);
        }
        return people;
    }

    static async Task<Dictionary<string, string>> Table(Browser host, string question) =>
        (await host.Page("/diversity")).QuerySelectorAll($"section[aria-labelledby={question}] tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.QuerySelector("td")!.TextContent.Trim());

    [Theory, OnSqlite, OnPostgres]
    public async Task Figures_of_few_are_hidden_and_others_where_subtraction_would_bring_them_back(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, host) = await town.Member("Sol", AccountRole.Host);
        await Answer(town, [.. Enumerable.Repeat(("woman", "25-34"), 4)]);
        Assert.Contains("Too few have answered", (await host.Page("/diversity")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await Answer(town, [.. Enumerable.Repeat(("woman", "25-34"), 3), .. Enumerable.Repeat(("man", "35-49"), 6), ("other", "35-49"), ("", "35-49"), ("", "to-24")]);

        // 15 were counted: the sixteenth waits until five have moved.
        var gender = await Table(host, "gender");
        Assert.Equal(("7", "hidden", "hidden", "hidden"), (gender["Woman"], gender["Man"], gender["I describe myself in another way"], gender["I prefer not to say"]));
        Assert.Contains("15 people answered", (await host.Page("/diversity")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Figures_stand_still_until_five_people_moved_so_that_nobody_subtracts_yesterdays(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, host) = await town.Member("Sol", AccountRole.Host);
        var people = await Answer(town, [.. Enumerable.Repeat(("woman", ""), 5)]);
        Assert.Equal("5", (await Table(host, "gender"))["Woman"]);
        await Answer(town, ("woman", ""));
        await people[0].Browser.Post("/account/diversity", [("gender", "man")]);
        Assert.Equal("/left", (await people[1].Browser.Post("/account/leave?handler=Leave", [("sure", "true")], formAt: "/account/leave")).Location);
        Assert.Equal("5", (await Table(host, "gender"))["Woman"]);
        Assert.Equal(5, await town.Site.Read(data => data.Set<DiversityAnswers>().CountAsync()));
        await Answer(town, ("woman", ""), ("woman", ""));

        // Three of the first, the sixth, and the two of now are women; one is a man: both are hidden together.
        Assert.Equal(("hidden", "hidden"), ((await Table(host, "gender"))["Woman"], (await Table(host, "gender"))["Man"]));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_somebody_says_is_theirs_alone_in_their_file_and_gone_when_they_take_it_back(Db db)
    {
        await using var town = await Town.Start(db);
        var (one, own) = (await Answer(town, ("woman", "50-64")))[0];
        Assert.Equal("50-64", (await own.Page("/account/diversity")).QuerySelector("input[name=age][checked]")!.GetAttribute("value"));
        var (_, host) = await town.Member("Sol", AccountRole.Host);
        foreach (var path in new[] { "/host/accounts", "/diversity", "/account/diversity" }) Assert.DoesNotContain("value=\"50-64\" checked", (await host.Get(path)).Text, StringComparison.Ordinal);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream((await own.Post("/account/leave?handler=Take", [], formAt: "/account/leave")).Bytes));
        using var text = new StreamReader(zip.GetEntry("diversity.csv")!.Open());
        Assert.Contains("age,50-64", await text.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("50-64", await town.Record(), StringComparison.Ordinal);
        Assert.Contains("your age in groups", (await town.Site.Browser.Page("/privacy")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await own.Post("/account/diversity", [("age", ""), ("gender", "")]);
        Assert.Equal(0, await town.Site.Read(data => data.Set<DiversityAnswers>().CountAsync()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await own.Post("/account/diversity", [("age", "a hundred")])).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Figures_are_for_hosts_until_a_host_shows_them_to_everybody_and_the_young_are_not_asked(Db db)
    {
        await using var town = await Town.Start(db);
        await Answer(town, [.. Enumerable.Repeat(("woman", ""), 5)]);
        foreach (var role in Enum.GetValues<AccountRole>().Where(role => role != AccountRole.Host))
        {
            var (_, browser) = await town.Member($"A {role}", role);
            Assert.Contains("/error/403", (await browser.Get("/diversity")).Location, StringComparison.Ordinal);
            Assert.Contains("/error/403", (await browser.Post("/diversity", [("toEverybody", "true")], formAt: "/account")).Location, StringComparison.Ordinal);
        }
        Assert.Contains("/sign-in", (await town.Site.Browser.Get("/diversity")).Location, StringComparison.Ordinal);
        Assert.Contains("/sign-in", (await town.Site.Browser.Get("/account/diversity")).Location, StringComparison.Ordinal);
        var (_, host) = await town.Member("Sol", AccountRole.Host);
        Assert.Equal("/diversity", (await host.Post("/diversity", [("toEverybody", "true")])).Location);
        Assert.Equal("5", (await Table(town.Site.Browser, "gender"))["Woman"]);
        await host.Post("/diversity", [("toEverybody", "false")]);
        Assert.Contains("/sign-in", (await town.Site.Browser.Get("/diversity")).Location, StringComparison.Ordinal);

        var (_, small) = await town.Member("Small", isYoung: true);
        Assert.Contains("/error/403", (await small.Get("/account/diversity")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await small.Post("/account/diversity", [("age", "to-24")], formAt: "/account")).Status);
    }
}
