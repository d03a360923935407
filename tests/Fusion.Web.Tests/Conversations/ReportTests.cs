using System.Text.Json.Nodes;
using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Conversations;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Conversations;

public sealed class ReportTests
{
    static readonly string[] Everywhere = ["", "/results", "/room", "/sheet", "/embed", "/yours", "/places"];

    static async Task<string> Results(Talk talk)
    {
        using var browser = talk.Somebody();
        foreach (var path in Everywhere) Assert.Equal(HttpStatusCode.OK, (await browser.Get(talk.Path + path)).Status);
        return string.Join(' ', (await browser.Page($"{talk.Path}/results")).QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_one_and_two_people_get_sensible_words_and_no_result_that_tells_on_them(Db db)
    {
        var talk = await Talk.Begin(db);
        Assert.Contains("Nobody has voted yet", await Results(talk), StringComparison.Ordinal);
        await talk.Vote(1, 1, 1, 1, 1);
        Assert.Contains("1 person has voted so far", await Results(talk), StringComparison.Ordinal);
        await talk.Vote(1, -1);
        var two = await Results(talk);
        Assert.Contains("2 people have voted so far", two, StringComparison.Ordinal);
        Assert.DoesNotContain("100 %", two, StringComparison.Ordinal);
        using var browser = talk.Somebody();
        foreach (var path in new[] { "/results.json", "/results.csv", "/export/comments.csv", "/export/votes.csv" }) Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(talk.Path + path)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task People_who_only_pass_people_who_vote_alike_and_a_single_statement_break_nothing(Db db)
    {
        var passing = await Talk.Begin(db);
        await passing.Vote(9, 0, 0, 0, 0);
        Assert.Contains("Too few people for groups", await Results(passing), StringComparison.Ordinal);
        var alike = await Talk.Begin(db);
        await alike.Vote(12, 1, 1, -1, 1);
        var words = await Results(alike);
        Assert.Contains("Common ground", words, StringComparison.Ordinal);
        Assert.Contains("100 % agree.", words, StringComparison.Ordinal);
        var single = await Talk.Begin(db, statements: 1);
        await single.Vote(5, 1);
        await single.Vote(4, -1);
        Assert.Contains("Too few people for groups", await Results(single), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_report_tells_common_ground_first_then_groups_then_what_divides(Db db)
    {
        var talk = await Talk.Begin(db, statements: 6);
        using var me = talk.Somebody();
        await talk.Vote(me, 1, 1, 1, -1, -1, 1);
        await talk.Vote(13, 1, 1, 1, -1, -1, 1);
        await talk.Vote(14, -1, -1, -1, 1, 1, 1);
        var page = await me.Page($"{talk.Path}/results");
        Assert.Equal(["Common ground", "Groups", "What divides", "Who took part", "As data", "What the organiser did"], page.QuerySelectorAll("main section > h2").Select(title => title.TextContent));
        Assert.Equal("Statement number 6 of the organiser", page.QuerySelector(".grounds__text")!.TextContent.Trim());
        Assert.Contains("2 clear groups", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Group A: 14 people", "Group B: 14 people"], page.QuerySelectorAll(".opgroup h3").Select(title => title.TextContent));
        Assert.NotNull(page.QuerySelector("svg.opinion .opinion__you"));
        Assert.Matches("with group [AB], (9|100)", page.QuerySelector("main")!.TextContent);
        Assert.Null((await talk.Site.Browser.Page($"{talk.Path}/results")).QuerySelector(".opinion__you"));
        Assert.NotNull((await me.Page($"{talk.Path}/results?statement=1")).QuerySelector("svg.opinion .dot--thriving"));
        Assert.NotEqual(page.QuerySelector("svg.opinion")!.GetAttribute("viewBox"), (await me.Page($"{talk.Path}/results?near=A")).QuerySelector("svg.opinion")!.GetAttribute("viewBox"));
        var json = JsonNode.Parse((await me.Get($"{talk.Path}/results.json")).Text)!;
        Assert.Equal((28, "distinct", 6), ((int)json["people"]!, (string)json["clarity"]!, (int)json["commonGround"]![0]!["statement"]!));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_all_share_is_carried_over_into_a_proposal(Db db)
    {
        var talk = await Talk.Begin(db);
        await talk.Vote(8, 1, -1, 1, -1);
        Assert.Empty((await talk.Site.Browser.Page($"{talk.Path}/results")).QuerySelectorAll(".grounds a"));
        var (member, _) = await Talk.As(talk.Site, AccountRole.MemberLead);
        using var hold = member;
        await member.Post("/networks/new", Networks.Group.Of("Those who go on", "public"));
        var links = (await member.Page($"{talk.Path}/results")).QuerySelectorAll(".grounds a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count);
        var carried = links.Single(link => link == $"/decisions/new?title={Uri.EscapeDataString("Statement number 1 of the organiser")}");
        Assert.Contains(Uri.EscapeDataString("Statement number 1 of the organiser"), (await member.Get(carried)).Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Results_that_the_organiser_keeps_until_the_end_leak_nowhere(Db db)
    {
        var talk = await Talk.Begin(db, with: form => form with { Results = ResultsShown.AtTheEnd });
        await talk.Vote(8, 1, 1, 1, 1);
        using var browser = talk.Somebody();
        await talk.Vote(browser, -1, 1);
        Assert.Contains("The results are shown when the conversation closes", await Results(talk), StringComparison.Ordinal);
        foreach (var path in new[] { "/results.json", "/results.csv", "/export/comments.csv", "/export/summary.csv", "/export/participants-votes.csv" }) Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(talk.Path + path)).Status);
        foreach (var path in Everywhere) Assert.DoesNotContain("% agree", (await browser.Get(talk.Path + path)).Text, StringComparison.Ordinal);
        await talk.Turn(open: false);
        Assert.Contains("% agree", await Results(talk), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_took_part_is_told_without_figures_of_few(Db db)
    {
        var talk = await Talk.Begin(db);
        for (var person = 0; person < 10; person++)
        {
            using var browser = talk.Somebody();
            await talk.Vote(browser, 1, 1);
            await browser.Post($"{talk.Path}/yours?handler=About", [("role", person < 7 ? "Teacher" : "Employer")], formAt: $"{talk.Path}/yours");
        }
        var rows = (await talk.Site.Browser.Page($"{talk.Path}/results")).QuerySelectorAll(".split table tr").Select(row => row.TextContent.Trim()).ToList();
        // Three employers are hidden, and with them the seven teachers, who would give them away.
        Assert.Equal(["Teacherhidden", "Employerhidden"], rows);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whom_the_organiser_has_not_heard_yet_everybody_reads(Db db)
    {
        var talk = await Talk.Begin(db);
        var (host, _) = await Talk.As(talk.Site, AccountRole.Host);
        using var hold = host;
        await host.Post($"{talk.Path}/organise?handler=Targets", [("role-Teacher", "5"), ("role-Learner", "30"), ("role-Parent", "3")], $"{talk.Path}/organise");
        for (var person = 0; person < 6; person++)
        {
            using var browser = talk.Somebody();
            await talk.Vote(browser, 1, 1);
            await browser.Post($"{talk.Path}/yours?handler=About", [("role", "Teacher")], formAt: $"{talk.Path}/yours");
        }
        // Of three parents, heard or not, nothing is said: so few are told of nowhere.
        Assert.Equal(["Learner"], (await talk.Site.Browser.Page($"{talk.Path}/results")).QuerySelectorAll("#not-heard li").Select(item => item.TextContent));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_group_that_the_organiser_names_is_said_freely_and_counted_like_a_role(Db db)
    {
        var talk = await Talk.Begin(db);
        var (host, _) = await Talk.As(talk.Site, AccountRole.Host);
        using var hold = host;
        Task<Answer> Name(params (string, string)[] fields) => host.Post($"{talk.Path}/organise?handler=Targets", fields, $"{talk.Path}/organise");
        Assert.Contains("At most 80 characters", (await Name(("group", new string('x', 81)), ("of-group", "5"))).Page.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.Ordinal);
        await Name(("group", " Newcomers "), ("of-group", "30"), ("group", ""), ("of-group", "7"), ("group", "Night-shift <parents>"), ("of-group", ""), ("place", "FR"), ("of-place", "12"));
        Assert.Equal(["France", "Newcomers"], (await host.Page($"{talk.Path}/organise")).QuerySelectorAll(".heard li > span:first-child").Select(name => name.TextContent).Order(StringComparer.Ordinal));
        for (var person = 0; person < 10; person++)
        {
            using var browser = talk.Somebody();
            await talk.Vote(browser, 1, 1);
            Assert.Equal(["Not said", "Newcomers", "Night-shift <parents>"], (await browser.Page($"{talk.Path}/yours")).QuerySelectorAll("#group option").Select(option => option.TextContent));
            await browser.Post($"{talk.Path}/yours?handler=About", [("group", person switch { < 5 => "Newcomers", < 9 => "Night-shift <parents>", _ => "Somebody else's group" })], formAt: $"{talk.Path}/yours");
        }
        async Task<IEnumerable<string>> Rows() => (await talk.Site.Browser.Page($"{talk.Path}/results")).QuerySelectorAll(".split table tr").Select(row => row.TextContent.Trim());
        // Four parents and one who named no group are hidden together; five newcomers are enough to be shown.
        Assert.Equal(["Newcomers5", "Night-shift <parents>hidden", "Not saidhidden"], await Rows());
        Assert.Equal(["France", "Newcomers"], (await talk.Site.Browser.Page($"{talk.Path}/results")).QuerySelectorAll("#not-heard li").Select(item => item.TextContent).Order(StringComparer.Ordinal));
        // Nobody is put under a name that they did not say.
        await Name(("group", "New arrivals"), ("of-group", "30"));
        Assert.Empty(await Rows());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Votes_one_by_one_are_given_away_only_of_those_who_are_of_age(Db db)
    {
        var talk = await Talk.Begin(db);
        await talk.Vote(6, 1, 1, 1, 1);
        Assert.Equal(HttpStatusCode.NotFound, (await talk.Site.Browser.Get($"{talk.Path}/export/votes.csv")).Status);
        for (var person = 0; person < 5; person++)
        {
            using var browser = talk.Somebody();
            await talk.Vote(browser, -1, 0);
            await browser.Post($"{talk.Path}/yours?handler=About", [("adult", "true")], formAt: $"{talk.Path}/yours");
        }
        var votes = (await talk.Site.Browser.Get($"{talk.Path}/export/votes.csv")).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(11, votes.Length);
        Assert.DoesNotContain(votes, row => row.EndsWith(",1", StringComparison.Ordinal));
        Assert.Equal(6, (await talk.Site.Browser.Get($"{talk.Path}/export/participants-votes.csv")).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain(talk.Live.People().Select(one => one.Person.Id.ToString()), id => votes.Any(row => row.Contains(id, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_question_in_two_places_stands_side_by_side(Db db)
    {
        var shared = await Talk.Begin(db, statements: 3);
        var north = await Talk.On(shared.Site, statements: 0, with: form => form with { SharedId = shared.Id, Place = "GB" });
        var south = await Talk.On(shared.Site, statements: 0, with: form => form with { SharedId = shared.Id, Place = "FR" });
        Assert.Equal(3, north.Live.View.In.Count());
        await north.Vote(6, 1, 1, -1);
        await south.Vote(5, -1, 1, 1);
        north.Live.Read(DateTime.UtcNow);
        south.Live.Read(DateTime.UtcNow);
        var page = await shared.Site.Browser.Page($"{shared.Path}/places");
        Assert.Equal(["The shared question", "United Kingdom", "France"], page.QuerySelectorAll("table")[1].QuerySelectorAll("tbody th").Select(name => name.TextContent).OrderBy(name => name != "The shared question").ThenByDescending(name => name));
        Assert.Contains("100%", page.QuerySelectorAll("table")[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("3 conversations, 11 people in all", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Places_are_summed_by_country_and_within_one_and_too_few_supporters_are_in_no_sum(Db db)
    {
        var shared = await Talk.Begin(db, statements: 3);
        async Task Hold(string? place, int people)
        {
            var local = await Talk.On(shared.Site, statements: 0, with: form => form with { SharedId = shared.Id, Place = place });
            for (var person = 0; person < people; person++)
            {
                using var browser = local.Somebody();
                await local.Vote(browser, 1, 1, 1);
                await browser.Post($"{local.Path}/yours?handler=About", [("supports", "true")], formAt: $"{local.Path}/yours");
            }
        }
        await Hold("GB", 6);
        await Hold("GB", 2);
        await Hold("FR", 3);
        await Hold(null, 4);
        await shared.Vote(1, 1, 1, 1);
        var page = await shared.Site.Browser.Page($"{shared.Path}/places");
        Assert.Equal([["United Kingdom", "2", "8", "at least 6"], ["France", "1", "3", "hidden"]], Sums(page));
        Assert.Contains("5 conversations, 16 people in all", page.Body!.TextContent, StringComparison.Ordinal);
        var within = await shared.Site.Browser.Page(page.QuerySelector("table tbody th a")!.GetAttribute("href")!);
        Assert.Contains("2 conversations, 8 people in all", within.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Compare places in United Kingdom", within.QuerySelector("h1")!.TextContent);
        Assert.NotNull(within.QuerySelector($"a[href='{shared.Path}/places']"));
        Assert.Equal(HttpStatusCode.NotFound, (await shared.Site.Browser.Get($"{shared.Path}/places?within=nowhere")).Status);

        static IEnumerable<string[]> Sums(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent).ToArray());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_room_hears_of_votes_as_they_come(Db db)
    {
        var talk = await Talk.Begin(db);
        using var client = new HttpClient { BaseAddress = talk.Site.Address, Timeout = TimeSpan.FromSeconds(30) };
        await using var stream = await client.GetStreamAsync($"{talk.Path}/live");
        using var reader = new StreamReader(stream);
        var first = await Next(reader);
        Assert.Equal("0 people", (string)first["people"]!);
        await talk.Vote(3, 1, -1);
        var second = await Next(reader);
        while ((string)second["people"]! != "3 people") second = await Next(reader);
        Assert.Equal("6 votes", (string)second["votes"]!);
        Assert.Null(second["ground"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Many_screens_listen_at_once(Db db)
    {
        var talk = await Talk.Begin(db);
        using var client = new HttpClient { BaseAddress = talk.Site.Address, Timeout = TimeSpan.FromSeconds(30) };
        var screens = new List<StreamReader>();
        for (var screen = 0; screen < 20; screen++) screens.Add(new StreamReader(await client.GetStreamAsync($"{talk.Path}/live")));
        foreach (var screen in screens) Assert.Equal("0 people", (string)(await Next(screen))["people"]!);
        foreach (var screen in screens) screen.Dispose();
    }

    static async Task<JsonNode> Next(StreamReader reader)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(25));
        while (await reader.ReadLineAsync(patience.Token) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return JsonNode.Parse(line[6..])!;
        throw new InvalidOperationException("The stream ended.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_the_page_made_for_it_may_stand_in_a_frame_of_another_site(Db db)
    {
        var talk = await Talk.Begin(db);
        Assert.Contains("frame-ancestors *", (await talk.Site.Browser.Get($"{talk.Path}/embed")).Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", (await talk.Site.Browser.Get(talk.Path)).Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Null((await talk.Site.Browser.Page($"{talk.Path}/embed")).QuerySelector("form"));
        Assert.Equal("image/svg+xml", (await talk.Site.Browser.Get($"{talk.Path}/qr.svg")).MediaType);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_kit_begins_with_one_plain_question(Db db)
    {
        var page = await (await Talk.SiteOn(db)).Browser.Page("/conversations/kit");
        Assert.Equal("What should school be for?", page.QuerySelector("blockquote")!.TextContent);
        Assert.Equal(6, page.QuerySelectorAll("ol:not(.govuk-breadcrumbs__list) > li").Length);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_demonstration_has_a_conversation_that_is_labelled_as_made_up_and_goes_with_it(Db db)
    {
        await using var site = await Site.Start(db, demonstration: true);
        var book = site.Services.GetRequiredService<ConversationBook>();
        var made = Assert.Single(book.All);
        var page = await site.Browser.Page($"{made.View.About.Path}/results");
        Assert.Contains("made up", page.QuerySelector(".kicker")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, page.QuerySelectorAll(".opgroup").Length);
        Assert.Equal(made.View.About.Question.ToString(), (await site.Browser.Page("/themes/love-of-learning")).QuerySelector($"#conversations a[href='{made.View.About.Path}']")!.TextContent);
        using var host = await Accounts.SignedIn.As(site, "host");
        await host.Post("/host/demonstration/remove", [], formAt: "/host");
        Assert.Empty(book.All);
        Assert.Equal(HttpStatusCode.Gone, (await site.Browser.Get(made.View.About.Path)).Status);
        Assert.Null((await site.Browser.Page("/themes/love-of-learning")).QuerySelector("#conversations"));
    }
}
