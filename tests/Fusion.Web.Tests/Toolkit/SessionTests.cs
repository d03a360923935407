using System.Diagnostics;
using System.Text.Json.Nodes;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Toolkit;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;

namespace Fusion.Web.Tests.Toolkit;

/// <summary>Sessions of the toolkit, from the code to what was decided.</summary>
public sealed class SessionTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_group_goes_from_answering_alone_to_what_it_decided(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead, "now-want-board", ("names", "named"), ("title", "Where are we?"));
        using var phone = town.Site.NewBrowser();
        using var other = town.Site.NewBrowser();
        var form = await phone.Page(table.Join);
        Assert.Equal(7, form.QuerySelectorAll("textarea[name^='a.now-lines.'][name$='.text']").Length);
        Assert.Contains("the group sees who wrote what", Group.Text(form), StringComparison.Ordinal);
        await Answered(phone, table, ("name", "Ann"), ("role", "teacher"), ("a.now-lines.1.text", "We share lessons each Friday"), ("a.now-lines.1.evidence", "Twelve since May"), ("a.now-lines.2.text", "Nobody reads minutes"), ("a.distance.0.first", "2"));
        await Answered(other, table, ("name", "Bea"), ("a.now-lines.1.text", "Lessons we share each Friday"), ("a.distance.0.first", "4"));
        Assert.DoesNotContain("We share lessons", await table.Text(), StringComparison.Ordinal);
        await table.Move(Phase.Share);
        var result = await table.Text();
        foreach (var said in new[] { "We share lessons each Friday", "Twelve since May", "Ann", "2 without evidence", "The middle answer is “Half way”" }) Assert.Contains(said, result, StringComparison.Ordinal);

        var notes = (await lead.Page(table.Path + "/notes")).QuerySelectorAll("form.suggestion input[name=note]").Select(input => ("note", input.GetAttribute("value")!)).ToArray();
        Assert.Equal(2, notes.Length);
        await Group.Do(lead, table.Path + "/notes", "put", [("item", "now-lines"), ("name", "Lessons shared"), .. notes]);
        await table.Move(Phase.Converge);
        var dots = (await phone.Page(table.Join)).QuerySelectorAll("#dots select").Select(select => select.GetAttribute("name")!).ToList();
        Assert.Equal(2, dots.Count);
        for (var twice = 0; twice < 2; twice++) Assert.Equal(HttpStatusCode.Redirect, (await phone.Post(table.Join + "?handler=dots", [(dots[0], "3"), (dots[1], "2")], table.Join)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.Post(table.Join + "?handler=dots", [(dots[0], "5"), (dots[1], "1")], table.Join)).Status);
        await table.Move(Phase.Commit);
        await table.Do("commit", ("what", "Shorten the minutes"), ("owner", "Bea"), ("due", "2090-05-01"), ("commitment", Guid.NewGuid().ToString()));
        var wall = await table.Text("/wall");
        foreach (var said in new[] { "Lessons shared", "3 points", "Shorten the minutes", "2 have answered" }) Assert.Contains(said, wall, StringComparison.Ordinal);
        await table.Do("end");
        Assert.Contains("This session has ended", await table.Text("/lead"), StringComparison.Ordinal);
        Assert.Contains("Make it an enquiry", await table.Text(), StringComparison.Ordinal);
        Assert.Contains("Shorten the minutes", (await phone.Get(table.Path + ".json")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", (await phone.Get(table.Path + ".json")).Text, StringComparison.Ordinal);
        Assert.StartsWith("item,kind,question", (await phone.Get(table.Path + ".csv")).Text.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.DoesNotContain("hold-session", await town.Record(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_does_not_lead_a_session_moves_nothing_and_who_is_not_of_it_reads_nothing(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town, "private");
        var (_, stranger) = await town.Member("Sam");
        var (_, host) = await town.Member("Hal", AccountRole.Host);
        var slug = network["/networks/".Length..];
        var table = await Table.Begin(town.Site, head, "network-health", ("network", slug), ("title", "Hushed check"));
        await table.Answer(6);
        await table.Move(Phase.Share);
        foreach (var browser in new[] { stranger, host, town.Site.Browser })
        {
            foreach (var page in new[] { "", ".json", ".csv", "/wall", "/wall?handler=part" }) Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(table.Path + page)).Status);
            Assert.DoesNotContain("Hushed", (await browser.Get("/toolkit")).Text, StringComparison.Ordinal);
        }
        foreach (var page in new[] { "/lead", "/notes", "/paper" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(table.Path + page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await host.Get(table.Path + page)).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await town.Site.Browser.Get(table.Path + page)).Status);
        }
        foreach (var (act, field) in new[] { ("move", ("phase", "discuss")), ("end", ("x", "")), ("commit", ("what", "Mine")), ("helper", ("x", "")), ("time", ("minutes", "5")) })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Post($"{table.Path}/lead?handler={act}", [field], "/account")).Status);
        Assert.Equal((Phase.Share, false), ((await table.Read()).Phase, (await table.Read()).IsOver));
        var refused = await stranger.Post("/toolkit/start", [("instrument", "blank"), ("title", "Not ours"), ("network", slug), ("names", "named"), ("who", "everybody"), ("shown", "within")], "/toolkit/start?instrument=blank");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await head.Post("/toolkit/start", [("instrument", "blank"), ("title", "Shown to all"), ("network", slug), ("names", "named"), ("who", "everybody"), ("shown", "everybody")], "/toolkit/start?instrument=blank")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task When_one_leads_laptop_dies_another_account_goes_on(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var (_, helper) = await town.Member("Hugo");
        var table = await Table.Begin(town.Site, lead);
        var link = (await table.Read()).HelperToken;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await helper.Post($"{table.Path}/help/{new string('0', 32)}", [])).Status);
        Assert.Equal($"{table.Path}/lead", (await helper.Post($"{table.Path}/help/{link}", [])).Location);
        await Group.Do(helper, table.Path + "/lead", "move", ("phase", "share"));
        Assert.Equal(Phase.Share, (await table.Read()).Phase);
        await Group.Do(helper, table.Path + "/lead", "helper");
        using var third = (await town.Member("Ida")).Browser;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await third.Post($"{table.Path}/help/{link}", [])).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_hundred_answer_at_once_and_nothing_is_lost_or_doubled(Db db)
    {
        const int people = 200;
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead, "blank", ("names", "named"));
        var times = new TimeSpan[people];
        var answers = Enumerable.Range(0, people).Select(number => (Browser: town.Site.NewBrowser(), Id: Guid.NewGuid(), Text: $"Thought number {number}")).ToList();
        await Task.WhenAll(answers.Select(async (one, at) =>
        {
            var clock = Stopwatch.StartNew();
            Assert.Equal("stored", await table.Send(one.Browser, "notes", new { line = 1, text = one.Text }, one.Id));
            times[at] = clock.Elapsed;
        }));
        // Phones that did not hear the answer send again, all at once.
        await Task.WhenAll(answers.Select(async one => Assert.Equal("known", await table.Send(one.Browser, "notes", new { line = 1, text = one.Text }, one.Id))));
        Assert.Equal(answers.Select(one => one.Text).Order(StringComparer.Ordinal), (await table.Lines()).Select(line => line.Text).Order(StringComparer.Ordinal));
        await table.Move(Phase.Share);
        Assert.Contains("200 answers", await table.Text(), StringComparison.Ordinal);
        foreach (var one in answers) one.Browser.Dispose();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_answer_sent_again_or_an_old_copy_of_it_changes_nothing(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead, "blank", ("names", "named"));
        using var phone = town.Site.NewBrowser();
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        var earlier = DateTimeOffset.UtcNow.AddMinutes(-1);
        Assert.Equal("stored", await table.Send(phone, "weight", new { line = 0, first = 2 }, first));
        Assert.Equal("known", await table.Send(phone, "weight", new { line = 0, first = 2 }, first));
        // A phone that never heard its first answer has no token yet when it sends it again.
        using var without = town.Site.NewBrowser();
        Assert.Equal("known", await table.Send(without, "weight", new { line = 0, first = 2 }, first));
        Assert.Equal("stored", await table.Send(phone, "weight", new { line = 0, first = 4 }, second));
        Assert.Equal("known", await table.Send(phone, "weight", new { line = 0, first = 3 }, made: earlier));
        Assert.Equal(4, Assert.Single(await table.Lines()).First);
        Assert.Equal("stored", await table.Send(phone, "weight", new { line = 0 }));
        Assert.True(Assert.Single(await table.Lines()).IsEmpty);
        Assert.Equal("known", await table.Send(phone, "weight", new { line = 0, first = 2 }, made: earlier));
        foreach (var wrong in new object[] { new { line = 0, first = 9 }, new { line = 3, first = 1 }, new { line = 0, first = 1, second = 1 } }) Assert.Equal("unsound", await table.Send(phone, "weight", wrong));
        Assert.Equal("unsound", await table.Send(phone, "no-such-item", new { line = 0, first = 1 }));
        foreach (var body in new[] { "{}", "[]", """{"answers":[{"id":"x","item":"weight","made":1,"lines":[]}]}""", """{"answers":[{"id":"00000000-0000-0000-0000-000000000001","item":"weight","made":1e40,"lines":[]}]}""" })
            Assert.Equal(HttpStatusCode.BadRequest, (await table.Post(phone, JsonNode.Parse(body)!)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_code_is_found_however_it_is_typed_and_a_session_for_accounts_asks_for_one(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead, "blank", ("who", "accounts"));
        var code = (await table.Read()).Code;
        Assert.Equal(table.Join, (await town.Site.Browser.Get($"/j?code={code[..3].ToLowerInvariant()}%20{code[3..]}")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Site.Browser.Get("/j/ZZZZZZ")).Status);
        Assert.Contains("Sign in to take part", Group.Text(await town.Site.Browser.Page(table.Join)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await table.Post(town.Site.Browser, new JsonObject { ["answers"] = new JsonArray() })).Status);
        var (_, member) = await town.Member("Mia");
        Assert.Equal("stored", await table.Send(member, "weight", new { line = 0, first = 4 }));
    }

    static async Task Answered(Browser browser, Table table, params (string, string)[] fields) =>
        Assert.Equal($"{table.Join}?saved=true", (await browser.Post(table.Join, [("send", Guid.NewGuid().ToString()), .. fields])).Location);
}
