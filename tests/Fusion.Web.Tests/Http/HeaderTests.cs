using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Http;

public sealed class HeaderTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Every_answer_carries_the_security_headers(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        foreach (var path in new[] { "/", "/innovations", "/innovations.csv", "/nowhere", "/innovations?hope=x", "/openapi/v1.json", "/health/live", "/sign-in", "/host" })
        {
            var answer = await browser.Get(path);
            var policy = answer.Header("Content-Security-Policy");
            Assert.NotNull(policy);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.All(new[] { "default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'" }, part => Assert.Contains(part, policy, StringComparison.Ordinal));
            Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
            Assert.NotNull(answer.Header("Referrer-Policy"));
            Assert.Null(answer.Header("Server"));
            Assert.Null(answer.Header("X-Powered-By"));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_no_document_is_what_it_says_and_carries_no_rules_for_documents(Db db)
    {
        var browser = (await Shared.Demonstration(db)).Browser;
        foreach (var path in new[] { "/assets/mark.svg", "/assets/fusion.css", "/assets/fusion.js", "/conversations/what-should-school-be-for/votes" })
        {
            var answer = await browser.Get(path);
            Assert.Equal((HttpStatusCode.OK, "nosniff"), (answer.Status, answer.Header("X-Content-Type-Options")));
            Assert.Null(answer.Header("Content-Security-Policy"));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Pages_keep_to_their_own_policy(Db db)
    {
        var browser = (await Shared.Demonstration(db)).Browser;
        foreach (var path in new[] { "/", "/innovations", "/innovations?view=map", "/innovations?view=table", "/innovations/demo-boatyard-fridays", "/themes/thriving", "/places/gb", "/search?q=learn", "/contribute", "/sign-in", "/data", "/api", "/vocabularies/glossary" })
        {
            var page = await browser.Page(path);
            Assert.DoesNotContain(page.All, element => element.HasAttribute("style") || element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
            Assert.Empty(page.QuerySelectorAll("style, iframe, object, script:not([src])"));
            Assert.All(page.QuerySelectorAll("script, link[rel=stylesheet], img"), element => Assert.StartsWith("/assets/", element.GetAttribute("src") ?? element.GetAttribute("href"), StringComparison.Ordinal));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_reader_gets_no_cookie(Db db)
    {
        using var browser = (await Shared.Site(db)).NewBrowser();
        foreach (var path in new[] { "/", "/innovations", "/innovations/2030s-sdg-game", "/themes", "/themes/thriving", "/places/gb", "/search?q=learn", "/data", "/api", "/about", "/innovations.csv", "/nowhere", "/innovations?hope=x" })
        {
            var answer = await browser.Get(path);
            Assert.Null(answer.Header("Set-Cookie"));
        }
        Assert.Equal(0, browser.Cookies);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Assets_that_a_page_names_are_there_and_bear_their_fingerprint(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        var page = await browser.Page("/");
        var assets = page.QuerySelectorAll("head link[rel=stylesheet], head link[rel=icon], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).ToList();
        Assert.True(assets.Count >= 4);
        foreach (var asset in assets)
        {
            var answer = await browser.Get(asset);
            Assert.True(answer.Status == HttpStatusCode.OK && answer.Bytes.Length > 0, $"{asset} answers {(int)answer.Status}");
            // That they may be kept for ever is true of the published app only: a build says no-cache.
            Assert.Matches(@"\.[a-z0-9]{10}\.(css|js|svg)$", asset);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Pages_and_data_are_compressed_for_those_who_take_it(Db db)
    {
        using var browser = (await Shared.Site(db)).NewBrowser();
        foreach (var path in new[] { "/innovations", "/innovations.json", "/innovations.csv", "/innovations.jsonld", "/innovations.atom", "/openapi/v1.json" })
        {
            var plain = await browser.Get(path);
            var packed = await browser.Get(path, ("Accept-Encoding", "br"));
            Assert.Null(plain.Header("Content-Encoding"));
            Assert.Equal("br", packed.Header("Content-Encoding"));
            Assert.True(packed.Bytes.Length * 2 < plain.Bytes.Length, $"{path}: {packed.Bytes.Length} of {plain.Bytes.Length}");
            Assert.Contains("Accept-Encoding", packed.Header("Vary"), StringComparison.Ordinal);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_gets_a_compression_that_they_do_not_take(Db db)
    {
        using var browser = (await Shared.Site(db)).NewBrowser();
        var asked = new[] { "*", "gzip", "br;q=0, gzip", "br", "identity", "", "gzip;q=0", "deflate", "*;q=0" };
        foreach (var order in new[] { asked, [.. asked.Reverse()] })
            foreach (var encoding in order)
            {
                var answer = await browser.Get($"/about?x={(order == asked ? 1 : 2)}", encoding.Length == 0 ? [] : [("Accept-Encoding", encoding)]);
                var got = answer.Header("Content-Encoding") ?? "identity";
                var allowed = encoding switch { "*" => new[] { "br", "gzip", "identity" }, "gzip" or "br;q=0, gzip" => ["gzip", "identity"], "br" => ["br", "identity"], _ => ["identity"] };
                Assert.True(allowed.Contains(got), $"asked for '{encoding}', got {got}");
            }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task HEAD_answers_like_GET_without_a_body(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        foreach (var path in new[] { "/", "/innovations", "/innovations/2030s-sdg-game", "/innovations.json", "/innovations/2030s-sdg-game.csv", "/nowhere" })
        {
            var (get, head) = (await browser.Get(path), await browser.Send(HttpMethod.Head, path, null));
            Assert.Equal((path, get.Status, get.MediaType), (path, head.Status, head.MediaType));
            Assert.Empty(head.Bytes);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_no_page_answers_HEAD_too(Db db)
    {
        var site = await Shared.Site(db);
        var id = (string)(await site.Browser.Json("/innovations/2030s-sdg-game.json"))["id"]!;
        foreach (var path in new[] { $"/id/{id}", "/data/fusion-data.zip", "/openapi/v1.json", "/health/live", "/health/ready", "/map" })
            Assert.Equal((path, (await site.Browser.Get(path)).Status), (path, (await site.Browser.Send(HttpMethod.Head, path, null)).Status));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task It_says_that_it_lives_and_is_ready(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        Assert.Equal((HttpStatusCode.OK, "live"), ((await browser.Get("/health/live")).Status, (await browser.Get("/health/live")).Text));
        Assert.Equal((HttpStatusCode.OK, "ready"), ((await browser.Get("/health/ready")).Status, (await browser.Get("/health/ready")).Text));
    }
}
