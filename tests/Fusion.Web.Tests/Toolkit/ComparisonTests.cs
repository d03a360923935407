using Fusion.Web.Features.Toolkit;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;

namespace Fusion.Web.Tests.Toolkit;

/// <summary>A session beside those of others: only of those who agreed, and never so that one can be told from the rest.</summary>
public sealed class ComparisonTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Groups_that_agreed_are_compared_by_whole_fives_and_none_can_be_subtracted(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var own = await Held(town, lead, now: 2);
        for (var group = 1; group <= 4; group++) await Agree(lead, await Held(town, lead, now: group));
        await Held(town, lead, now: 5);
        Assert.Contains("Fewer than five groups have agreed", await own.Text("/compare"), StringComparison.Ordinal);
        await Agree(lead, await Held(town, lead, now: 5));
        var row = (await lead.Page(own.Path + "/compare")).QuerySelectorAll("tbody tr td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Equal(["2", "3", "2 to 4", "5"], row);

        // One more group changes nothing that anybody could see, and one that fewer than five people answered never counts.
        for (var more = 0; more < 4; more++)
        {
            await Agree(lead, await Held(town, lead, now: 5));
            Assert.Equal(row, (await lead.Page(own.Path + "/compare")).QuerySelectorAll("tbody tr td").Select(cell => cell.TextContent.Trim()));
        }
        await Agree(lead, await Held(town, lead, now: 5, people: 4, names: "named"));
        Assert.Equal(row, (await lead.Page(own.Path + "/compare")).QuerySelectorAll("tbody tr td").Select(cell => cell.TextContent.Trim()));
        await Agree(lead, await Held(town, lead, now: 5));
        Assert.Equal(["2", "5", "3.25 to 5", "10"], (await lead.Page(own.Path + "/compare")).QuerySelectorAll("tbody tr td").Select(cell => cell.TextContent.Trim()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_who_leads_agrees_and_only_when_the_last_phone_has_delivered(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var (_, stranger) = await town.Member("Sol");
        var table = await Table.Begin(town.Site, lead);
        await table.Answer(5);
        Assert.Contains("A day after", await Group.Refusal(lead, table.Path + "/lead", "compare", ("compare", "true")), StringComparison.Ordinal);
        await table.Do("end");
        Assert.Contains("A day after", await Group.Refusal(lead, table.Path + "/lead", "compare", ("compare", "true")), StringComparison.Ordinal);
        await table.LongAgo();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Post($"{table.Path}/lead?handler=compare", [("compare", "true")], "/account")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(table.Path + "/compare")).Status);
        Assert.Contains("The group agrees", await Group.Refusal(lead, table.Path + "/lead", "compare"), StringComparison.Ordinal);
        Assert.Null((await table.Read()).ComparedAt);
        await Agree(lead, table);
        Assert.NotNull((await table.Read()).ComparedAt);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_group_is_told_who_is_where_it_wants_to_be_and_is_willing_to_be_asked(Db db)
    {
        await using var town = await Town.Start(db);
        var (strong, _, head) = await Gathering.Network(town, "public");
        var (_, lead) = await town.Member("Lena");
        var own = await Held(town, lead, now: 2);
        var theirs = await Held(town, head, now: 5, network: strong["/networks/".Length..]);
        await Agree(head, theirs);
        Assert.Contains("Nobody who is willing to be asked", await own.Text("/compare"), StringComparison.Ordinal);
        await Group.Do(head, theirs.Path + "/lead", "compare", ("ask", "true"));
        Assert.Equal(strong, (await lead.Page(own.Path + "/compare")).QuerySelector("main h3 + ul a")!.GetAttribute("href"));
        await Group.Do(head, theirs.Path + "/lead", "compare");
        Assert.Contains("Nobody who is willing to be asked", await own.Text("/compare"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_group_decided_becomes_a_proposal_or_an_enquiry_in_one_click(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town, "public");
        var table = await Held(town, head, now: 2, network: network["/networks/".Length..]);
        await table.Do("commit", ("what", "Swap one lesson every Tuesday"), ("owner", "Sol"), ("due", "2030-01-31"));
        var links = (await head.Page(table.Path + "/lead")).QuerySelectorAll("#decided .buttons a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal("Swap one lesson every Tuesday", (await head.Page(links[0])).QuerySelector("#question")!.TextContent);
        Assert.Equal("Swap one lesson every Tuesday", (await head.Page(links[1])).QuerySelector("input#title")!.GetAttribute("value"));
        var elsewhere = await head.Page("/decisions/new?title=Swap%20one%20lesson");
        Assert.Contains("title=Swap", elsewhere.QuerySelector(".results a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_result_that_is_kept_follows_what_still_happens_to_its_session(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var (id, member) = await town.Member("Mia");
        var table = await Table.Begin(town.Site, lead, "blank", ("names", "named"));
        Assert.Equal(HttpStatusCode.Redirect, (await member.Post(table.Join, [("name", "Mia the Tall"), ("a.notes.1.text", "More quiet rooms"), ("a.weight.0.first", "5")])).Status);
        await table.Do("end");
        await table.LongAgo();
        for (var twice = 0; twice < 2; twice++) Assert.Contains("Mia the Tall", await table.Text(), StringComparison.Ordinal);
        var note = (await table.Lines()).Single(line => line.Item == "notes").Id;
        await Group.Do(lead, table.Path + "/notes", "put", ("item", "notes"), ("name", "Places to rest"), ("note", note.ToString()));
        Assert.Contains("Places to rest", await table.Text(), StringComparison.Ordinal);
        await AnonymityTests.Forget(town.Site, id);
        var text = await table.Text();
        Assert.Contains("More quiet rooms", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mia the Tall", text, StringComparison.Ordinal);
    }

    static async Task<Table> Held(Town town, Browser lead, int now, int people = 5, string network = "", string names = "anonymous")
    {
        var table = await Table.Begin(town.Site, lead, "network-health", ("network", network), ("names", names));
        await table.Answer(people, now: now, want: Math.Max(now, 4));
        await table.Do("end");
        await table.LongAgo();
        return table;
    }

    static Task Agree(Browser lead, Table table) => Group.Do(lead, table.Path + "/lead", "compare", ("compare", "true"));
}
