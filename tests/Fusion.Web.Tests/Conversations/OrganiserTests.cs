using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Conversations;
using Fusion.Web.Features.Record;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Conversations;

public sealed class OrganiserTests
{
    static readonly string[] Pages = ["", "/statements", "/ideas", "/votes"];

    static readonly (string Path, (string, string)[] Fields)[] Acts =
    [
        ("?handler=Stage", [("open", "false")]), ("?handler=Settings", [("Question", "Taken over?")]), ("?handler=Summary", [("summary", "Nothing")]), ("?handler=Targets", [("role-Teacher", "5")]),
        ("/statements?handler=Seeds", [("seeds", "Somebody else writes this line")]), ("/statements?handler=Moderate", [("number", "1"), ("letIn", "false"), ("reason", "Abusive")]),
        ("/statements?handler=Translate", [("number", "1"), ("language", "fr"), ("text", "Autre chose")]), ("/ideas", [("id", Guid.Empty.ToString()), ("fate", "NotUsed"), ("note", "No")]),
        ("/votes?handler=Paper", [("sheets", "1a")]), ("/votes?handler=Withdraw", [("from", "2000-01-01T00:00"), ("to", "2100-01-01T00:00"), ("atLeast", "1"), ("seconds", "3600"), ("note", "No")]), ("/votes?handler=Count", [("id", Guid.Empty.ToString()), ("counts", "false")]),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task A_stranger_who_wants_to_organise_is_sent_to_sign_in(Db db)
    {
        var talk = await Talk.Begin(db);
        using var stranger = talk.Somebody();
        foreach (var path in Pages.Select(page => $"{talk.Path}/organise{page}").Append("/conversations/new"))
        {
            var answer = await stranger.Get(path);
            Assert.Equal(HttpStatusCode.Found, answer.Status);
            Assert.Contains("/sign-in", answer.Location, StringComparison.Ordinal);
        }
        foreach (var (path, fields) in Acts) Assert.Equal(HttpStatusCode.Found, (await stranger.Post($"{talk.Path}/organise{path}", fields, formAt: talk.Path)).Status);
        Assert.True(talk.Live.View.IsOpen(DateTime.UtcNow));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_other_role_and_every_other_weaver_is_refused(Db db)
    {
        var talk = await Talk.Begin(db);
        await talk.Vote(1, 1, 1);
        foreach (var role in new[] { AccountRole.MemberLead, AccountRole.Learner, AccountRole.CouncilMember, AccountRole.Weaver })
        {
            var (browser, _) = await Talk.As(talk.Site, role);
            using (browser)
            {
                foreach (var page in Pages) Assert.Equal(HttpStatusCode.Forbidden, (await Followed(talk, browser, await browser.Get($"{talk.Path}/organise{page}"))).Status);
                foreach (var (path, fields) in Acts) Assert.Equal(HttpStatusCode.Forbidden, (await Followed(talk, browser, await browser.Post($"{talk.Path}/organise{path}", fields, formAt: talk.Path))).Status);
                if (role == AccountRole.Weaver) continue;
                Assert.Equal(HttpStatusCode.Forbidden, (await Followed(talk, browser, await browser.Get("/conversations/new"))).Status);
            }
        }
        var view = talk.Live.View;
        Assert.True(view.IsOpen(DateTime.UtcNow) && view.In.Count() == 4 && talk.Live.Votes == 2 && view.Targets.Count == 0 && view.About.Summary.Length == 0);
        Assert.StartsWith("What matters", view.About.Question.ToString(), StringComparison.Ordinal);
    }

    static async Task<Answer> Followed(Talk talk, Browser browser, Answer answer) =>
        answer.Status == HttpStatusCode.Found ? await browser.Get(new Uri(talk.Site.Address, answer.Location!).PathAndQuery) : answer;

    /// <summary>The first pages of the list: other tests' conversations are on them too.</summary>
    static async Task<string> Listed(Site site) => string.Concat(await Task.WhenAll(Enumerable.Range(1, 5).Select(async page => (await site.Browser.Get($"/conversations?page={page}")).Text)));

    [Theory, OnSqlite, OnPostgres]
    public async Task A_weaver_leads_a_conversation_from_its_first_line_to_what_happened_next(Db db)
    {
        var site = await Talk.SiteOn(db);
        var (weaver, _) = await Talk.As(site, AccountRole.Weaver);
        using var hold = weaver;
        var question = $"What should change in year {Guid.NewGuid():N}?";
        Assert.Contains("Write the question", (await weaver.Post("/conversations/new", [("Question", "")])).Page.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.Ordinal);
        var begun = await weaver.Post("/conversations/new", [("Question", question), ("Purpose", "To plan the year."), ("Access", "Everyone"), ("NewStatements", "AfterALook"), ("Results", "Always")]);
        Assert.Equal(HttpStatusCode.Found, begun.Status);
        var organise = begun.Location!;
        var path = organise[..organise.LastIndexOf('/')];
        Assert.DoesNotContain(question, await Listed(site), StringComparison.Ordinal);
        Assert.Contains("Add at least one statement first", (await weaver.Post($"{organise}?handler=Stage", [("open", "true")], organise)).Page.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.Ordinal);
        await weaver.Post($"{organise}/statements?handler=Seeds", [("seeds", "Lessons should begin later\nThe canteen should cook itself\n")], $"{organise}/statements");
        await weaver.Post($"{organise}?handler=Targets", [("role-Teacher", "30")], organise);
        await weaver.Post($"{organise}?handler=Stage", [("open", "true")], organise);
        Assert.Contains(question, await Listed(site), StringComparison.Ordinal);
        Assert.Contains("Not heard enough yet", (await weaver.Page(organise)).QuerySelector(".heard")!.TextContent, StringComparison.Ordinal);
        await weaver.Post($"{organise}?handler=Stage", [("open", "false")], organise);
        await weaver.Post($"{organise}?handler=Summary", [("summary", "Most want to sleep longer."), ("whatNext", "Lessons begin at nine.")], organise);
        var results = (await site.Browser.Page($"{path}/results")).Body!.TextContent;
        Assert.Contains("Lessons begin at nine.", results, StringComparison.Ordinal);
        var acts = await site.Read(read => Task.FromResult(read.Set<RecordAct>().Where(act => act.Note == question).OrderBy(act => act.At).Select(act => act.Name).ToList()));
        Assert.Equal(["open-conversation", "close-conversation", "summarise-conversation"], acts);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_host_organises_every_conversation(Db db)
    {
        var talk = await Talk.Begin(db);
        var (host, _) = await Talk.As(talk.Site, AccountRole.Host);
        using var hold = host;
        foreach (var page in Pages) Assert.Equal(HttpStatusCode.OK, (await host.Get($"{talk.Path}/organise{page}")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_statement_taken_out_counts_nowhere_and_its_votes_come_back_with_it(Db db)
    {
        var talk = await Talk.Begin(db);
        await talk.Vote(3, 1, -1, 1, -1);
        var (host, _) = await Talk.As(talk.Site, AccountRole.Host);
        using var hold = host;
        var page = $"{talk.Path}/organise/statements";
        Assert.Contains("Choose a reason", (await host.Post($"{page}?handler=Moderate", [("number", "2"), ("letIn", "false")], page)).Page.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.Ordinal);
        await host.Post($"{page}?handler=Moderate", [("number", "2"), ("letIn", "false"), ("reason", "Personal")], page);
        Assert.Equal(9, talk.Live.Votes);
        await host.Post($"{page}?handler=Moderate", [("number", "2"), ("letIn", "true")], page);
        Assert.Equal(12, talk.Live.Votes);
        Assert.Contains(await talk.Site.Read(read => Task.FromResult(read.Set<RecordAct>().Select(act => act.Name).ToList())), name => name == "take-statement-out");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_flood_of_votes_is_taken_out_as_one_and_can_be_put_back(Db db)
    {
        var talk = await Talk.Begin(db);
        await talk.Vote(12, 1, 1, 1, 1);
        using var person = talk.Somebody();
        await talk.Vote(person, -1);
        var (host, _) = await Talk.As(talk.Site, AccountRole.Host);
        using var hold = host;
        var page = $"{talk.Path}/organise/votes";
        (string, string)[] search = [("from", "2020-01-01T00:00"), ("to", "2100-01-01T00:00"), ("atLeast", "4"), ("seconds", "1")];
        Assert.Contains("12 people fit", (await host.Page($"{page}?from=2020-01-01T00:00&to=2100-01-01T00:00&atLeast=4&seconds=1")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await host.Post($"{page}?handler=Withdraw", search, page)).Status);
        await host.Post($"{page}?handler=Withdraw", [.. search, ("note", "The same answers within one second")], page);
        Assert.Equal((1, 1L), (talk.Live.Voters, talk.Live.Votes));
        Assert.Contains("Votes of 12 taken out of the count", (await talk.Site.Browser.Get($"{talk.Path}/results")).Text, StringComparison.Ordinal);
        var batch = (await host.Page(page)).QuerySelector(".queue input[name=id]")!.GetAttribute("value")!;
        await host.Post($"{page}?handler=Count", [("id", batch), ("counts", "true")], page);
        Assert.Equal((13, 49L), (talk.Live.Voters, talk.Live.Votes));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Somebody_whose_votes_were_taken_out_is_told_and_votes_no_more(Db db)
    {
        var talk = await Talk.Begin(db);
        using var browser = talk.Somebody();
        await talk.Vote(browser, 1, 1);
        var (host, _) = await Talk.As(talk.Site, AccountRole.Host);
        using var hold = host;
        var page = $"{talk.Path}/organise/votes";
        await host.Post($"{page}?handler=Withdraw", [("from", "2020-01-01T00:00"), ("to", "2100-01-01T00:00"), ("atLeast", "1"), ("seconds", "60"), ("note", "A test")], page);
        var answer = await talk.Send(browser, (Guid.NewGuid(), 3, 1));
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("tell the host", answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, talk.Live.Votes);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Sheets_of_paper_are_taken_in_once_and_each_is_a_person(Db db)
    {
        var talk = await Talk.Begin(db);
        var (host, _) = await Talk.As(talk.Site, AccountRole.Host);
        using var hold = host;
        var page = $"{talk.Path}/organise/votes";
        var wrong = await host.Post($"{page}?handler=Paper", [("sheets", "1a 2x\n9a\n1a 1d")], page);
        var told = wrong.Page.QuerySelector("[data-error-summary]")!.TextContent;
        foreach (var says in new[] { "Line 1: “2x” is no vote", "Line 2: there is no statement 9", "Line 3: statement 1 is there twice" }) Assert.Contains(says, told, StringComparison.Ordinal);
        var id = Guid.NewGuid().ToString();
        for (var click = 0; click < 2; click++) await host.Post($"{page}?handler=Paper", [("id", id), ("sheets", "1a 2d 3p\r\n\r\n2a"), ("paperNote", "Year 9")], page);
        Assert.Equal((2, 4L), (talk.Live.Voters, talk.Live.Votes));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_conversation_closes_by_itself_at_its_hour_and_the_log_tells(Db db)
    {
        var talk = await Talk.Begin(db, with: form => form with { ClosesAt = DateTime.UtcNow.AddSeconds(2) });
        for (var patience = 0; patience < 40 && talk.Live.View.About.Stage != Stage.Closed; patience++) await Task.Delay(250);
        Assert.Equal(Stage.Closed, talk.Live.View.About.Stage);
        Assert.Contains("Closed", (await talk.Site.Browser.Page($"{talk.Path}/results")).QuerySelector(".news")!.TextContent, StringComparison.Ordinal);
    }
}
