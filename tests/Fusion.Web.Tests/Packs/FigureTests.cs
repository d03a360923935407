using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Packs;

/// <summary>The figures that the movement carries as reference data, told on the pages of what they are about, each with its source and year.</summary>
public sealed class FigureTests
{
    static readonly (string Entry, string[] Values)[] Figures =
    [
        ("fusion-cities", ["2019", "3", "20", "12"]),
        ("portugal-student-profile", ["2017", "2018"]),
        ("curriculum-for-wales", ["2026", "4"]),
        ("xq-super-schools", ["2015", "10", "1500", "700"]),
        ("big-education-conversation", ["2018", "2021"]),
        ("remake-learning", ["500", "2020-05"]),
        ("dream-a-dream", ["1999", "10000", "7700", "206", "192500", "1000000"]),
        ("camfed-learner-guides", ["9300", "832341", "2000", "5"]),
        ("big-picture-learning", ["100", "4"]),
        ("go-for-gold", ["1999", "80", "100", "75", "50:50"]),
        ("ambition-institute", ["9000", "1300000"]),
        ("deeper-learning-network", ["500", "41", "10", "227000"]),
        ("grow-waitaha", ["150", "1000", "2016"]),
        ("helsinki-city-as-learning-platform", ["60", "20"]),
        ("swiss-vet", ["70", "26"]),
        ("denmark-ministry", ["98"]),
        ("rethinking-assessment", ["1500"]),
        ("learning-creates-australia", ["460", "150", "20", "70", "80"]),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task The_figures_of_the_movement_are_told_with_their_source_and_year(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        foreach (var (entry, values) in Figures)
        {
            var facts = (await browser.Json($"/innovations/{entry}.json"))["facts"]!.AsArray();
            var told = facts.Select(fact => fact!["value"]!.GetValue<string>()).ToHashSet();
            Assert.True(values.All(told.Contains), $"{entry} tells {string.Join(", ", told)}");
            Assert.All(facts, fact => Assert.Equal(("report", 2021), (fact!["source"]!.GetValue<string>(), fact["year"]!.GetValue<int>())));
            var page = await browser.Page($"/innovations/{entry}");
            Assert.Equal(facts.Count, page.QuerySelectorAll(".figures .figure").Length);
            Assert.All(page.QuerySelectorAll(".figures .source"), source => Assert.Contains("2021", source.TextContent, StringComparison.Ordinal));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_total_that_its_parts_do_not_reach_is_kept_with_a_note(Db db)
    {
        var facts = (await (await Shared.Site(db)).Browser.Json("/innovations/learning-creates-australia.json"))["facts"]!.AsArray();

        Assert.NotNull(facts.Single(fact => fact!["value"]!.GetValue<string>() == "460")!["note"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Thirty_two_problem_figures_stand_on_the_pages_of_their_hopes(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        var hopes = (await browser.Json("/themes.json"))["items"]!.AsArray().Where(theme => theme!["parent"] is not null).Select(theme => theme!["code"]!.GetValue<string>()).ToList();
        var shown = 0;
        foreach (var hope in hopes) shown += (await browser.Page($"/themes/{hope}")).QuerySelectorAll(".figures--large .figure").Length;

        Assert.Equal(10, hopes.Count);
        Assert.Equal(32, shown);
    }
}
