using System.Text.Json.Nodes;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Networks;

/// <summary>Networks in the one search and in the record.</summary>
public sealed class FindingNetworksTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_one_search_finds_public_networks_by_any_words_of_their_names_and_no_private_one(Db db)
    {
        await using var site = await Site.Start(db, demonstration: true);
        using var weaver = await SignedIn.As(site, "weaver");
        var path = await Group.Found(weaver, "Zephyr schools of the Élan valley", "public");
        await Group.Found(weaver, "Zephyr schools behind closed doors");
        var found = await site.Browser.Page("/search?q=elan+zephyr");
        Assert.Equal(["Zephyr schools of the Élan valley"], found.QuerySelectorAll("main a[href^='/networks/']").Select(link => link.TextContent));
        Assert.Empty((await site.Browser.Page("/search?q=zephyr+closed")).QuerySelectorAll("main a[href^='/networks/']"));
        Assert.Equal(("network", path), ((await site.Browser.Json("/search.json?q=zephyr"))["items"]!.AsArray().Select(hit => ((string)hit!["kind"]!, new Uri((string)hit["address"]!).AbsolutePath)).Single()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_record_is_narrowed_to_one_network(Db db)
    {
        await using var site = await Site.Start(db, demonstration: true);
        using var weaver = await SignedIn.As(site, "weaver");
        var path = await Group.Found(weaver, "Zephyr schools", "public");
        await Group.Found(weaver, "Another circle", "public");
        var hidden = await Group.Found(weaver, "Closed doors");
        var slug = path["/networks/".Length..];
        var rows = new JsonArray();
        await Patience.Until(async () => (rows = (await site.Browser.Json($"/record.json?network={slug}"))["items"]!.AsArray()).Count > 0, "the network's founding in the record");
        Assert.All(rows, row => Assert.Contains("Zephyr", (string)row!["note"]!, StringComparison.Ordinal));
        var page = await site.Browser.Page($"/record?network={slug}");
        Assert.Equal("Zephyr schools", page.QuerySelector("#network option[selected]")!.TextContent);
        Assert.DoesNotContain(page.QuerySelectorAll("#network option"), option => option.TextContent == "Closed doors");
        foreach (var unknown in new[] { "never-was", hidden["/networks/".Length..], new string('n', 81) })
            Assert.Equal(HttpStatusCode.BadRequest, (await site.Browser.Get($"/record?network={unknown}")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Alliances_on_a_subject_are_found_in_a_locality_a_region_or_a_country(Db db)
    {
        await using var site = await Site.Start(db, demonstration: true);
        using var weaver = await SignedIn.As(site, "weaver");
        foreach (var (name, place) in new[] { ("Reading in the town", "demo-otterholme"), ("Reading in the district", "demo-three-rivers"), ("Reading in the nation", "gb-england"), ("Reading elsewhere", "gb-scotland"), ("Swimming in the town", "demo-otterholme") })
        {
            var answer = await weaver.Post("/networks/new", [.. Group.Of(name, "public").Where(field => field.Name != "place"), ("place", place)]);
            Assert.True(answer.Status == HttpStatusCode.Redirect, Group.Faults(answer));
        }
        Assert.Equal(["Reading in the town"], await Found("demo-otterholme"));
        Assert.Equal(["Reading in the district", "Reading in the town"], await Found("demo-three-rivers"));
        Assert.Equal(["Reading in the district", "Reading in the nation", "Reading in the town"], await Found("gb-england"));

        async Task<IEnumerable<string>> Found(string place) => (await site.Browser.Page($"/networks?q=reading&place={place}")).QuerySelectorAll("ol.results h3").Select(name => name.TextContent);
    }
}
