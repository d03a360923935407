using System.Net.Sockets;
using System.Text;
using Fusion.Web.Features.Suggestions;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Http;

public sealed class HostileInputTests
{
    const string Script = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_reader_types_is_shown_as_text(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        foreach (var path in new[] { "/search?q=", "/innovations?q=", "/organisations?q=", "/contribute?about=/", "/innovations?hope=", "/organisations?kind=", "/sign-in?returnUrl=", "/set-up?token=", "/about?x=", "/innovations?view=map&q=" })
        {
            var answer = await browser.Get(path + Uri.EscapeDataString(Script));
            Assert.True((int)answer.Status < 500, $"{path} answers {(int)answer.Status}");
            if (answer.Bytes.Length == 0) continue;
            Assert.Empty(answer.Page.QuerySelectorAll("main script, img[onerror], [onerror]"));
            Assert.DoesNotContain("<script>alert", answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Hostile_text_in_the_content_is_shown_as_text_in_every_form(Db db)
    {
        using var pack = PackFolder.Small(entries: ("pear", "innovation", Script));
        await using var site = await Site.Start(db, pack.Path);
        foreach (var path in new[] { "/innovations", "/innovations?view=table", "/innovations/pear", "/innovations/pear/history", "/search?q=script", "/" })
        {
            var page = await site.Browser.Page(path);
            Assert.Empty(page.QuerySelectorAll("main script, [onerror]"));
        }
        Assert.Equal(Script, (await site.Browser.Get("/innovations/pear")).Heading);
        Assert.Equal(Script, (string?)(await site.Browser.Json("/innovations/pear.json"))["title"]!["en"]);
        Assert.Contains(System.Xml.Linq.XDocument.Parse((await site.Browser.Get("/innovations.atom")).Text).Descendants(), element => element.Value == Script);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Odd_values_of_known_parameters_never_break_a_page(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        string[] values = ["", "%00", "%0d%0aSet-Cookie:x=1", "%F0%9F%9C%81", "%ff%fe", "%E2%80%AE", "-1", "1e999", "null", "undefined", "[]", "{}", "%7B0%7D", "%7B%7B7*7%7D%7D", "' OR 1=1 --", "..%2f..%2f", "%25s%25n", "a&a", "a;b", "%C3%28"];
        foreach (var path in new[] { "/innovations?{0}={1}", "/innovations.json?{0}={1}", "/organisations?{0}={1}", "/search?{0}={1}", "/sources?{0}={1}", "/contribute?{0}={1}" })
            foreach (var name in new[] { "q", "hope", "place", "sort", "after", "lang", "sent", "about", "x" })
                foreach (var value in values)
                {
                    var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, name, value);
                    var answer = await browser.Get(address);
                    Assert.True((int)answer.Status is 200 or 400, $"{address} answers {(int)answer.Status}");
                }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_NUL_in_a_form_is_refused_or_taken_and_never_an_error_of_ours(Db db)
    {
        using var pack = PackFolder.Small();
        await using var site = await Site.Start(db, pack.Path);
        foreach (var fields in new[] { new[] { ("text", "before\0after") }, [("text", "x"), ("source", "\0")], [("text", "x"), ("about", "/innovations\0")] })
        {
            var suggested = await site.Browser.Post("/contribute", fields);
            Assert.True(suggested.Status is HttpStatusCode.Found or HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest, $"/contribute answers {(int)suggested.Status}");
        }
        var signed = await site.Browser.Post("/sign-in", [("username", "so\0l"), ("password", "\0\0\0\0\0\0\0\0\0\0\0\0")]);
        Assert.True(signed.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest, $"/sign-in answers {(int)signed.Status}");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Other_methods_get_a_readable_refusal(Db db)
    {
        var site = await Shared.Site(db);
        using var browser = site.NewBrowser();
        foreach (var method in new[] { HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch, HttpMethod.Options, HttpMethod.Post, new HttpMethod("PROPFIND") })
            foreach (var path in new[] { "/innovations", "/innovations/2030s-sdg-game", "/", "/search", "/nowhere", "/id/x", "/sign-out" })
            {
                var answer = await browser.Send(method, path, null);
                // A page that takes posts asks who it is from before it looks at what it is.
                if (method == HttpMethod.Post && AsksWho(answer)) continue;
                Assert.True((int)answer.Status is >= 400 and < 500 || (method == HttpMethod.Options && (int)answer.Status is 200 or 204), $"{method} {path} answers {(int)answer.Status}");
                if (answer.Bytes.Length > 0) Assert.DoesNotContain(answer.Heading, new[] { "error.0", "" });
            }
        var token = await browser.Token("/contribute");
        foreach (var path in new[] { "/innovations", "/about", "/innovations/2030s-sdg-game" })
        {
            var posted = await browser.PostWithout(path, [("__RequestVerificationToken", token)]);
            Assert.True(AsksWho(posted) || (int)posted.Status is >= 400 and < 500, $"POST {path} with a token answers {(int)posted.Status}");
        }

        static bool AsksWho(Answer answer) => answer.Status == HttpStatusCode.Found && answer.Location?.StartsWith("/sign-in?ReturnUrl=", StringComparison.Ordinal) == true;
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_form_that_is_too_large_is_refused(Db db)
    {
        using var browser = (await Shared.Site(db)).NewBrowser();
        var large = await browser.Post("/contribute", [("text", new string('x', 2 << 20))]);
        Assert.True(large.Status is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest, $"answers {(int)large.Status}");
        var many = await browser.Post("/contribute", [.. Enumerable.Range(0, 10_000).Select(i => ($"f{i}", "x"))]);
        Assert.True(many.Status is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest, $"answers {(int)many.Status}");
        var long3001 = await browser.Post("/contribute", [("text", new string('x', 3001)), ("source", new string('x', 501))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, long3001.Status);
        Assert.Equal(2, long3001.Page.QuerySelectorAll(".govuk-error-summary li").Length);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_suggestion_links_only_within_this_site_and_a_machine_that_fills_everything_is_not_heard(Db db)
    {
        using var pack = PackFolder.Small();
        await using var site = await Site.Start(db, pack.Path);
        foreach (var about in new[] { "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/ok" })
        {
            var answer = await site.Browser.Post("/contribute", [("text", "x"), ("about", about)]);
            Assert.Equal(HttpStatusCode.Found, answer.Status);
            Assert.StartsWith("/contribute?sent=true", answer.Location, StringComparison.Ordinal);
            Assert.DoesNotContain("evil", (await site.Browser.Get(answer.Location!)).Text, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.Found, (await site.Browser.Post("/contribute", [("text", "from a machine"), ("website", "http://spam.example")])).Status);

        Assert.Equal(["", "", "", "", "/ok"], (await site.Read(data => data.Set<Suggestion>().Select(suggestion => suggestion.About).ToListAsync())).Order(StringComparer.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Raw_requests_that_are_no_HTTP_are_refused_and_the_next_one_is_answered(Db db)
    {
        var site = await Shared.Site(db);
        foreach (var (raw, status) in new[] { ("GET /%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "400"), ("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "400"), ("GET /innovations/%ED%A0%80 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "404"), ("GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "404"), ("nonsense\r\n\r\n", "400"), ($"GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Language: {new string('x', 40_000)}\r\nConnection: close\r\n\r\n", "431") })
        {
            using var client = new TcpClient();
            await client.ConnectAsync(site.Address.Host, site.Address.Port);
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.Latin1.GetBytes(raw));
            using var reader = new StreamReader(stream, Encoding.Latin1);
            var first = await reader.ReadLineAsync();
            Assert.StartsWith($"HTTP/1.1 {status}", first, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.Get("/")).Status);
    }
}
