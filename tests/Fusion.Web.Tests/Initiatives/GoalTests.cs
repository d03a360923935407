using System.IO.Compression;
using Fusion.Web.Features.Record;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Initiatives;

/// <summary>Goals of networks, beside those of the movement.</summary>
public sealed class GoalTests
{
    static List<(string Name, string Value)> Goal(string title, params (string Name, string Value)[] more) =>
        [("title", title), ("why", "Because it matters"), ("how", "Step by step"), ("owner", "Sol"), ("state", "planned"), .. more];

    static async Task<string> Set(Browser browser, string goals, string title, params (string, string)[] more)
    {
        var answer = await browser.Post(goals, Goal(title, more));
        Assert.True(answer.Status == HttpStatusCode.Redirect, Group.Faults(answer));
        return answer.Location!.Split("goal-")[^1];
    }

    static string GoalsOf(string network) => $"/goals?network={network["/networks/".Length..]}";

    [Theory, OnSqlite, OnPostgres]
    public async Task A_network_has_goals_of_its_own_that_serve_the_movements_and_a_plan_over_the_years(Db db)
    {
        await using var site = await Site.Start(db, demonstration: true);
        using var host = await SignedIn.As(site, "host");
        using var weaver = await SignedIn.As(site, "weaver");
        using var lead = await SignedIn.As(site, "member lead");
        var network = await Group.Found(weaver, "River schools", "public");
        var goals = GoalsOf(network);
        var top = await Set(host, "/goals", "Every child reads for pleasure", ("due", "2032"));
        var own = await Set(weaver, goals, "A river morning in every school", ("parent", top), ("from_year", "2027"), ("due", "2029"));
        var below = await Set(weaver, goals, "Boots for two hundred children", ("parent", own), ("due", "2028"));

        var page = await site.Browser.Page(goals);
        Assert.NotNull(page.QuerySelector($"#goal-{own} #goal-{below}"));
        Assert.Contains("Every child reads for pleasure", page.QuerySelector($"#goal-{own} .meta")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["2027", "2028", "2029"], page.QuerySelectorAll("#plan thead th").Skip(1).Select(year => year.TextContent));
        string[] Row(string goal) => [.. page.QuerySelectorAll("#plan tbody tr").Single(row => row.QuerySelector("th")!.TextContent == goal).QuerySelectorAll("td").Select(cell => cell.TextContent)];
        Assert.Equal(["begins", "goes on", "due (Planned)"], Row("A river morning in every school"));
        Assert.Equal(["goes on", "due (Planned)", ""], Row("Boots for two hundred children"));
        Assert.Contains("A river morning in every school", (await site.Browser.Page(network)).QuerySelector("#goals")!.TextContent, StringComparison.Ordinal);

        var movement = await site.Browser.Page("/goals");
        Assert.DoesNotContain("A river morning", movement.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(goals, movement.QuerySelectorAll("main a").Single(link => link.TextContent == "River schools").GetAttribute("href"));
        Assert.Equal([own, below], (await site.Browser.Json(goals.Replace("/goals", "/goals.json", StringComparison.Ordinal)))["items"]!.AsArray().Select(goal => (string)goal!["id"]!).OrderByDescending(id => id == own));
        Assert.Equal(3, await site.Read(data => data.Set<RecordAct>().CountAsync(act => act.Name == "set-goal")));

        var turned = await weaver.Post(goals, Goal("It ends before it begins", ("from_year", "2030"), ("due", "2029")));
        Assert.Contains("before the one in which it begins", Group.Faults(turned), StringComparison.Ordinal);
        // Who looks after the movement does not speak for a network.
        foreach (var other in new[] { host, lead }) Assert.Contains("/error/403", (await other.Post(goals, Goal("A goal of mine"), "/pilots/new")).Location, StringComparison.Ordinal);
        Assert.Contains("no longer there", Group.Faults(await weaver.Post($"{goals}&edit={top}", Goal("Not its own to change"), goals)), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_goals_of_a_private_network_are_its_members_to_know(Db db)
    {
        await using var site = await Site.Start(db, demonstration: true);
        using var lead = await SignedIn.As(site, "member lead");
        using var weaver = await SignedIn.As(site, "weaver");
        var network = await Group.Found(lead, "Quiet circle");
        var goals = GoalsOf(network);
        await Set(lead, goals, "A door that stays open");
        Assert.Contains("A door that stays open", (await lead.Page(goals)).Body!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("no-store", (await lead.Get(goals)).Header("Cache-Control"), StringComparison.Ordinal);
        foreach (var reader in new[] { site.Browser, weaver })
            foreach (var path in new[] { goals, goals.Replace("/goals", "/goals.json", StringComparison.Ordinal) }) Assert.Equal(HttpStatusCode.NotFound, (await reader.Get(path)).Status);
        Assert.Equal(0, await site.Read(data => data.Set<RecordAct>().CountAsync(act => act.Name == "set-goal")));
        foreach (var path in new[] { "/goals", "/goals.json", "/record.json" }) Assert.DoesNotContain("A door that stays open", (await site.Browser.Get(path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quiet circle", (await site.Browser.Get("/goals")).Text, StringComparison.Ordinal);
        using var zip = new ZipArchive(new MemoryStream((await site.Browser.Get("/data/fusion-data.zip")).Bytes));
        using var reading = new StreamReader(zip.GetEntry("goals.csv")!.Open());
        Assert.DoesNotContain("A door that stays open", await reading.ReadToEndAsync(), StringComparison.Ordinal);
    }
}
