using System.IO.Compression;
using Fusion.Governance;
using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Decisions;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Conversations;

/// <summary>What a conversation is held for, shown on both sides; and one that is for a network's members alone.</summary>
public sealed class ServingTests
{
    const string Wren = "who began it", Lead = "who leads the network", Member = "member", Observer = "observer", Stranger = "stranger", Guest = "guest", Host = "host", Weaver = "another weaver";

    static readonly string[] Outside = [Stranger, Guest, Host, Weaver];

    static readonly string[] Read = ["", "/results", "/results.json", "/results.csv", "/room", "/qr.svg", "/sheet", "/places", "/yours", "/ideas", "/votes?take=2", "/export/summary.csv", "/export/comments.csv"];

    [Theory, OnSqlite, OnPostgres]
    public async Task A_conversation_says_what_it_is_held_for_and_the_page_of_that_lists_it(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, people) = await People(town);
        var wren = people[Wren];
        var happening = await Gathering.Call(wren, network, "An evening by the river");
        var decision = await Council.Propose(wren, network, "proposal", "Lessons by the river");
        foreach (var (serves, title) in new[] { (network, "River schools"), (happening, "An evening by the river"), (decision, "Lessons by the river") })
        {
            var path = await Begin(wren, $"What speaks for {title}?", ("Serves", $"https://fusion.example.org{serves}?handler=any"));
            Assert.DoesNotContain(path, (await people[Guest].Get(serves)).Text, StringComparison.Ordinal);
            await Open(wren, path);
            Assert.Equal(title, (await people[Guest].Page(path)).QuerySelector($"main .head a[href='{serves}']")!.TextContent);
            Assert.Equal($"What speaks for {title}?", (await people[Guest].Page(serves)).QuerySelector($"#conversations a[href='{path}']")!.TextContent);
            Assert.Equal(serves, (await wren.Page($"{path}/organise")).QuerySelector("#serves")!.GetAttribute("value"));
            await wren.Post($"{path}/organise?handler=Settings", [("Question", "Taken back?"), ("Serves", "")], $"{path}/organise");
            Assert.DoesNotContain(path, (await people[Guest].Get(serves)).Text, StringComparison.Ordinal);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_hangs_a_conversation_on_what_is_not_theirs_to_lead(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, people) = await People(town);
        foreach (var who in new[] { Host, Weaver })
            foreach (var address in new[] { network, "/events/nothing", "/organisations/school", "no address" })
                Assert.Contains("that you may hold a conversation for", await Refusal(people[who], ("Serves", address)), StringComparison.Ordinal);
        Assert.Contains("Say which network", await Refusal(people[Wren], ("Access", "Members")), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_for_members_is_read_by_them_alone_and_who_may_speak_takes_part(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, people) = await People(town);
        var path = await Begin(people[Wren], "What worries us?", ("Access", "Members"), ("Serves", network), ("IdeaQuestion", "What else?"));
        await Open(people[Wren], path);
        Assert.DoesNotContain("worries", path, StringComparison.Ordinal);
        Assert.Contains("What worries us?: Open", (await people[Lead].Get($"{network}/digest")).Text, StringComparison.Ordinal);
        for (var more = 0; more < 4; more++)
        {
            var (id, browser) = await town.Member($"Voter {more}");
            await Gathering.Seat(town.Site, network, id, MemberKind.Person);
            Assert.Equal(HttpStatusCode.OK, (await Cast(browser, path)).Status);
        }
        Assert.Equal(HttpStatusCode.OK, (await Cast(people[Member], path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Cast(people[Observer], path)).Status);
        foreach (var who in Outside) Assert.Equal(HttpStatusCode.NotFound, (await Cast(people[who], path)).Status);
        foreach (var page in Read)
        {
            foreach (var who in new[] { Wren, Lead, Member, Observer }) Assert.True((await people[who].Get(path + page)).Status == HttpStatusCode.OK, $"{who} reads {page}");
            foreach (var who in Outside) Assert.True((await people[who].Get(path + page)).Status == HttpStatusCode.NotFound, $"{who} must not read {page}");
        }
        foreach (var who in Outside) Assert.Equal(HttpStatusCode.NotFound, (await people[who].Get($"{path}/live")).Status);
        foreach (var who in people.Keys) Assert.Equal(HttpStatusCode.NotFound, (await people[who].Get($"{path}/embed")).Status);
        foreach (var (act, fields) in new (string, (string, string)[])[] { ("?handler=Vote", [("statement", "1"), ("vote", "1")]), ("?handler=Statement", [("text", "Somebody else writes this")]), ("/ideas", [("idea", "Boats for all")]), ("/yours?handler=Vote", [("statement", "1"), ("vote", "1")]), ("/yours?handler=About", [("role", "Teacher")]) })
        {
            foreach (var who in Outside) Assert.True((await people[who].Post(path + act, fields, FormAt(who))).Status == HttpStatusCode.NotFound, $"{who}: {act}");
            Assert.Equal(HttpStatusCode.Forbidden, await Final(people[Observer], await people[Observer].Post(path + act, fields, "/account")));
            Assert.Equal(HttpStatusCode.Found, (await people[Member].Post(path + act, fields, "/account")).Status);
        }
        Assert.Equal(5, Live(town, path).Voters);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_for_members_is_organised_by_who_began_it_and_who_leads_the_network(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, people) = await People(town);
        var path = await Begin(people[Wren], "What worries us?", ("Access", "Members"), ("Serves", network));
        foreach (var who in people.Keys) Assert.True((await people[who].Get(path)).Status == (who is Wren or Lead ? HttpStatusCode.OK : HttpStatusCode.NotFound), $"{who} sees the draft");
        await Open(people[Wren], path);
        (string, string)[] change = [("Question", "Taken over?"), ("Access", "Members"), ("Serves", network)];
        foreach (var page in new[] { "", "/statements", "/ideas", "/votes" })
            foreach (var who in people.Keys.Except([Wren, Lead]))
                Assert.True(await Final(people[who], await people[who].Get($"{path}/organise{page}")) == (who is Host or Weaver ? HttpStatusCode.NotFound : who == Guest ? HttpStatusCode.OK : HttpStatusCode.Forbidden), $"{who}: {page}");
        foreach (var who in people.Keys.Except([Wren, Lead])) await people[who].Post($"{path}/organise?handler=Settings", change, FormAt(who));
        Assert.Equal("What worries us?", Live(town, path).View.About.Question.ToString());
        foreach (var (other, says) in new[] { (("Access", "Everyone"), "stays as it was begun"), (("Serves", ""), "Say which network") })
            Assert.Contains(says, Group.Faults(await people[Lead].Post($"{path}/organise?handler=Settings", [.. change.Where(field => field.Item1 != other.Item1), other], $"{path}/organise")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await people[Lead].Post($"{path}/organise?handler=Settings", change, $"{path}/organise")).Status);
        Assert.Equal("Taken over?", Live(town, path).View.About.Question.ToString());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_for_members_leaks_into_no_list_feed_search_record_or_file(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, people) = await People(town);
        const string word = "zephyrine";
        var path = await Begin(people[Wren], $"What does {word} cost us?", ("Access", "Members"), ("Serves", network), ("Place", "001"));
        await people[Wren].Post($"{path}/organise/statements?handler=Seeds", [("seeds", "The first line of it")], $"{path}/organise/statements");
        await Open(people[Wren], path);
        await people[Wren].Post($"{path}/organise/statements?handler=Moderate", [("number", "1"), ("letIn", "false"), ("reason", "Unclear")], $"{path}/organise/statements");
        await people[Wren].Post($"{path}/organise?handler=Settings", [("Question", $"What does {word} cost?"), ("Access", "Members"), ("Serves", network), ("Place", "001")], $"{path}/organise");
        await people[Wren].Post($"{path}/organise?handler=Summary", [("summary", $"Too much {word}")], $"{path}/organise");
        await people[Wren].Post($"{path}/organise?handler=Stage", [("open", "false")], $"{path}/organise");
        foreach (var where in new[] { "/conversations", "/conversations.json", "/conversations.csv", "/conversations.atom", "/conversations?place=001", $"/search?q={word}", $"/search.json?q={word}", network, "/record", "/" })
            foreach (var who in Outside)
            {
                var answer = await people[who].Get(where);
                Assert.False(answer.Text.Replace($"q={word}", "", StringComparison.Ordinal).Contains($"What does {word}", StringComparison.Ordinal) || answer.Text.Contains(path, StringComparison.Ordinal), $"{who} reads it at {where}");
            }
        foreach (var where in new[] { "/conversations", network }) Assert.Contains(path, (await people[Member].Get(where)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(path, (await people[Member].Get("/conversations.json")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(word, await town.Record(), StringComparison.Ordinal);
        using var zip = new ZipArchive(new MemoryStream((await town.Site.Browser.Get("/data/fusion-data.zip")).Bytes));
        foreach (var entry in zip.Entries)
        {
            using var file = new StreamReader(entry.Open());
            Assert.DoesNotContain(word, await file.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task When_its_network_goes_into_another_an_open_conversation_goes_along(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, people) = await People(town);
        var (_, head) = await town.Representative("Head of City", "city", asLead: true);
        var into = await Group.Found(head, "Whole valley");
        var (from, to) = ((await Group.Read(town.Site, network)).Id, (await Group.Read(town.Site, into)).Id);
        var paths = new List<string>();
        foreach (var isClosed in new[] { false, true })
        {
            paths.Add(await Begin(people[Wren], $"Closed? {isClosed}", ("Access", "Members"), ("Serves", network)));
            await Open(people[Wren], paths[^1]);
            if (isClosed) await people[Wren].Post($"{paths[^1]}/organise?handler=Stage", [("open", "false")], $"{paths[^1]}/organise");
        }
        await town.Site.Act<IEnumerable<INetworkLinks>, Done>(async (links, stop) =>
        {
            foreach (var one in links) await one.Move(from, to, stop);
            return default(Done);
        });
        Assert.Equal((to, to.Value), (Live(town, paths[0]).View.About.NetworkId!.Value, Live(town, paths[0]).View.About.ServesId!.Value));
        Assert.Equal(from, Live(town, paths[1]).View.About.NetworkId!.Value);
        Assert.Equal(HttpStatusCode.OK, (await head.Get(paths[0])).Status);
    }

    static async Task<(string Network, Dictionary<string, Browser> People)> People(Town town)
    {
        var (network, _, _) = await Gathering.Network(town);
        var people = new Dictionary<string, Browser> { [Guest] = town.Site.Browser, [Stranger] = (await town.Member("Sam")).Browser, [Host] = (await town.Member("Hal", AccountRole.Host)).Browser, [Weaver] = (await town.Member("Willa", AccountRole.Weaver)).Browser };
        foreach (var (who, name, role, kind) in new[] { (Wren, "Wren", AccountRole.Weaver, MemberKind.Person), (Lead, "Lena", AccountRole.Weaver, MemberKind.Person), (Member, "Mia", AccountRole.Learner, MemberKind.Person), (Observer, "Otto", AccountRole.Learner, MemberKind.Observer) })
        {
            var (id, browser) = await town.Member(name, role);
            await Gathering.Seat(town.Site, network, id, kind);
            if (role == AccountRole.Weaver) await Gathering.Hold(town.Site, id, Office.Weaver);
            people[who] = browser;
        }
        return (network, people);
    }

    static string FormAt(string who) => who == Guest ? "/contribute" : "/account";

    static async Task<string> Begin(Browser browser, string question, params (string, string)[] fields)
    {
        var begun = await browser.Post("/conversations/new", [("Question", question), .. fields]);
        Assert.True(begun.Status == HttpStatusCode.Found, Group.Faults(begun));
        var organise = begun.Location!;
        return organise[..organise.LastIndexOf('/')];
    }

    static async Task<string> Refusal(Browser browser, params (string, string)[] fields) => Group.Faults(await browser.Post("/conversations/new", [("Question", "Whose is it?"), .. fields]));

    static async Task Open(Browser browser, string path)
    {
        await browser.Post($"{path}/organise/statements?handler=Seeds", [("seeds", "Lessons should begin later\nThe canteen should cook itself")], $"{path}/organise/statements");
        Assert.Equal(HttpStatusCode.Found, (await browser.Post($"{path}/organise?handler=Stage", [("open", "true")], $"{path}/organise")).Status);
    }

    static async Task<Answer> Cast(Browser browser, string path)
    {
        using var content = new StringContent($$"""{"votes":[{"id":"{{Guid.NewGuid()}}","statement":1,"vote":1}]}""", System.Text.Encoding.UTF8, "application/json");
        return await browser.Send(HttpMethod.Post, $"{path}/votes", content);
    }

    /// <summary>What somebody sees in the end who is sent on, to be refused or to sign in.</summary>
    static async Task<HttpStatusCode> Final(Browser browser, Answer answer) =>
        answer.Status == HttpStatusCode.Found ? (await browser.Get(new Uri(new Uri("http://here"), answer.Location!).PathAndQuery)).Status : answer.Status;

    static LiveConversation Live(Town town, string path) => town.Site.Services.GetRequiredService<ConversationBook>().Find(path["/conversations/".Length..])!;
}
