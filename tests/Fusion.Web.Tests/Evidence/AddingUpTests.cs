using System.Globalization;
using Fusion.Evidence.Effects;
using Fusion.Evidence.Pooling;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Evidence;

public sealed class AddingUpTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task An_innovations_page_says_what_none_one_and_two_findings_can_say(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        async Task<string> Said() => Told.Evidence(await site.Browser.Page($"/innovations/{Told.Innovation}"));
        Assert.Contains("Nobody has told what came of it", await Said(), StringComparison.Ordinal);

        await Told.Tell(weaver, Told.Means("The first school saw a gain in skills", "School one", 12, 10));
        var one = await Said();
        Assert.Contains("One finding alone", one, StringComparison.Ordinal);
        Assert.DoesNotContain("In a new place like these", one, StringComparison.Ordinal);

        await Told.Tell(weaver, Told.Means("The second school saw a gain in skills", "School two", 15, 10));
        var two = await Said();
        Assert.Contains("2 results together (2 with a comparison)", two, StringComparison.Ordinal);
        Assert.Contains("Two findings cannot tell how much places differ", two, StringComparison.Ordinal);
        Assert.Contains("cannot be said from fewer than three", two, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Zero_cells_identical_findings_an_outlier_and_mixed_signs_give_figures_with_their_explanation(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        async Task<string> Said() => Told.Evidence(await site.Browser.Page($"/innovations/{Told.Innovation}"));
        await Told.Tell(weaver, Told.Counts("Nobody stopped where it was tried", "School one", 0, 20, 5, 20));
        Assert.Contains("one half was added to all four counts", await Said(), StringComparison.Ordinal);

        foreach (var school in new[] { "two", "three", "four", "five" }) await Told.Tell(weaver, Told.Means($"School {school} found the very same gain", $"School {school}", 12, 10));
        Assert.Contains("All have the same effect", await Said(), StringComparison.Ordinal);

        await Told.Tell(weaver, Told.Means("School six found an enormous gain in skills", "School six", 900, 10));
        Assert.Contains("1 of them lie far from all others", await Said(), StringComparison.Ordinal);
        await Told.Tell(weaver, Told.Means("School seven found that skills went down", "School seven", 4, 10));
        Assert.Contains("They point in both directions (1 against the others)", await Said(), StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", await Said(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Unlike_measures_are_never_added_up_unless_somebody_asks_and_then_the_page_warns(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        await Told.Tell(weaver, Told.Means("The first school saw a gain in skills", "School one", 12, 10));
        await Told.Tell(weaver, Told.Counts("More people finished the year there", "School two", 15, 20, 10, 20));
        var page = await site.Browser.Page($"/innovations/{Told.Innovation}");
        Assert.Equal(2, page.QuerySelectorAll("#evidence .pool").Length);
        Assert.Contains("These are not added to each other", Told.Evidence(page), StringComparison.Ordinal);

        var mixed = await site.Browser.Page($"/innovations/{Told.Innovation}/evidence?mixed=yes");
        Assert.Contains("answers no clear question", mixed.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 results together", mixed.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Several_findings_of_one_team_count_as_one_unless_the_reader_counts_them_apart(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        foreach (var (team, number) in new[] { ("School one", 1), ("School one", 2), ("school  ONE", 3), ("School two", 4) }) await Told.Tell(weaver, Told.Means($"Trial number {number} of the evenings", team, 11 + number, 10));
        Assert.Contains("2 results together", Told.Evidence(await site.Browser.Page($"/innovations/{Told.Innovation}")), StringComparison.Ordinal);
        Assert.Contains("2 went into others", Told.Evidence(await site.Browser.Page($"/innovations/{Told.Innovation}")), StringComparison.Ordinal);
        var apart = (await site.Browser.Page($"/innovations/{Told.Innovation}/evidence?apart=yes")).Body!.TextContent;
        Assert.Contains("4 results together", apart, StringComparison.Ordinal);
        Assert.Contains("makes the interval too narrow", apart, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_page_gives_the_figures_of_the_library_and_every_choice_changes_them_in_the_open(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        double[] gains = [2, 5, -1, 9, 3, -3];
        for (var at = 0; at < gains.Length; at++) await Told.Tell(weaver, Told.Means($"Trial number {at} of the evenings", $"School {at}", 10 + gains[at], 10));
        var studies = gains.Select((gain, at) => new Study($"School {at}", MeanEffects.HedgesG(new(30, 10 + gain, 10), new(30, 10, 10)).Value) { Design = StudyDesign.Comparison, Partner = $"school-{at}" }).ToList();
        var path = $"/innovations/{Told.Innovation}/evidence";
        foreach (var (query, options) in new (string, PoolOptions)[] { ("", new()), ("?model=dl&interval=ordinary", new() { Method = TauMethod.DerSimonianLaird, Form = IntervalForm.Ordinary }), ("?model=pm&interval=plain", new() { Method = TauMethod.PauleMandel, Form = IntervalForm.KnappHartung }), ("?model=fe", new() { Method = TauMethod.FixedEffect }) })
        {
            var pooled = Pool.Of(studies, options).Value;
            var text = (await site.Browser.Page(path + query)).Body!.TextContent;
            Assert.Contains($"6 results together (6 with a comparison): {Figure(pooled.Estimate)}, with 95% certainty from {Figure(pooled.Interval.Low)} to {Figure(pooled.Interval.High)}", text, StringComparison.Ordinal);
        }
        var expected = Pool.Of(studies).Value.Prediction!.Interval;
        Assert.Contains($"In a new place like these we would expect from {Figure(expected.Low)} to {Figure(expected.High)}", Told.Evidence(await site.Browser.Page($"/innovations/{Told.Innovation}")), StringComparison.Ordinal);
        var slug = (await site.Browser.Json("/findings.json"))["items"]!.AsArray().Select(item => item!).Single(item => item["claim"]!.GetValue<string>() == "Trial number 3 of the evenings")["address"]!.GetValue<string>().Split('/')[^1];
        var without = await site.Browser.Page($"{path}?without={slug}");
        Assert.Contains("5 results together", without.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, without.QuerySelectorAll("section table")[0].QuerySelectorAll("tbody tr").Length);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Browser.Get(path + "?model=best")).Status);
        var rows = (await site.Browser.Get(path + ".csv")).Text.TrimEnd().Split("\r\n");
        Assert.Equal(7, rows.Length);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_calculation_tells_how_the_sum_grew_what_carries_it_and_what_year_and_kind_explain(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        var address = $"/innovations/{Told.Innovation}/evidence";
        foreach (var (number, year, gain, people) in new[] { (1, 2016, 1, 30), (2, 2017, 2, 30), (3, 2018, 3, 30), (4, 2019, 5, 30), (5, 2020, 5, 400) })
            await Told.Tell(weaver, Told.Means($"School {number} told of its term", $"School {number}", 10 + gain, 10, people).With("year", $"{year}").With("design", number % 2 == 0 ? "randomised" : "comparison"));
        var page = await site.Browser.Page(address);
        var studies = await Studies();
        Assert.Null(page.QuerySelector("#explained"));
        var grown = Cells(page, "As it grew, year by year");
        Assert.Equal(["2016 School 1", "2017 School 2", "2018 School 3", "2019 School 4", "2020 School 5"], grown.Select(row => row[0]));
        Assert.Equal(["1", "2", "3", "4", "5"], grown.Select(row => row[1]));
        var options = new Fusion.Web.Features.Evidence.Pooling.PoolChoices().Options;
        Assert.Equal(Cumulative.Of(studies, options).Value.Select(sum => Figure(sum.Estimate)), grown.Select(row => row[3]));
        var influence = Influence.Of(studies, options).Value;
        Assert.Contains(influence, one => one.IsInfluential);
        Assert.Equal(influence.Select(one => $"{Math.Round(100 * one.Hat)}%{(one.IsInfluential ? ", carries the sum" : "")}"), Cells(page, "Without each in turn").Select(row => row[^1]));

        var fit = MetaRegression.Of(studies, [new Moderator("Year", [2016, 2017, 2018, 2019, 2020])], options).Value;
        var year1 = Cells(await site.Browser.Page(address + "?year=yes"), "What explains the differences").Single();
        Assert.Equal(["Year", Figure(fit.Coefficients[1].Estimate)], year1.Take(2));
        var both = await site.Browser.Page(address + "?year=yes&by=design");
        Assert.Equal(2, Cells(both, "What explains the differences").Count);
        Assert.Contains("Reckoned from 5 of 5 results (", Words(both), StringComparison.Ordinal);
        Assert.Contains("Kinds are compared with: ", Words(both), StringComparison.Ordinal);

        // A result without year stands apart, and where too few are left the page says so.
        await Told.Tell(weaver, Told.Means("School six told of its term", "School 6", 12, 10));
        var six = await site.Browser.Page(address + "?year=yes");
        Assert.Contains("1 results have no year and are left out here.", Words(six), StringComparison.Ordinal);
        Assert.Contains("How the sum grew cannot be told", Words(six), StringComparison.Ordinal);
        Assert.Contains("Reckoned from 5 of 6 results", Words(six), StringComparison.Ordinal);
        await Told.Tell(weaver, Told.Counts("More people finished the year there", "School 7", 15, 20, 10, 20).With("year", "2020"));
        Assert.Contains("at least 3 are needed", Words(await site.Browser.Page(address + "?year=yes&group=progression.log-risk-ratio.compared")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Browser.Get(address + "?year=perhaps")).Status);

        async Task<List<Study>> Studies() => await site.Read(async data => (await data.Set<Fusion.Web.Features.Evidence.Finding>().Where(finding => finding.Year != null && finding.Team.StartsWith("School ")).OrderBy(finding => finding.Year).ToListAsync())
            .ConvertAll(finding => new Study(finding.Team, Effect.Create(finding.Measure!.Value, finding.Estimate!.Value, finding.Variance!.Value, finding.Family).Value)));
    }

    static string Words(AngleSharp.Dom.IDocument page) => string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static List<List<string>> Cells(AngleSharp.Dom.IDocument page, string table) =>
        [.. page.QuerySelectorAll($"[aria-label='{table}'] tbody tr").Select(row => row.QuerySelectorAll("th, td").Select(cell => cell.TextContent.Trim()).ToList())];

    static string Figure(double value) => value.ToString("0.00", CultureInfo.InvariantCulture).Replace('-', '\u2212');

    [Theory, OnSqlite, OnPostgres]
    public async Task A_thousand_findings_are_a_picture_that_can_be_read_and_a_new_one_counts_at_once(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        const string heading = "innovation,claim,outcome,team,figures,design,construct,measured,n1,m1,sd1,n2,m2,sd2\n";
        for (var part = 0; part < 2; part++)
        {
            var rows = string.Concat(Enumerable.Range(part * 300, 300).Select(at => $"{Told.Innovation},Evening class number {at} was measured,worked,School {at},means,comparison,skills,A test,20,{10 + (at % 7)},4,20,10,4\n"));
            Assert.Equal("/findings/import?taken=300", (await weaver.Post("/findings/import", [("text", heading + rows), ("commit", "true")])).Location);
        }
        var page = await site.Browser.Page($"/innovations/{Told.Innovation}");
        Assert.Contains("600 results together", Told.Evidence(page), StringComparison.Ordinal);
        Assert.True(page.QuerySelectorAll("#evidence tbody tr").Length < 30);
        Assert.Contains("600", page.QuerySelector("#evidence svg desc")!.TextContent, StringComparison.Ordinal);
        await Told.Tell(weaver, Told.Means("One more evening class was measured", "The last school", 15, 10));
        Assert.Contains("601 results together", Told.Evidence(await site.Browser.Page($"/innovations/{Told.Innovation}")), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task No_figure_that_was_added_up_stands_without_its_number_design_mix_and_interval(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        for (var at = 0; at < 12; at++) await Told.Tell(weaver, Told.Means($"Trial number {at} of the evenings", $"School {at}", 11 + (at * at % 7), 10, people: 20 + (9 * at)).With("design", at % 3 == 0 ? "randomised" : "comparison"));
        var page = await site.Browser.Page($"/innovations/{Told.Innovation}/evidence?by=design");
        var tables = page.QuerySelectorAll("main table").Select(table => table.QuerySelectorAll("thead th").Select(cell => cell.TextContent).ToList()).Where(heads => heads.Contains("Effect")).ToList();
        Assert.Equal(4, tables.Count);
        Assert.All(tables, heads => Assert.True(heads.Contains("How it was found out") && heads.Contains("95% interval") && (heads.Contains("Results") || heads[0] == "Who tried it"), string.Join(", ", heads)));
        var sum = page.QuerySelectorAll("main table tbody tr").Single(row => row.QuerySelector("th")!.TextContent == "All 12 together");
        Assert.Equal("8 with a comparison, 4 chance decided", sum.QuerySelector("td")!.TextContent);
        Assert.Matches("Trim and fill would add \\d+ to the 12 results \\(8 .*\\); the sum would then be \\S+, with 95% certainty from", page.Body!.TextContent);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Figures_are_drawn_stories_stand_beside_them_and_what_is_missing_is_said(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        foreach (var (school, gain) in new[] { ("one", 12.0), ("two", 15.0), ("three", 9.0) }) await Told.Tell(weaver, Told.Means($"School {school} measured skills again", $"School {school}", gain, 10));
        await Told.Tell(weaver, Told.Story("We mended forty radios in one winter"));
        var page = await site.Browser.Page($"/innovations/{Told.Innovation}");
        var plot = page.QuerySelector("#evidence .pool svg.forest")!;
        foreach (var drawn in new[] { "School one", "School two", "School three", "All 3 together", "In a new place" }) Assert.Contains(drawn, plot.TextContent, StringComparison.Ordinal);
        Assert.Contains("forty radios", page.QuerySelector("#evidence ul.plain")!.TextContent, StringComparison.Ordinal);
        var missing = page.QuerySelectorAll("#evidence h3").Single(heading => heading.TextContent == "What is missing").NextElementSibling!.TextContent;
        Assert.Contains("Whether it did any harm", missing, StringComparison.Ordinal);
        Assert.Contains("nobody has told of a place where it did not work", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("A comparison: nobody", missing, StringComparison.Ordinal);
        await Told.Tell(weaver, Told.Story("In spring nobody came any more", "stopped").With("harm", "Two people lost an evening each week."));
        Assert.DoesNotContain("Whether it did any harm", Told.Evidence(await site.Browser.Page($"/innovations/{Told.Innovation}")), StringComparison.Ordinal);
    }
}
