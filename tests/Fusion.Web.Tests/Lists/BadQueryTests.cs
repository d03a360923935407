using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Lists;

public sealed class BadQueryTests
{
    public static readonly string[] NotUnderstood =
    [
        "/innovations?hope=nothing-of-the-kind", "/innovations?place=atlantis", "/innovations?hope=%3Cscript%3Ealert(1)%3C/script%3E", "/innovations?stage=%27%20or%201=1--",
        "/innovations?sort=sideways", "/innovations?sort=0", "/innovations?sort=title,newest", "/innovations?view=hologram", "/innovations?facets=colour", "/innovations?after=1",
        "/innovations?after=AAAA", "/innovations?after=%00%01", "/innovations?after=../../etc/passwd", "/innovations.json?hope=nothing", "/innovations.csv?after=zzz", "/innovations.atom?sort=x",
        "/stories?owner=xyz", "/resources?partner=maybe", "/organisations?kind=giant", "/organisations?place=atlantis", "/organisations?after=!", "/sources?after=!",
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task What_cannot_be_meant_is_400_with_a_readable_page_and_a_way_on(Db db)
    {
        using var browser = (await Shared.Site(db)).NewBrowser();
        foreach (var path in NotUnderstood)
        {
            var answer = await browser.Get(path);
            Assert.True(answer.Status == HttpStatusCode.BadRequest, $"{path} answers {(int)answer.Status}");
            Assert.Equal("text/html", answer.MediaType);
            Assert.Equal("We could not understand that address", answer.Heading);
            var main = answer.Page.QuerySelector("main")!;
            Assert.True(main.QuerySelector("li") is not null, $"{path} does not say what was not understood");
            Assert.Contains(main.QuerySelectorAll("a"), link => path.StartsWith(link.GetAttribute("href")! + "?", StringComparison.Ordinal) || path.StartsWith(link.GetAttribute("href")! + ".", StringComparison.Ordinal));
            Assert.Empty(answer.Page.QuerySelectorAll("main script"));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_query_that_is_too_long_is_told_how_long_it_may_be(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        foreach (var path in new[] { "/innovations", "/search", "/organisations" })
        {
            var answer = await browser.Get($"{path}?q={new string('a', 201)}");
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Contains("longer than 200 characters", answer.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await browser.Get($"{path}?q={new string('a', 200)}")).Status);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Hundreds_of_values_are_refused_and_more_than_an_address_holds_too(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        var many = await browser.Get("/innovations?" + string.Join('&', Enumerable.Range(0, 700).Select(i => $"hope=h{i}")));
        var huge = await browser.Get("/innovations?" + string.Join('&', Enumerable.Range(0, 10_000).Select(i => $"hope=h{i}")));

        Assert.Equal(HttpStatusCode.BadRequest, many.Status);
        Assert.Contains("more than 60 values", many.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, huge.Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_error_is_told_in_the_language_of_the_visitor(Db db)
    {
        using var browser = (await Shared.Site(db)).NewBrowser();
        var (english, french, arabic) = (await browser.Get("/innovations?hope=x"), await browser.Get("/innovations?hope=x", ("Accept-Language", "fr-CA,fr;q=0.9")), await browser.Get("/innovations?hope=x", ("Accept-Language", "ar")));

        Assert.Equal(3, new[] { english, french, arabic }.Select(answer => answer.Heading).Distinct().Count());
        Assert.Equal("fr", french.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("rtl", arabic.Page.DocumentElement.GetAttribute("dir"));
        Assert.Equal(3, new[] { "en", "fr", "ar" }.Select(async language => (await browser.Get("/nowhere", ("Accept-Language", language))).Heading).Select(task => task.Result).Distinct().Count());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_unknown_form_or_address_is_404_with_a_way_on(Db db)
    {
        using var browser = (await Shared.Site(db)).NewBrowser();
        foreach (var path in new[] { "/innovations.xml", "/innovations.pdf", "/innovations/nobody", "/innovations/nobody.json", "/about.csv", "/organisations/nobody", "/places/zz", "/vocabularies/x", "/vocabularies/stages/x", "/themes/x", "/sources/x", "/innovations/2030s-sdg-game.atom", "/innovations/nobody/history", "/id/00000000-0000-0000-0000-000000000000", "/id/x", "/.env", "/wp-login.php", "/innovations/..%2f..%2fetc%2fpasswd", "/assets/..%2f..%2fappsettings.json" })
        {
            var answer = await browser.Get(path);
            Assert.True(answer.Status == HttpStatusCode.NotFound, $"{path} answers {(int)answer.Status}");
            Assert.Equal("There is nothing at this address", answer.Heading);
            Assert.NotEmpty(answer.Page.QuerySelectorAll("main a[href='/']"));
            Assert.NotEmpty(answer.Page.QuerySelectorAll("main a[href='/search']"));
        }
    }
}
