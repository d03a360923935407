using System.Text.Json.Nodes;
using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Conversations;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Conversations;

public sealed class VotingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Somebody_without_an_account_votes_by_a_form_and_sees_that_it_counts(Db db)
    {
        var talk = await Talk.Begin(db);
        using var browser = talk.Somebody();
        var page = await browser.Page(talk.Path);
        var form = page.QuerySelector(".ballot form")!;
        var statement = page.QuerySelector("[data-statement]")!.TextContent;
        Assert.Equal(["Agree", "Disagree", "Pass"], form.QuerySelectorAll("button").Select(button => button.TextContent.Trim()));
        var answer = await browser.Post($"{talk.Path}?handler=Vote", [.. form.QuerySelectorAll("input[type=hidden]").Where(input => input.GetAttribute("name") != "__RequestVerificationToken").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!)), ("vote", "1")], formAt: talk.Path);
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        var after = await browser.Page(answer.Location!.Split('#')[0]);
        Assert.Contains("Counted – Agree:", after.QuerySelector("[data-status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(statement, after.QuerySelector("[data-status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 of 4", after.QuerySelector(".ballot__progress")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(statement, after.QuerySelector("[data-statement]")!.TextContent);
        Assert.Equal(1, talk.Live.Voters);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Looking_at_a_conversation_leaves_no_mark_of_the_reader(Db db)
    {
        var talk = await Talk.Begin(db);
        using var browser = talk.Somebody();
        var answer = await browser.Get(talk.Path);
        Assert.DoesNotContain("fusion-device", answer.Header("Set-Cookie") ?? "", StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_vote_by_script_is_answered_with_statements_that_its_voter_has_not_seen(Db db)
    {
        var talk = await Talk.Begin(db);
        using var browser = talk.Somebody();
        var answer = await talk.Post(browser, $$"""{"votes":[{"id":"{{Guid.NewGuid()}}","statement":2,"vote":-1}],"take":10,"besides":[3]}""");
        var json = JsonNode.Parse(answer.Text)!;
        Assert.Equal([1, 4], json["next"]!.AsArray().Select(one => (int)one!["number"]!).Order());
        Assert.Equal((1, 4), ((int)json["voted"]!, (int)json["statements"]!));
        Assert.Contains("fusion-device=", answer.Header("Set-Cookie"), StringComparison.Ordinal);
        Assert.Contains("httponly", answer.Header("Set-Cookie"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_device_is_given_statements_to_come_for_when_the_network_goes(Db db)
    {
        var talk = await Talk.Begin(db);
        using var browser = talk.Somebody();
        await talk.Vote(browser, 1);
        foreach (var accepts in new[] { "identity", "gzip, br" })
            Assert.Equal([2, 3, 4], JsonNode.Parse((await browser.Get($"{talk.Path}/votes?take=8", ("Accept-Encoding", accepts))).Text)!["next"]!.AsArray().Select(one => (int)one!["number"]!).Order());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_vote_that_is_sent_again_counts_once_and_overturns_no_later_one(Db db)
    {
        var talk = await Talk.Begin(db);
        using var browser = talk.Somebody();
        var first = (Guid.NewGuid(), 1, 1);
        await talk.Send(browser, first, first);
        await talk.Send(browser, first);
        Assert.Equal((1, 1L), (talk.Live.Voters, talk.Live.Votes));
        await talk.Send(browser, (Guid.NewGuid(), 1, -1));
        await talk.Send(browser, first);
        Assert.Equal("Disagree", (await browser.Page($"{talk.Path}/yours")).QuerySelector("#s1 [aria-pressed=true]")!.TextContent);
        Assert.Equal(2, await talk.Site.Read(read => Task.FromResult(read.Set<CastVote>().Count(vote => vote.Statement == 1 && read.Set<Participant>().Any(person => person.Id == vote.ParticipantId && person.ConversationId == talk.Id)))));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Any_vote_can_be_changed_and_taken_back(Db db)
    {
        var talk = await Talk.Begin(db);
        using var browser = talk.Somebody();
        await talk.Vote(browser, 1, 1, 1);
        var path = $"{talk.Path}/yours";
        await browser.Post($"{path}?handler=Vote", [("statement", "2"), ("vote", "-1"), ("cast", Guid.NewGuid().ToString())], formAt: path);
        await browser.Post($"{path}?handler=Vote", [("statement", "3"), ("vote", "2"), ("cast", Guid.NewGuid().ToString())], formAt: path);
        var page = await browser.Page(path);
        Assert.Equal(["Agree", "Disagree"], page.QuerySelectorAll(".ownvotes [aria-pressed=true]").Select(button => button.TextContent));
        Assert.Equal(2, talk.Live.Votes);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Everything_said_is_there_after_a_restart(Db db)
    {
        await using var disk = await Disk.Make(db);
        using var pack = PackFolder.Small();
        Talk talk;
        string[] before;
        await using (var site = await Site.Start(db, content: pack.Path, disk: disk))
        {
            talk = await Talk.On(site);
            await talk.Vote(6, 1, -1, 0);
            await talk.Vote(1, -1);
            before = [.. (await site.Browser.Page($"{talk.Path}/results")).QuerySelectorAll("details .govuk-table tbody tr").Select(row => row.TextContent)];
        }
        await using var again = await Site.Start(db, content: pack.Path, disk: disk);
        Assert.NotEmpty(before);
        Assert.Equal(before, (await again.Browser.Page($"{talk.Path}/results")).QuerySelectorAll("details .govuk-table tbody tr").Select(row => row.TextContent));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_goes_faster_than_people_read_is_asked_to_wait(Db db)
    {
        var talk = await Talk.Begin(db);
        using var browser = talk.Somebody();
        HttpStatusCode last = default;
        for (var round = 0; round < 3; round++) last = (await talk.Send(browser, [.. Enumerable.Range(0, 100).Select(at => (Guid.NewGuid(), (at % 4) + 1, 1))])).Status;
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        using var other = talk.Somebody();
        await talk.Vote(other, 1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_cannot_be_understood_is_refused_with_words(Db db)
    {
        var talk = await Talk.Begin(db);
        using var browser = talk.Somebody();
        foreach (var body in (string[])["", "{", "[]", "{}", """{"votes":7}""", """{"votes":[{"id":"x","statement":1,"vote":1}]}""", $$"""{"votes":[{"id":"{{Guid.NewGuid()}}","statement":1,"vote":9}]}""", $$"""{"votes":[{"id":"{{Guid.NewGuid()}}","statement":"1","vote":1}]}""", new string('[', 20_000)])
        {
            var answer = await talk.Post(browser, body);
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.StartsWith("That could not be read", (string)JsonNode.Parse(answer.Text)!["message"]!, StringComparison.Ordinal);
        }
        await talk.Send(browser, (Guid.NewGuid(), 99, 1), (Guid.NewGuid(), -4, 1));
        Assert.Equal(0, talk.Live.Votes);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_page_of_another_site_cannot_vote(Db db)
    {
        var talk = await Talk.Begin(db);
        using var browser = talk.Somebody();
        var vote = $$"""{"votes":[{"id":"{{Guid.NewGuid()}}","statement":1,"vote":1}]}""";
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await talk.Post(browser, vote, ("Sec-Fetch-Site", "cross-site"))).Status);
        using var plain = new StringContent(vote);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await browser.Send(HttpMethod.Post, $"{talk.Path}/votes", plain)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostWithout($"{talk.Path}?handler=Vote", [("statement", "1"), ("vote", "1")])).Status);
        Assert.Equal(0, talk.Live.Votes);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_votes_before_it_opens_or_after_it_closes(Db db)
    {
        var draft = await Talk.Begin(db, open: false);
        using var browser = draft.Somebody();
        Assert.Equal(HttpStatusCode.NotFound, (await draft.Send(browser, (Guid.NewGuid(), 1, 1))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(draft.Path)).Status);
        var closed = await Talk.Begin(db);
        await closed.Turn(open: false);
        var answer = await closed.Send(browser, (Guid.NewGuid(), 1, 1));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("closed", (string)JsonNode.Parse(answer.Text)!["message"]!, StringComparison.Ordinal);
        Assert.Null((await browser.Page(closed.Path)).QuerySelector(".ballot"));
        var over = await Talk.Begin(db, with: form => form with { ClosesAt = DateTime.UtcNow.AddSeconds(1) });
        await Task.Delay(1500);
        Assert.Equal(HttpStatusCode.Conflict, (await over.Send(browser, (Guid.NewGuid(), 1, 1))).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_an_account_is_asked_for_only_people_with_one_vote_and_each_counts_once(Db db)
    {
        var talk = await Talk.Begin(db, with: form => form with { Access = Access.SignedIn });
        using var stranger = talk.Somebody();
        Assert.Equal(HttpStatusCode.Forbidden, (await talk.Send(stranger, (Guid.NewGuid(), 1, 1))).Status);
        Assert.Equal("Sign in to take part", (await stranger.Page(talk.Path)).QuerySelector(".said-next h2")!.TextContent);
        var (learner, _) = await Talk.As(talk.Site, AccountRole.Learner);
        using (learner)
        {
            await talk.Vote(learner, 1);
            await talk.Vote(learner, -1);
        }
        Assert.Equal((1, 1L), (talk.Live.Voters, talk.Live.Votes));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_forged_token_is_that_of_somebody_new(Db db)
    {
        var talk = await Talk.Begin(db);
        using var browser = talk.Somebody();
        var vote = $$"""{"votes":[{"id":"{{Guid.NewGuid()}}","statement":1,"vote":1}]}""";
        var forged = await talk.Post(browser, vote, ("Cookie", $"fusion-device={new string('A', 48)}"));
        Assert.Contains("fusion-device=", forged.Header("Set-Cookie"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_leaves_takes_everything_along(Db db)
    {
        var talk = await Talk.Begin(db);
        using var browser = talk.Somebody();
        await talk.Vote(browser, 1, 1);
        var path = $"{talk.Path}/yours";
        await browser.Post($"{path}?handler=About", [("role", "Teacher"), ("adult", "true")], formAt: path);
        var answer = await browser.Post($"{path}?handler=Leave", [], formAt: path);
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal((0, 0L), (talk.Live.Voters, talk.Live.Votes));
        Assert.Equal(0, await talk.Site.Read(read => Task.FromResult(read.Set<Participant>().Count(person => person.ConversationId == talk.Id))));
    }
}
