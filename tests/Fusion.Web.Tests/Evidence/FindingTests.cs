using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Evidence;

public sealed class FindingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_newcomers_first_finding_waits_for_a_moderator_and_the_next_one_does_not(Db db)
    {
        await using var site = await Told.Start(db);
        using var learner = await Told.As(site, "learner");
        using var weaver = await Told.As(site, "weaver");
        var first = await Told.Tell(learner, Told.Story("We mended forty radios in one winter"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.Get(first)).Status);
        Assert.Contains("has let it through", (await learner.Page(first)).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("forty radios", (await site.Browser.Get("/findings.json")).Text, StringComparison.Ordinal);

        await weaver.Post("/findings/waiting", [("slug", first.Split('/')[^1]), ("judgement", "let-through")]);
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.Get(first)).Status);
        var second = await Told.Tell(learner, Told.Story("In spring nobody came any more", "stopped"));
        var page = await site.Browser.Page(second);
        Assert.Contains("We stopped", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Thank you for telling", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_did_not_work_stands_in_the_same_list_has_its_own_filter_and_a_thank_you(Db db)
    {
        await using var site = await Told.Start(db);
        var all = await site.Browser.Page("/findings");
        var failed = await site.Browser.Page("/findings?outcome=did-not-work");
        Assert.Contains(all.QuerySelectorAll(".result h3"), title => title.TextContent.Contains("no difference to reading", StringComparison.Ordinal));
        Assert.Equal("At the harbour it made no difference to reading", Assert.Single(failed.QuerySelectorAll(".result h3")).TextContent);
        Assert.Contains("Thank you", failed.QuerySelector(".thanks")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((await site.Browser.Json("/findings.json?outcome=did-not-work"))["total"]!.GetValue<int>(), failed.QuerySelectorAll(".result").Length);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Impossible_statistics_are_refused_and_the_form_says_which_figure_and_why(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        async Task<string> Refusal(List<(string, string)> fields)
        {
            var answer = await Told.Send(weaver, fields);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            return string.Join(" | ", answer.Page.QuerySelectorAll(".govuk-error-summary li").Select(item => item.TextContent.Trim()));
        }
        var means = Told.Means("We mended forty radios in one winter", "A school", 105, 100);
        Assert.Contains("Standard deviation with it: -3 is below zero", await Refusal(means.With("sd1", "-3")), StringComparison.Ordinal);
        Assert.Contains("People with it: 1 people are too few", await Refusal(means.With("n1", "1")), StringComparison.Ordinal);
        Assert.Contains("nobody differs within either group", await Refusal(means.With("sd1", "0").With("sd2", "0")), StringComparison.Ordinal);
        Assert.Contains("could be one or a thousand", await Refusal(means.With("n1", "1,000")), StringComparison.Ordinal);
        Assert.Contains("more than the whole group", await Refusal(Told.Counts("We mended forty radios in one winter", "A school", 9, 8, 1, 9)), StringComparison.Ordinal);
        var effect = means.With("figures", "effect").With("estimate", "0.4");
        Assert.Contains("outside its own interval", await Refusal(effect.With("ci_low", "0.5").With("ci_high", "0.9")), StringComparison.Ordinal);
        Assert.Contains("not lie in the middle", await Refusal(effect.With("ci_low", "0.3").With("ci_high", "0.9")), StringComparison.Ordinal);
        Assert.Contains("lies above the upper", await Refusal(effect.With("ci_low", "0.9").With("ci_high", "0.1")), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_story_needs_whose_words_it_is_their_consent_and_that_no_child_can_be_recognised(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        var answer = await Told.Send(weaver, Told.Story("We mended forty radios in one winter").With("attribution", "").With("consent", "").With("no_child", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(["attribution", "consent", "no_child"], answer.Page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")!.TrimStart('#')));
        Assert.Contains("We did it for a whole year", answer.Page.QuerySelector("#story")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_correction_and_a_withdrawal_are_dated_give_their_reason_and_are_in_the_record(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        var fields = Told.Means("People could mend more things after a term", "Confluence College", 14, 10);
        var path = await Told.Tell(weaver, fields);
        var noReason = await weaver.Post($"{path}/correct", fields.With("m1", "12"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, noReason.Status);
        var corrected = await weaver.Post($"{path}/correct", fields.With("m1", "12").With("reason", "Two people were counted twice"));
        Assert.Equal(HttpStatusCode.Redirect, corrected.Status);
        var withdrawn = await weaver.Post($"{path}?handler=withdraw", [("reason", "The register was lost")], path);
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.Status);

        var page = (await site.Browser.Page(path)).Body!.TextContent;
        Assert.Contains("This finding was taken back", page, StringComparison.Ordinal);
        Assert.Contains("Two people were counted twice", page, StringComparison.Ordinal);
        Assert.Contains("The register was lost", page, StringComparison.Ordinal);
        Assert.DoesNotContain("People could mend more", Told.Evidence(await site.Browser.Page($"/innovations/{Told.Innovation}")), StringComparison.Ordinal);
        var history = await site.Browser.Json($"{path}/history.json");
        Assert.Equal(["withdraw-finding", "correct-finding", "add-finding"], history["items"]!.AsArray().Select(item => item!["act"]!.GetValue<string>()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_may_not_is_refused_whatever_the_form_says(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        var fields = Told.Story("We mended forty radios in one winter");
        var path = await Told.Tell(weaver, fields);
        foreach (var role in new[] { "learner", "member lead", "council member" })
        {
            using var other = await Told.As(site, role);
            var waiting = await Told.Tell(other, Told.Story($"A {role} told this one about the evenings"));
            Assert.Equal(HttpStatusCode.Redirect, (await other.Get($"{path}/correct")).Status);
            Assert.Null((await other.Page(path)).QuerySelector("form[action*=withdraw]"));
            Assert.Contains("/error/403", (await other.Post($"{path}?handler=withdraw", [("reason", "It is not mine")], "/findings/new")).Location, StringComparison.Ordinal);
            Assert.Contains("/error/403", (await other.Post("/findings/waiting", [("slug", waiting.Split('/')[^1]), ("judgement", "let-through")], "/findings/new")).Location, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.Get(waiting)).Status);
        }
        Assert.Contains("/sign-in", (await site.Browser.Get("/findings/new")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.Get(path)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_table_of_findings_is_read_row_by_row_and_nothing_is_taken_in_until_all_rows_are_right(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        const string heading = "innovation,claim,outcome,team,figures,design,construct,measured,n1,m1,sd1,n2,m2,sd2\n";
        var good = $"{Told.Innovation},Evenings raised the score of the first group,worked,School one,means,comparison,skills,A test,20,12,4,20,10,4\n";
        var bad = $"{Told.Innovation},Evenings raised the score of the second group,worked,School two,means,comparison,skills,A test,20,12,-4,1,10,4\n";
        var refused = await weaver.Post("/findings/import", [("text", heading + good + bad), ("commit", "true")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var said = refused.Page.QuerySelector(".govuk-error-summary")!.TextContent;
        Assert.Contains("Row 3", said, StringComparison.Ordinal);
        Assert.Contains("below zero", said, StringComparison.Ordinal);
        Assert.Contains("1 people are too few", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Row 2", said, StringComparison.Ordinal);
        Assert.DoesNotContain("first group", (await site.Browser.Get("/findings.json")).Text, StringComparison.Ordinal);

        var taken = await weaver.Post("/findings/import", [("text", heading + good + bad.Replace("-4,1", "4,20", StringComparison.Ordinal)), ("commit", "true")]);
        Assert.Equal("/findings/import?taken=2", taken.Location);
        Assert.Contains("second group", (await site.Browser.Get("/findings.json")).Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_finding_tells_all_that_was_told_and_says_plainly_what_was_not(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        (string Name, string Value)[] told =
        [
            ("sample", "Every fourth evening class"), ("people", "412"), ("cost", "One bench and its tools"), ("hours", "90"), ("worked_for", "Those who had never held a tool"), ("not_for", "Those who mend for a living"),
            ("conditions", "A caretaker who stayed late"), ("harm", "One burnt thumb"), ("source", "Our own book, page 9"), ("checked_by", "A college from another town"), ("year", "2025"),
        ];
        var fields = told.Aggregate(Told.Means("People could mend more things after a term", "Confluence College", 14, 10), (all, one) => all.With(one.Name, one.Value));
        var text = (await site.Browser.Page(await Told.Tell(weaver, fields))).QuerySelector("main")!.TextContent;
        foreach (var value in told.Select(one => one.Value).Concat(["Confluence College", "A test", "with a comparison"])) Assert.Contains(value, text, StringComparison.Ordinal);
        var bare = (await site.Browser.Page(await Told.Tell(weaver, Told.Story("We mended forty radios in one winter")))).QuerySelector("main")!;
        Assert.Contains("Nobody yet, besides those who tried it", bare.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody has said", bare.QuerySelector(".facts")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }
}
