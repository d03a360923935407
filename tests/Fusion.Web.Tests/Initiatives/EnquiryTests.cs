using Fusion.Web.Platform.Localisation;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Initiatives;

public sealed class EnquiryTests
{
    static Task<Site> Start(Db db) => Site.Start(db, demonstration: true);

    [Theory, OnSqlite, OnPostgres]
    public async Task An_enquiry_goes_through_its_cycle_and_ends_also_by_stopping(Db db)
    {
        await using var site = await Start(db);
        using var weaver = await SignedIn.As(site, "weaver");
        var path = await Asked.Open(weaver, Asked.Enquiry("Do teachers talk more after they swapped a lesson?"));
        var page = await site.Browser.Page(path);
        Assert.Contains("Teachers work alone", page.QuerySelector("svg.drawn--theory")!.TextContent, StringComparison.Ordinal);
        await Asked.Do(weaver, path, "plan", Asked.Plan);
        await Asked.Do(weaver, path, "begin", ("number", "1"));
        Assert.Contains("Doing has begun", await Asked.Refusal(weaver, path, "plan", ("plan", "Something else"), ("prediction", "We knew it all along"), ("how_known", "We ask them")), StringComparison.Ordinal);
        await Asked.Do(weaver, path, "study", Asked.Study);
        await Asked.Do(weaver, path, "end", ("end", "stopped"), ("learned", "The bus came on time and nobody was at the stop."));

        var text = Asked.Text(await site.Browser.Page(path));
        Assert.Contains("They talk for ten minutes", text, StringComparison.Ordinal);
        Assert.DoesNotContain("We knew it all along", text, StringComparison.Ordinal);
        Assert.Contains("Otherwise than expected", text, StringComparison.Ordinal);
        Assert.Contains("Thank you for stopping in the open", text, StringComparison.Ordinal);
        Assert.Contains("nobody was at the stop", Asked.Text(await site.Browser.Page("/pilots?state=stopped")), StringComparison.Ordinal);
        var acts = (await site.Browser.Json($"{path}/history.json"))["items"]!.AsArray().Select(item => item!["act"]!.GetValue<string>());
        Assert.Equal(["end-enquiry", "change-cycle", "change-cycle", "change-cycle", "open-enquiry"], acts);
        Assert.Equal("otherwise", (await site.Browser.Json(path + ".json"))["cycles"]![0]!["compared"]!.GetValue<string>());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_is_done_with_people_before_they_are_asked_and_safe(Db db)
    {
        await using var site = await Start(db);
        using var weaver = await SignedIn.As(site, "weaver");
        var path = await Asked.Open(weaver, Asked.Enquiry("Do teachers talk more after they swapped a lesson?", ethical: false));
        await Asked.Do(weaver, path, "plan", Asked.Plan);
        Assert.Contains("Before people take part", await Asked.Refusal(weaver, path, "begin", ("number", "1")), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_who_write_at_the_same_time_both_texts_are_kept_until_the_team_chooses(Db db)
    {
        await using var site = await Start(db);
        using var weaver = await SignedIn.As(site, "weaver");
        using var host = await SignedIn.As(site, "host");
        var fields = Asked.Enquiry("Do teachers talk more after they swapped a lesson?");
        var path = await Asked.Open(weaver, fields);
        List<(string, string)> Changed(params (string Name, string Value)[] changes) => [.. fields.Where(field => changes.All(change => change.Name != field.Name)), .. changes, ("revision", "1")];
        // Both began from the first version; the second was offline meanwhile.
        Assert.EndsWith("saved=true", (await weaver.Post($"{path}/edit", Changed(("aim", "Lessons that children remember"), ("steps", "They swap one lesson a month")))).Location, StringComparison.Ordinal);
        Assert.EndsWith("saved=both", (await host.Post($"{path}/edit", Changed(("aim", "Teachers who stay"), ("why", "Three teachers left this year")))).Location, StringComparison.Ordinal);

        var team = Asked.Text(await weaver.Page(path));
        foreach (var kept in new[] { "Lessons that children remember", "Teachers who stay", "They swap one lesson a month", "Three teachers left this year" }) Assert.Contains(kept, team, StringComparison.Ordinal);
        Assert.DoesNotContain("Teachers who stay", Asked.Text(await site.Browser.Page(path)), StringComparison.Ordinal);
        var id = (await weaver.Page(path)).QuerySelector("form[action*=settle] input[name=id]")!.GetAttribute("value")!;
        await Asked.Do(weaver, path, "settle", ("id", id), ("take", "true"));
        Assert.Contains("Teachers who stay", Asked.Text(await site.Browser.Page(path)), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_asks_nearly_the_same_is_shown_kindly_and_may_go_on(Db db)
    {
        await using var site = await Start(db);
        using var weaver = await SignedIn.As(site, "weaver");
        var fields = Asked.Enquiry("Do children who learn by the river read better by autumn?").Select(field => field.Name == "anyway" ? ("anyway", "false") : field).ToList();
        var answer = await weaver.Post("/pilots/new", fields);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("People are asking something like this already", answer.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Do children who learn by the river read better by summer?", answer.Page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("read better by autumn", answer.Page.QuerySelector("#question")!.TextContent, StringComparison.Ordinal);
        await Asked.Open(weaver, Asked.Enquiry("Do children who learn by the river read better by autumn?"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_is_not_in_the_team_is_refused_until_who_leads_lets_them_in(Db db)
    {
        await using var site = await Start(db);
        using var weaver = await SignedIn.As(site, "weaver");
        var path = await Asked.Open(weaver, Asked.Enquiry("Do teachers talk more after they swapped a lesson?"));
        foreach (var role in new[] { "learner", "member lead", "council member" })
        {
            using var other = await SignedIn.As(site, role);
            foreach (var act in new[] { "plan", "begin", "study", "end", "remark", "letin", "settle" })
                Assert.Contains("/error/403", (await other.Post($"{path}?handler={act}", [.. Asked.Plan, .. Asked.Study, ("learned", "Something that nobody here has learned"), ("end", "stopped"), ("remark", "A remark of mine"), ("account", $"{Guid.NewGuid()}"), ("id", $"{Guid.NewGuid()}")], path)).Location, StringComparison.Ordinal);
            Assert.Contains("/error/403", (await other.Get($"{path}/edit")).Location, StringComparison.Ordinal);
            foreach (var (page, form) in new[] { ("/goals", "/pilots/new"), ("/pilots/themes", "/pilots/new"), ("/pilots/waiting", "/pilots/new") })
                Assert.Contains("/error/403", (await other.Post(page, [("title", "A goal of mine"), ("why", "Because I say so"), ("how", "Somehow or other"), ("owner", "Me"), ("state", "planned"), ("id", $"{Guid.NewGuid()}")], form)).Location, StringComparison.Ordinal);
        }
        using var friend = await SignedIn.As(site, "council member");
        await Asked.Do(friend, path, "join", ("friend", "true"));
        var account = (await weaver.Page(path)).QuerySelector("form[action*=letin] input[name=account]")!.GetAttribute("value")!;
        await Asked.Do(weaver, path, "letin", ("account", account), ("yes", "true"));
        await Asked.Do(friend, path, "remark", ("remark", "How would you notice that it does harm?"));
        Assert.Contains("How would you notice that it does harm?", Asked.Text(await site.Browser.Page(path)), StringComparison.Ordinal);
        Assert.Contains("/error/403", (await friend.Post($"{path}?handler=plan", Asked.Plan, path)).Location, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_newcomers_enquiry_waits_until_a_moderator_has_read_it(Db db)
    {
        await using var site = await Start(db);
        using var learner = await SignedIn.As(site, "learner");
        using var weaver = await SignedIn.As(site, "weaver");
        var path = await Asked.Open(learner, Asked.Enquiry("Would we read more if we could choose the books?"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.Get(path)).Status);
        var id = (await weaver.Page("/pilots/waiting")).QuerySelector("input[name=id]")!.GetAttribute("value")!;
        await weaver.Post("/pilots/waiting", [("id", id), ("judgement", "let-through")]);
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.Get(path)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Enquiries_under_one_theme_are_read_together_and_the_theme_is_reviewed(Db db)
    {
        await using var site = await Start(db);
        using var weaver = await SignedIn.As(site, "weaver");
        var theme = (await weaver.Post("/pilots/themes", [("title", "Teachers who talk"), ("question", "What makes teachers talk about teaching?"), ("why", "It is the cheapest thing there is")])).Location!;
        foreach (var number in new[] { "first", "second" }) await Asked.Open(weaver, [.. Asked.Enquiry($"Does swapping help in the {number} school of ours?"), ("theme", theme.Split('/')[^1])]);
        var page = await site.Browser.Page(theme);
        Assert.Equal(2, page.QuerySelectorAll("table tbody tr").Length);
        Assert.Equal(HttpStatusCode.Redirect, (await weaver.Post(theme, [("keep", "The swapping"), ("stop", "The long forms"), ("phase", "converge")])).Status);
        var text = Asked.Text(await site.Browser.Page(theme));
        Assert.Contains("Coming together", text, StringComparison.Ordinal);
        Assert.Contains("The long forms", text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Goals_stand_in_a_tree_with_why_how_and_owner_and_none_serves_itself(Db db)
    {
        await using var site = await Start(db);
        using var host = await SignedIn.As(site, "host");
        async Task<Answer> Set(string title, string parent = "", string edit = "") => await host.Post($"/goals{(edit.Length > 0 ? "?edit=" + edit : "")}", [("title", title), ("why", "Because it matters"), ("how", "Step by step"), ("owner", "Sol"), ("state", "under-way"), ("due", "2030"), ("parent", parent)], "/goals");
        var top = (await Set("Every child reads for pleasure")).Location!.Split("goal-")[^1];
        var below = (await Set("A river morning in every school", top)).Location!.Split("goal-")[^1];
        var page = await site.Browser.Page("/goals");
        Assert.Equal("A river morning in every school", page.QuerySelector($"#goal-{top} #goal-{below} h2")!.TextContent);
        var data = (await site.Browser.Json("/goals.json"))["items"]!.AsArray();
        Assert.Equal([(below, top), (top, null)], data.Select(goal => ((string)goal!["id"]!, (string?)goal["parent"])).OrderBy(goal => goal.Item2 is null));
        Assert.Contains("A river morning in every school", (await site.Browser.Get("/goals.csv")).Text, StringComparison.Ordinal);
        Assert.Contains($"#goal-{below}", (await site.Browser.Get("/goals.jsonld")).Text, StringComparison.Ordinal);
        Assert.Contains("Sol looks after it", page.Body!.TextContent, StringComparison.Ordinal);
        var circle = await Set("Every child reads for pleasure", below, top);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, circle.Status);
        Assert.Contains("it would serve itself", circle.Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_lab_says_who_comes_together_and_a_hack_has_a_week(Db db)
    {
        await using var site = await Start(db);
        using var weaver = await SignedIn.As(site, "weaver");
        List<(string Name, string Value)> lab = [("title", "What counts as success"), ("question", "How could we show what every child can do?"), ("why", "Marks tell a small part"), ("kind", "lab"), ("begins", "2026-05-01"), ("ends", "2026-09-30"), ("groups", "Learners: 150\nEmployers: 20")];
        async Task<string> Refusal(string field, string value)
        {
            var answer = await weaver.Post("/pilots/themes", [.. lab.Where(one => one.Name != field), (field, value)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            return answer.Page.QuerySelector(".govuk-error-summary")!.TextContent;
        }
        Assert.Contains(site.Services.GetRequiredService<Words>()["lab.week", "Last day", 7], await Refusal("kind", "hack"), StringComparison.Ordinal);
        Assert.Contains("at least two kinds", await Refusal("groups", "Learners: 150"), StringComparison.Ordinal);
        Assert.Contains("a colon and a number", await Refusal("groups", "Learners\nEmployers: 20"), StringComparison.Ordinal);
        Assert.Contains("ends before it begins", await Refusal("ends", "2026-04-30"), StringComparison.Ordinal);

        var path = (await weaver.Post("/pilots/themes", lab)).Location!;
        await weaver.Post(path, [("keep", "The portfolio"), ("stop", "The second test"), ("phase", "converge"), ("results", "A prototype of a learner record and three recommendations")]);
        var lasting = await site.Browser.Page(path);
        Assert.Equal(["Learners", "150", "Employers", "20"], lasting.QuerySelectorAll("tbody tr > *").Select(cell => cell.TextContent));
        var text = Asked.Text(lasting);
        foreach (var said in new[] { "Social lab", "170 people of 2 kinds of group.", "1 May 2026 to 30 September 2026", "three recommendations", "Coming together" }) Assert.Contains(said, text, StringComparison.Ordinal);
        var hack = await weaver.Post("/pilots/themes", [.. lab.Where(one => one.Name is not ("kind" or "ends")), ("kind", "hack"), ("ends", "2026-05-07")]);
        Assert.Contains("Hack", Asked.Text(await site.Browser.Page(hack.Location!)), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Quick_and_slow_tracks_stand_in_one_list_and_are_told_apart(Db db)
    {
        await using var site = await Start(db);
        using var weaver = await SignedIn.As(site, "weaver");
        await Asked.Open(weaver, Asked.Enquiry("Does one bus more bring more children?"));
        await Asked.Open(weaver, [.. Asked.Enquiry("Do those who mend things stay in school?").Where(field => field.Name != "track"), ("track", "slow")]);
        async Task<bool> Has(string address, string question) => (await site.Browser.Page(address)).QuerySelectorAll(".result h3").Any(title => title.TextContent.Contains(question, StringComparison.Ordinal));
        foreach (var (address, quick, slow) in new[] { ("/pilots", true, true), ("/pilots?track=quick", true, false), ("/pilots?track=slow", false, true) })
            Assert.Equal((quick, slow), (await Has(address, "one bus more"), await Has(address, "mend things")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_theme_is_read_as_one_with_what_its_critical_friend_asks(Db db)
    {
        await using var site = await Start(db);
        using var weaver = await SignedIn.As(site, "weaver");
        var theme = (await weaver.Post("/pilots/themes", [("title", "Teachers who talk"), ("question", "What makes teachers talk about teaching?"), ("why", "It is the cheapest thing there is"), ("friend", "A head from another town")])).Location!;
        foreach (var (number, assumption) in new[] { ("first", "There is a bus"), ("second", "There is a room at noon") })
            await Asked.Open(weaver, [.. Asked.Enquiry($"Does swapping help in the {number} school of ours?").Where(field => field.Name != "assumptions"), ("assumptions", assumption), ("hope_trusted-relationships", "true"), ("theme", theme.Split('/')[^1])]);
        var page = await site.Browser.Page(theme);
        Assert.Equal(["There is a bus", "There is a room at noon"], page.QuerySelectorAll("#side-by-side section:last-child dd").Select(cell => cell.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal("2", page.QuerySelector("a.chip[href='/themes/trusted-relationships'] .count")!.TextContent);
        Assert.Contains("A head from another town", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#as-one"));
        await weaver.Post(theme, [("as_one", "All of them need half an hour that nobody owns."), ("friend_asks", "Who pays for that half hour?"), ("keep", "The swapping"), ("stop", "The long forms"), ("phase", "diverge")]);
        var read = (await site.Browser.Page(theme)).QuerySelector("#as-one")!.TextContent;
        Assert.Contains("half an hour that nobody owns", read, StringComparison.Ordinal);
        Assert.Contains("Who pays for that half hour?", read, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_enquiry_that_has_ended_leads_to_a_proposal_that_rests_on_it(Db db)
    {
        await using var site = await Start(db);
        using var weaver = await SignedIn.As(site, "weaver");
        var network = await Group.Found(weaver, "River schools", "public");
        await Group.Choose(weaver, network, "social-contract");
        var path = await Asked.Open(weaver, Asked.Enquiry("Do teachers talk more after they swapped a lesson?"));
        Assert.Null((await weaver.Page(path)).QuerySelector("a[href^='/decisions/new']"));
        await Asked.Do(weaver, path, "end", ("end", "finished"), ("learned", "They talked for an hour and came back to it."));
        Assert.Null((await site.Browser.Page(path)).QuerySelector("a[href^='/decisions/new']"));
        var link = (await weaver.Page(path)).QuerySelector("a[href^='/decisions/new']")!.GetAttribute("href")!;
        foreach (var next in new[] { $"network={network["/networks/".Length..]}", "kind=proposal" }) link = (await weaver.Page(link)).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).First(href => href.Contains(next, StringComparison.Ordinal) && href.Contains("evidence=", StringComparison.Ordinal));
        var form = await weaver.Page(link);
        Assert.Equal("Do teachers talk more after they swapped a lesson?", form.QuerySelector("#title")!.GetAttribute("value"));
        Assert.EndsWith(path, form.QuerySelector("#evidence")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_says_who_and_what_is_asked_for_why_and_how(Db db)
    {
        await using var site = await Start(db);
        using var host = await SignedIn.As(site, "host");
        async Task<IEnumerable<string>> Missing(string path, IEnumerable<(string Name, string Value)> fields) =>
            (await host.Post(path, fields, path.Split('?')[0])).Page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")!.TrimStart('#'));
        Assert.Equal(["why", "steps"], await Missing("/pilots/new", Asked.Enquiry("Do teachers talk more after they swapped a lesson?").Where(field => field.Name is not ("why" or "steps"))));
        Assert.Equal(["why", "how"], await Missing("/goals", [("title", "Every child reads"), ("owner", "Sol"), ("state", "planned")]));
        Assert.Equal(["why"], await Missing("/pilots/themes", [("title", "Teachers who talk"), ("question", "What makes teachers talk about teaching?")]));
        var enquiry = await Asked.Open(host, Asked.Enquiry("Do teachers talk more after they swapped a lesson?"));
        Assert.Equal("What will we do, how, and why this first?", (await host.Page(enquiry)).QuerySelector("label[for=plan]")!.TextContent);
        await Asked.Do(host, enquiry, "plan", Asked.Plan);
        await Asked.Do(host, enquiry, "begin", ("number", "1"));
        Assert.Equal(["act"], await Missing(enquiry + "?handler=study", Asked.Study.Where(field => field.Item1 != "act")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Enquiries_are_counted_by_sector_place_and_state(Db db)
    {
        await using var site = await Start(db);
        using var weaver = await SignedIn.As(site, "weaver");
        foreach (var (school, sector, place) in new[] { ("first", "primary", "Otterholme (made up)"), ("second", "primary", "Brackenmouth (made up)"), ("third", "secondary", "Brackenmouth (made up)") })
            await Asked.Open(weaver, [.. Asked.Enquiry($"Does swapping help in the {school} school of ours?").Where(field => field.Name is not ("sector" or "place")), ("sector", sector), ("place", place)]);
        async Task<(int Listed, int Data, string Running)> Count(string query)
        {
            var page = await site.Browser.Page("/pilots" + query);
            return (page.QuerySelectorAll(".result").Length, (int)(await site.Browser.Json("/pilots.json" + query))["total"]!, page.QuerySelector("#state-planned")!.ParentElement!.QuerySelector(".count")!.TextContent);
        }
        // One in the made-up village runs already.
        Assert.Equal((3, 3, "2"), await Count("?sector=primary"));
        Assert.Equal((2, 2, "2"), await Count("?place=demo-brackenmouth&state=planned"));
        Assert.Equal((1, 1, "1"), await Count("?sector=secondary&place=demo-brackenmouth&state=planned"));
    }
}
