using Fusion.Web.Platform.Localisation;
using Fusion.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Packs;

public sealed class VocabularyTests
{
    static readonly (string Framework, int Terms)[] Movement =
    [
        ("aims-and-hopes", 15), ("fusion-skills", 5), ("four-purposes", 4), ("cross-cutting-skills", 5), ("teacher-competences", 5), ("principles", 4), ("learning-compass", 10), ("student-profile", 10), ("purpose-of-schooling", 4), ("sdgs", 17),
        ("learning-modes", 3), ("governance-forms", 6), ("governance-characteristics", 11), ("governance-approaches", 22), ("participant-wishes", 14), ("governance-risks", 5),
        ("network-challenges", 4), ("effectiveness", 5), ("levers", 4),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task The_movements_vocabularies_are_there_whole(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;

        foreach (var (framework, terms) in Movement)
            Assert.Equal((framework, terms), (framework, (await browser.Json($"/vocabularies/{framework}.json"))["total"]!.GetValue<int>()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_term_has_a_name_in_all_three_languages(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;

        foreach (var framework in (await browser.Json("/vocabularies.json"))["items"]!.AsArray().Select(framework => framework!["code"]!.GetValue<string>()))
            foreach (var term in (await browser.Json($"/vocabularies/{framework}.json"))["items"]!.AsArray())
                Assert.Equal(["en", "fr", "ar"], term!["label"]!.AsObject().Select(label => label.Key));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_ten_hopes_stand_under_the_five_aims(Db db)
    {
        var page = await (await Shared.Site(db)).Browser.Page("/themes");

        Assert.Equal([1, 3, 2, 3, 1], page.QuerySelectorAll("section.theme").Select(aim => aim.QuerySelectorAll("ol > li").Length));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Terms_of_different_frameworks_that_mean_the_same_or_nearly_so_lead_to_each_other(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        var linked = new Dictionary<string, HashSet<string>>();
        foreach (var framework in (await browser.Json("/vocabularies.json"))["items"]!.AsArray().Select(framework => framework!["code"]!.GetValue<string>()))
            foreach (var term in (await browser.Json($"/vocabularies/{framework}.json"))["items"]!.AsArray())
                linked[$"{framework}/{term!["code"]}"] = [.. term["exact_match"]!.AsArray().Concat(term["close_match"]!.AsArray()).Concat(term["related"]!.AsArray()).Select(other => other!.GetValue<string>())];

        Assert.Contains(linked, term => term.Value.Count > 0);
        Assert.All(linked, term => Assert.All(term.Value, other => Assert.Contains(term.Key, linked[other])));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task About_explains_the_word_Fusion_and_its_ethical_setting(Db db)
    {
        var about = (await (await Shared.Site(db)).Browser.Page("/about")).QuerySelector("main")!.TextContent;

        Assert.Contains("blending disciplines and sectors in one mission", about, StringComparison.Ordinal);
        Assert.Contains("social mobility and sustainability", about, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Enquiry_and_impact_are_among_the_five_parts_of_effectiveness(Db db)
    {
        var parts = (await (await Shared.Site(db)).Browser.Json("/vocabularies/effectiveness.json"))["items"]!.AsArray().Select(term => (string)term!["code"]!).ToList();

        Assert.Equal(5, parts.Count);
        Assert.Contains("enquiry", parts);
        Assert.Contains("impact", parts);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task About_says_that_this_is_a_movement_across_borders_and_neither_a_company_nor_a_treaty_body(Db db)
    {
        var about = (await (await Shared.Site(db)).Browser.Page("/about")).QuerySelector("main")!.TextContent;

        Assert.Contains("a social movement on one theme, across borders; it is not a company and not a treaty body", about, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Thriving_in_life_and_not_exams_only_is_a_hope_with_a_page_of_its_own(Db db)
    {
        var page = await (await Shared.Site(db)).Browser.Page("/themes/thrive-not-just-exams");

        Assert.Equal("All young people are set up to thrive in life not just exams", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Widen what is taught beyond examined subjects", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".figures .source"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Frameworks_stand_side_by_side_each_term_with_what_it_corresponds_to_in_the_others(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;

        var page = await browser.Page("/vocabularies/side-by-side?with=fusion-skills&with=learning-compass&with=cross-cutting-skills");

        Assert.Equal(["Fusion skills", "Cross-cutting skills (Wales)", "Learning Compass 2030 (OECD)"], page.QuerySelectorAll(".cards h2").Select(title => title.TextContent));
        var creativity = page.QuerySelectorAll(".cards > li:first-child dt").Single(term => term.TextContent.EndsWith("Problem solving and creativity", StringComparison.Ordinal));
        Assert.Equal(
            ["Creating new value", "Creativity and innovation", "Critical thinking and problem solving"],
            creativity.NextElementSibling!.QuerySelectorAll("li a").Select(other => other.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal(20, (await browser.Json("/vocabularies/side-by-side.json?with=fusion-skills&with=learning-compass&with=cross-cutting-skills"))["total"]!.GetValue<int>());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_curriculum_is_tied_to_the_development_goals_that_it_serves_in_both_directions(Db db)
    {
        var page = await (await Shared.Site(db)).Browser.Page("/vocabularies/side-by-side?with=student-profile&with=sdgs");

        var ties = page.QuerySelectorAll("dl.facts > div").ToLookup(term => term.QuerySelector("dt a")!.GetAttribute("href")!, term => term.QuerySelectorAll("dd a").Select(other => other.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.Equal(["/vocabularies/sdgs/sdg-13", "/vocabularies/sdgs/sdg-3"], ties["/vocabularies/student-profile/wellbeing-health-environment"].Single());
        Assert.Contains("/vocabularies/student-profile/wellbeing-health-environment", ties["/vocabularies/sdgs/sdg-3"].Single());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_countrys_framework_has_its_source_and_a_history_of_its_own(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;

        Assert.NotNull((await browser.Page("/vocabularies/student-profile")).QuerySelector("a[href='/sources/portugal-student-profile']"));
        Assert.Contains("Student profile (Portugal)", (await browser.Page("/vocabularies/student-profile/history")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_framework_that_is_not_there_and_a_fifth_are_refused_with_a_way_on(Db db)
    {
        var site = await Shared.Site(db);
        var (browser, words) = (site.Browser, site.Services.GetRequiredService<Words>());

        foreach (var (address, says) in new[]
        {
            ("with=fusion-skills&with=moonlight", words["beside.unknown", "moonlight"]),
            ("with=sdgs&with=levers&with=stages&with=sectors&with=glossary", words["beside.many", 4]),
        })
        {
            var answer = await browser.Get($"/vocabularies/side-by-side?{address}");
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Contains(says, answer.Page.Body!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(answer.Page.QuerySelector("main a[href='/vocabularies/side-by-side']"));
        }
        Assert.Single((await browser.Page("/vocabularies/side-by-side?with=sdgs")).QuerySelectorAll("input:checked"));
    }
}
