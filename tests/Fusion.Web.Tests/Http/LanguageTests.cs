using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Http;

public sealed class LanguageTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_page_is_in_the_language_that_the_browser_prefers(Db db)
    {
        using var browser = (await Shared.Site(db)).NewBrowser();
        foreach (var (header, language) in new[] { ("fr", "fr"), ("fr-CA, en;q=0.5", "fr"), ("de, ar;q=0.8, en;q=0.2", "ar"), ("en;q=0.1, fr;q=0.9", "fr"), ("FR", "fr"), ("de", "en"), ("", "en"), ("fr;q=0, ar", "ar"), ("*", "en"), ("fr;q=zebra", "en"), (";;;,,,=", "en"), ("fr\t;", "en"), (new string('x', 5000), "en"), (string.Join(',', Enumerable.Repeat("fr", 4000)), "fr") })
        {
            var answer = await browser.Get("/themes", ("Accept-Language", header));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Equal((header[..Math.Min(header.Length, 40)], language), (header[..Math.Min(header.Length, 40)], answer.Page.DocumentElement.GetAttribute("lang")));
            Assert.Equal(language, answer.Header("Content-Language"));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_language_switch_keeps_the_page_and_is_remembered(Db db)
    {
        using var browser = (await Shared.Site(db)).NewBrowser();
        var page = await browser.Page("/innovations?hope=many-pathways&place=GB");
        var french = page.QuerySelector("nav.languages a[hreflang=fr]")!.GetAttribute("href")!;
        Assert.Contains("hope=many-pathways&place=GB&lang=fr", french, StringComparison.Ordinal);
        Assert.Equal(["ar", "en", "fr"], page.QuerySelectorAll("head link[rel=alternate][hreflang]").Select(link => link.GetAttribute("hreflang")).Order());

        Assert.Equal("fr", (await browser.Page(french)).DocumentElement.GetAttribute("lang"));
        Assert.Equal("fr", (await browser.Page("/about")).DocumentElement.GetAttribute("lang"));
        Assert.Equal("fr", (await browser.Page("/about", ("Accept-Language", "ar"))).DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", (await browser.Page("/about?lang=en")).DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", (await browser.Page("/about?lang=klingon")).DocumentElement.GetAttribute("lang"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_choice_of_language_is_remembered_also_when_the_page_was_made_before(Db db)
    {
        var site = await Shared.Site(db);
        for (var visitor = 0; visitor < 3; visitor++)
        {
            using var browser = site.NewBrowser();
            await browser.Page("/themes?lang=fr&x=remembered");
            await browser.Page("/themes?lang=fr&x=remembered");
            Assert.Equal("fr", (await browser.Page("/about")).DocumentElement.GetAttribute("lang"));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Arabic_runs_from_right_to_left_in_its_own_style_sheet(Db db)
    {
        using var browser = (await Shared.Site(db)).NewBrowser();
        var (arabic, english) = (await browser.Page("/", ("Accept-Language", "ar")), await browser.Page("/"));

        Assert.Equal(("rtl", "ltr"), (arabic.DocumentElement.GetAttribute("dir"), english.DocumentElement.GetAttribute("dir")));
        Assert.Contains(".rtl.", arabic.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain(".rtl.", english.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Places_and_terms_speak_the_language_and_entries_fall_back_visibly(Db db)
    {
        using var browser = (await Shared.Site(db)).NewBrowser();
        Assert.Equal("Royaume-Uni", (await browser.Get("/places/gb?lang=fr")).Heading);
        Assert.Equal("المملكة المتحدة", (await browser.Get("/places/gb?lang=ar")).Heading);
        Assert.Equal("Angleterre", (await browser.Get("/places/gb-england?lang=fr")).Heading);
        Assert.Equal("Les jeunes sont préparés à s’épanouir dans la vie", (await browser.Get("/themes/thriving?lang=fr")).Heading);
        var entry = await browser.Page("/innovations/2030s-sdg-game?lang=fr");
        Assert.Equal(("en", "2030s SDG Game"), (entry.QuerySelector("h1 span[lang]")!.GetAttribute("lang"), entry.QuerySelector("h1")!.TextContent));
        Assert.Contains("English", entry.QuerySelector("#shown-in")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("en English", (await browser.Page("/innovations?q=2030s&lang=fr")).QuerySelector(".result .meta")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("in English", (await browser.Page("/innovations?q=2030s&lang=en")).QuerySelector(".result")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_page_that_was_made_in_one_language_is_not_given_to_a_reader_of_another(Db db)
    {
        var site = await Shared.Site(db);
        using var browser = site.NewBrowser();
        for (var round = 0; round < 2; round++)
            foreach (var language in new[] { "fr", "ar", "en" })
                Assert.Equal(language, (await browser.Page("/vocabularies?x=languages", ("Accept-Language", language))).DocumentElement.GetAttribute("lang"));
    }
}
