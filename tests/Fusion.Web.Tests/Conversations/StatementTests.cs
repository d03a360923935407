using System.Text.Json.Nodes;
using Fusion.Web.Features.Conversations;
using Fusion.Web.Features.Conversations.Organise;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Conversations;

public sealed class StatementTests
{
    const string Hostile = "<img src=x onerror=alert(1)> & \"quotes\" are dangerous here";

    static Task<Answer> Add(Talk talk, Browser browser, string text, params (string, string)[] more) =>
        browser.Post($"{talk.Path}?handler=Statement", [("text", text), ("id", Guid.NewGuid().ToString()), .. more], formAt: talk.Path);

    [Theory, OnSqlite, OnPostgres]
    public async Task Somebody_adds_a_statement_and_others_vote_on_it_at_once(Db db)
    {
        var talk = await Talk.Begin(db, statements: 1);
        using var browser = talk.Somebody();
        var answer = await Add(talk, browser, "Every school should have a garden");
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Contains("Your statement is in", (await browser.Page(answer.Location!.Split('#')[0])).QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        using var other = talk.Somebody();
        await talk.Vote(other, 1, -1);
        Assert.Equal(2, talk.Live.Votes);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_statement_that_the_organiser_looks_at_first_waits_and_its_author_sees_what_became_of_it(Db db)
    {
        var talk = await Talk.Begin(db, statements: 1, with: form => form with { NewStatements = NewStatements.AfterALook });
        using var browser = talk.Somebody();
        await Add(talk, browser, "Every school should have a garden");
        Assert.Contains("Waiting to be looked at", (await browser.Page($"{talk.Path}/yours")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("garden", (await talk.Site.Browser.Get($"{talk.Path}/sheet")).Text, StringComparison.Ordinal);
        await talk.Site.Act<ModerateHandler, Done>((handler, stop) => handler.Handle(talk.Id, 2, false, Reason.OffTopic, "We speak of lessons here.", Talk.Wren, stop));
        Assert.Contains("about something else", (await browser.Page($"{talk.Path}/yours")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Statement 2 taken out – about something else – We speak of lessons here.", (await talk.Site.Browser.Page($"{talk.Path}/results")).QuerySelector(".news")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_that_says_nearly_the_same_is_shown_before_it_is_added(Db db)
    {
        var talk = await Talk.Begin(db, statements: 0, open: false);
        await talk.Say("Every school should have its own garden");
        await talk.Turn(open: true);
        using var browser = talk.Somebody();
        var answer = await Add(talk, browser, "Each school should have its own gardens");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Every school should have its own garden", answer.Page.QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        Assert.Single(talk.Live.View.In);
        Assert.Equal(HttpStatusCode.Found, (await Add(talk, browser, "Each school should have its own gardens", ("anyway", "true"))).Status);
        Assert.Equal(2, talk.Live.View.In.Count());
        var like = JsonNode.Parse((await browser.Get($"{talk.Path}?handler=Like&text={Uri.EscapeDataString("Every school should have gardens")}")).Text)!.AsArray();
        Assert.Equal("Every school should have its own garden", (string)like[0]!["text"]!);
    }

    [Theory]
    [InlineData("", "Write a statement")]
    [InlineData("Yes", "too short")]
    [InlineData("12345678901234", "too short")]
    [InlineData("Schools should open later. Homework should go as well.", "One idea in a statement")]
    public async Task A_statement_that_nobody_could_answer_is_sent_back_with_what_to_do(string text, string says)
    {
        var talk = await Talk.Begin(Db.Sqlite);
        using var browser = talk.Somebody();
        var answer = await Add(talk, browser, text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(says, answer.Page.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_statement_has_a_length_and_a_person_a_number_of_them(Db db)
    {
        var talk = await Talk.Begin(db, statements: 1);
        using var browser = talk.Somebody();
        Assert.Contains("At most 180 characters, and yours has 400", (await Add(talk, browser, new string('a', 400))).Page.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.Ordinal);
        await talk.Vote(browser, 1);
        var author = await talk.Site.Read(read => Task.FromResult(read.Set<Participant>().Single(person => person.ConversationId == talk.Id).Id));
        for (var number = 0; number < 10; number++) await talk.Say($"Thought number {number} of one and the same person", author);
        Assert.Contains("You have added 10 statements", (await Add(talk, browser, "Sunshine makes people friendlier", ("anyway", "true"))).Page.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_hostile_person_writes_is_words_everywhere(Db db)
    {
        var talk = await Talk.Begin(db, statements: 0, open: false);
        await talk.Say(Hostile);
        await talk.Say("=HYPERLINK(\"http://evil.example\";\"prize\") wins");
        await talk.Turn(open: true);
        await talk.Vote(9, 1, 1);
        using var browser = talk.Somebody();
        foreach (var path in new[] { "", "/results", "/room", "/sheet", "/embed", "/yours", "/results?statement=1", "/places" })
        {
            var answer = await browser.Get(talk.Path + path);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.DoesNotContain("<img src=x", answer.Text, StringComparison.Ordinal);
        }
        Assert.Equal(Hostile, (string)JsonNode.Parse((await browser.Get($"{talk.Path}/results.json")).Text)!["statementList"]![0]!["statement"]!["en"]!);
        Assert.Contains("\"'=HYPERLINK", (await browser.Get($"{talk.Path}/results.csv")).Text, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK", (await browser.Get($"{talk.Path}/export/comments.csv")).Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_translation_is_shown_to_its_readers_and_marked_as_one(Db db)
    {
        var talk = await Talk.Begin(db, statements: 1);
        await talk.Site.Act<ModerateHandler, Done>((handler, stop) => handler.Translate(talk.Id, 1, "fr", "Affirmation traduite de l’organisatrice", Talk.Wren, stop));
        using var browser = talk.Somebody();
        var french = await browser.Page($"{talk.Path}?lang=fr");
        Assert.Equal("Affirmation traduite de l’organisatrice", french.QuerySelector("[data-statement]")!.TextContent);
        Assert.Equal("Traduit de : English", french.QuerySelector("[data-mark]")!.TextContent);
        var arabic = await browser.Page($"{talk.Path}?lang=ar");
        Assert.Equal(("en", "Statement number 1 of the organiser"), (arabic.QuerySelector("[data-statement]")!.GetAttribute("lang"), arabic.QuerySelector("[data-statement]")!.TextContent));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_answer_in_free_words_becomes_a_statement_and_its_author_is_told(Db db)
    {
        var talk = await Talk.Begin(db, with: form => form with { IdeaQuestion = "What helped you most?" });
        using var browser = talk.Somebody();
        Assert.Equal("What helped you most?", (await browser.Page($"{talk.Path}/ideas")).QuerySelector("h1")!.TextContent);
        Assert.Contains("Write an answer", (await browser.Post($"{talk.Path}/ideas", [("idea", " ")], formAt: $"{talk.Path}/ideas")).Page.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.Ordinal);
        await browser.Post($"{talk.Path}/ideas", [("idea", "My grandmother told me stories every evening."), ("id", Guid.NewGuid().ToString())], formAt: $"{talk.Path}/ideas");
        var idea = await talk.Site.Read(read => Task.FromResult(read.Set<Idea>().Single(one => one.ConversationId == talk.Id).Id));
        await talk.Site.Act<SortIdeaHandler, Done>((handler, stop) => handler.Handle(talk.Live, idea, IdeaFate.Statement, "Families teach more than schools", null, null, Talk.Wren, stop));
        Assert.Contains("Made into a statement: “Families teach more than schools”", string.Join(' ', (await browser.Page($"{talk.Path}/yours")).Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
