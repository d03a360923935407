using System.IO.Compression;
using System.Text.Json.Nodes;
using Fusion.Governance;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Upkeep;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Decisions;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Networks;

/// <summary>Leaving a network is one click, and one's data is one more: also later.</summary>
public sealed class TakeAlongTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Who_leaves_takes_along_what_is_theirs_in_that_network_and_nothing_else(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, weaver) = await Gathering.Network(town);
        var (_, amara) = await town.Member("Amara", AccountRole.MemberLead);
        await Group.Do(amara, network, "join", ("kind", "person"), ("motives", "My boat is yours too."));
        var elsewhere = await Group.Found(amara, "Another circle");
        foreach (var (path, word) in new[] { (network, "Here"), (elsewhere, "Elsewhere") })
        {
            var decision = await Council.Propose(amara, path, "proposal", $"{word} we row");
            await Group.Do(amara, decision, "say", ("voice_kind", "pro"), ("voice", $"{word} it is calm."));
            var meeting = await Gathering.Call(path == network ? weaver : amara, path, $"{word} we meet", ("shown", "members"));
            await Gathering.Answer(amara, meeting, "yes");
        }

        Assert.Equal("What is yours in River schools", (await amara.Get(network + "/yours")).Heading);
        Assert.Equal(network + "/yours", (await amara.Post(network + "?handler=leave", [], "/account")).Location);
        Assert.Equal("You have left River schools", (await amara.Get(network + "/yours")).Heading);
        var taken = await Taken(amara, network);
        Assert.Equal(["decisions-proposed", "decisions-said", "event-answers", "networks"], taken.Select(pair => pair.Key).Order(StringComparer.Ordinal));
        Assert.Equal("My boat is yours too.", (string)Assert.Single(taken["networks"]!.AsArray())!["motives"]!);
        Assert.Equal("Here we row", (string)Assert.Single(taken["decisions-proposed"]!.AsArray())!["title"]!);
        Assert.Equal("Here it is calm.", (string)Assert.Single(taken["decisions-said"]!.AsArray())!["text"]!);
        Assert.Equal("Here we meet", (string)Assert.Single(taken["event-answers"]!.AsArray())!["event"]!);

        // Later it is still there, but for what was written on joining.
        Assert.Equal(0, await Forget(town, DateTime.UtcNow.AddDays(29)));
        Assert.Equal(1, await Forget(town, DateTime.UtcNow.AddDays(31)));
        taken = await Taken(amara, network);
        Assert.Equal("", (string)taken["networks"]![0]!["motives"]!);
        Assert.Equal("Here we row", (string)taken["decisions-proposed"]![0]!["title"]!);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_organisation_takes_its_seat_and_offices_along_and_a_stranger_finds_nothing(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town, "private");
        await Gathering.Seat(town.Site, network, (await town.Member("Amara")).Id, MemberKind.Person);
        var (_, stranger) = await town.Member("Stranger");
        foreach (var browser in new[] { stranger, town.Site.Browser }) Assert.NotEqual(HttpStatusCode.OK, (await browser.Get(network + "/yours")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Post(network + "/yours", [], "/account")).Status);
        await Group.Do(head, network, "leave");
        var taken = await Taken(head, network);
        Assert.Equal(("organisation", "left"), ((string)taken["networks"]![0]!["as"]!, (string)taken["networks"]![0]!["state"]!));
        Assert.Contains("weaver", taken["network-offices"]!.AsArray().Select(office => (string)office!["office"]!));
    }

    static async Task<JsonObject> Taken(Browser browser, string network)
    {
        var answer = await browser.Post(network + "/yours", [], "/account");
        Assert.Equal("application/zip", answer.MediaType);
        using var zip = new ZipArchive(new MemoryStream(answer.Bytes));
        return JsonNode.Parse(await new StreamReader(zip.GetEntry("data.json")!.Open()).ReadToEndAsync())!.AsObject();
    }

    static async Task<int> Forget(Town town, DateTime now)
    {
        var erased = 0;
        await town.Site.Act<IEnumerable<IRetention>, Done>(async (all, stop) =>
        {
            erased = await all.Single(one => one.Name == "network-motives").Erase(now, stop);
            return default(Done);
        });
        return erased;
    }
}
