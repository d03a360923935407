using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Agreements;
using Fusion.Web.Features.Agreements.Commitments;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Decisions;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Agreements;

/// <summary>What a private network agrees on is there for its members, and for nobody else.</summary>
public sealed class AmongMembersTests
{
    const string Title = "How we share the boats quietly", Told = "We lend what we have for a week at a time.";

    /// <summary>A private network under the social contract with an agreement, and whoever looks at it.</summary>
    static async Task<(string Network, string Path, Browser Head)> Agreed(Town town)
    {
        var (network, _, head) = await Gathering.Network(town, "private");
        return (network, await Promise.Published(head, Promise.Of(Title, Told, owner: network["/networks/".Length..], kind: "pledge")), head);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Members_of_a_private_network_read_its_agreement_accept_it_and_find_it_in_their_lists(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, path, head) = await Agreed(town);
        Assert.StartsWith("/agreements/members-", path, StringComparison.Ordinal);
        var (id, anna) = await town.Member("Anna");
        await Gathering.Seat(town.Site, network, id, MemberKind.Person);
        foreach (var browser in new[] { head, anna })
        {
            Assert.Contains(Told, Promise.Text(await browser.Page(path)), StringComparison.Ordinal);
            Assert.Contains("For members only", Promise.Text(await browser.Page(path)), StringComparison.Ordinal);
            Assert.Contains(Title, Promise.Text(await browser.Page(network)), StringComparison.Ordinal);
            Assert.Contains(Title, (await browser.Page("/agreements")).QuerySelector("#members-only")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("no-store", (await browser.Get(path)).Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            await Promise.Sign(browser, path, promise: "A rowing boat.");
        }
        // An organisation is named to the members; a person is counted.
        Assert.Contains("Hill School", Promise.Text(await anna.Page(path + "/signatories")), StringComparison.Ordinal);
        Assert.Equal(2, (await Promise.Signatures(town.Site)).Count);
        await Promise.Change(head, path, Promise.Of(Title, "We lend what we have for three days.", owner: network["/networks/".Length..], kind: "pledge"));
        Assert.Contains("three days", Promise.Text(await anna.Page(path + "/versions/2?from=1")), StringComparison.Ordinal);
        Assert.Contains(Title, Promise.Text(await anna.Page("/desk")), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_private_network_agrees_on_stands_in_no_public_list_search_record_or_data(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, path, head) = await Agreed(town);
        var commitment = await Promise.Sign(head, path, promise: "A rowing boat.");
        await Group.Do(head, commitment, "deed", ("on", DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("what", "Lent it to the city."), ("url", ""));
        var reader = town.Site.Browser;
        foreach (var open in new[] { "/agreements", "/agreements.csv", "/agreements.json", "/agreements.atom", "/search?q=boats", "/search.json?q=boats", "/organisations/school" })
            foreach (var secret in new[] { Title, "rowing boat", path }) Assert.DoesNotContain(secret, (await reader.Get(open)).Text, StringComparison.Ordinal);
        foreach (var act in new[] { "publish-agreement", "accept-agreement", "report-deed", "boat" }) Assert.DoesNotContain(act, await town.Record(), StringComparison.Ordinal);
        // Nor does it as data to its members: what has left this site cannot be taken back.
        foreach (var data in new[] { ".json", ".csv", "/signatories.csv", "/signatories.json" }) Assert.Equal(HttpStatusCode.NotFound, (await head.Get(path + data)).Status);
        var id = await town.Site.Read(data => data.Set<Agreement>().Select(agreement => agreement.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Get($"/id/{id.Value}")).Status);
    }

    public static TheoryData<string> Outsiders => ["nobody", "stranger", "asked", "invited", "left", "host", "member-of-another"];

    [Theory, MemberData(nameof(Outsiders))]
    public async Task Whoever_is_no_member_finds_and_accepts_nothing_of_what_is_for_members(string who)
    {
        await using var town = await Town.Start(Db.Sqlite);
        var (network, path, head) = await Agreed(town);
        var commitment = await Promise.Sign(head, path);
        var (id, browser) = await town.Member("Otto", who == "host" ? AccountRole.Host : AccountRole.MemberLead);
        if (who == "member-of-another") await Group.Found(browser, "Elsewhere");
        if (who is "asked" or "invited" or "left")
        {
            await Gathering.Seat(town.Site, network, id, MemberKind.Person);
            await town.Site.Act<FusionDb, Done>(async (data, stop) =>
            {
                var row = await data.Set<Features.Networks.NetworkMember>().AsTracking().SingleAsync(member => member.AccountId == id, stop);
                if (who == "left") row.Leave(DateTime.UtcNow);
                else row.State = who == "asked" ? Features.Networks.MemberState.Asked : Features.Networks.MemberState.Invited;
                return default(Done);
            });
        }
        var reader = who == "nobody" ? town.Site.Browser : browser;
        foreach (var page in new[] { "", "/signatories", "/versions/1", "/versions/1?handler=exact", commitment[path.Length..], commitment[path.Length..] + "/certificate" })
            Assert.Equal(HttpStatusCode.NotFound, (await reader.Get(path + page)).Status);
        Assert.DoesNotContain(Title, (await reader.Get("/agreements")).Text, StringComparison.Ordinal);
        var actor = new Actor(id, Guid.NewGuid(), "Otto", AccountRole.MemberLead, null);
        Fields Sent() => new(name => Promise.Signing().FirstOrDefault(field => field.Item1 == name).Item2, name => name);
        Assert.Equal("agreement.gone", (await town.Site.Act<SignHandler, Guid>((handler, stop) => handler.Handle(actor, path["/agreements/".Length..], Sent(), stop))).Rejections[0].MessageKey);
        Assert.Single(await Promise.Signatures(town.Site));
        if (who != "nobody") Assert.NotEqual(HttpStatusCode.OK, (await browser.Get(path + "/edit")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_organisation_accepts_by_a_seat_of_its_own_and_not_by_that_of_who_acts_for_it(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, path, _) = await Agreed(town);
        var (mayor, city) = await town.Representative("Mayor", "city", asLead: true);
        await Gathering.Seat(town.Site, network, mayor, MemberKind.Person);
        Assert.Contains("Only members of the network accept it", Promise.Text(await city.Page(path)), StringComparison.Ordinal);
        Assert.Contains("Only members of the network accept it", await Group.Refusal(city, path, "sign", Promise.Signing()), StringComparison.Ordinal);
        await city.Post("/organisation?handler=Act", [("organisation", "")], formAt: "/account");
        await Promise.Sign(city, path);
        Assert.True((await Promise.Signatures(town.Site)).Single().IsPerson);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_leaves_the_network_still_reads_what_binds_them_and_withdraws(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, path, _) = await Agreed(town);
        var (id, anna) = await town.Member("Anna");
        await Gathering.Seat(town.Site, network, id, MemberKind.Person);
        var commitment = await Promise.Sign(anna, path);
        await Group.Do(anna, network, "leave");
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Get(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Get(path + "/signatories")).Status);
        Assert.Contains(Told, Promise.Text(await anna.Page(path + "/versions/1")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await anna.Get(commitment)).Status);
        await Group.Do(anna, commitment, "withdraw", ("reason", ""));
        Assert.Equal(HttpStatusCode.OK, (await anna.Get(commitment)).Status);
        Assert.NotNull((await Promise.Signatures(town.Site)).Single().LeftAt);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_a_private_network_goes_into_a_public_one_its_agreement_stays_for_members(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, path, head) = await Agreed(town);
        var (_, city) = await town.Representative("Mayor", "city", asLead: true);
        var open = await Group.Found(city, "River cities", "public");
        var (from, into) = ((await Group.Read(town.Site, network)).Id, (await Group.Read(town.Site, open)).Id);
        await town.Site.Act<Features.Networks.Contracts.NetworkChanges, Done>(async (changes, stop) =>
        {
            await changes.Merge(from, into, stop);
            return default(Done);
        });
        Assert.Contains(Told, Promise.Text(await head.Page(path)), StringComparison.Ordinal);
        Assert.Contains(Title, Promise.Text(await city.Page(open)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Site.Browser.Get(path)).Status);
        Assert.DoesNotContain(Title, Promise.Text(await town.Site.Browser.Page(open)), StringComparison.Ordinal);
    }
}
