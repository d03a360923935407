using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Packs;

public sealed class VocabularyTests
{
    static readonly (string Framework, int Terms)[] Movement =
    [
        ("aims-and-hopes", 15), ("fusion-skills", 5), ("four-purposes", 4), ("cross-cutting-skills", 5), ("teacher-competences", 5), ("principles", 4), ("sdgs", 17),
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
}
