using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Accounts;

public sealed class RightsTests
{
    const string AText = "/host/record/texts/0123456789012345678901234567890123456789012345678901234567890123";

    static readonly (HttpMethod Method, string Path)[] OfTheHost = [(HttpMethod.Get, "/host"), (HttpMethod.Get, "/host/suggestions"), (HttpMethod.Post, "/host/suggestions"), (HttpMethod.Post, "/host/demonstration/remove"),
        (HttpMethod.Get, "/host/record"), (HttpMethod.Post, "/host/record?handler=Change"), (HttpMethod.Post, "/host/record?handler=Retire"), (HttpMethod.Get, AText), (HttpMethod.Post, AText),
        (HttpMethod.Get, "/host/settings"), (HttpMethod.Post, "/host/settings"), (HttpMethod.Post, "/host/settings?handler=test"), (HttpMethod.Get, "/host/mail"), (HttpMethod.Post, "/host/mail"),
        (HttpMethod.Get, "/host/backup"), (HttpMethod.Post, "/host/backup"),
        (HttpMethod.Get, "/host/accounts"), (HttpMethod.Post, "/host/accounts"), (HttpMethod.Get, "/host/claims"), (HttpMethod.Post, "/host/claims?handler=Decide")];

    static async Task<Answer> Ask(Browser browser, HttpMethod method, string path) =>
        method == HttpMethod.Get ? await browser.Get(path) : await browser.Post(path, [("id", Guid.NewGuid().ToString())], formAt: "/contribute");

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_the_hosts_sends_a_stranger_to_sign_in(Db db)
    {
        var site = await Shared.Demonstration(db);
        using var stranger = site.NewBrowser();
        foreach (var (method, path) in OfTheHost.Append((HttpMethod.Get, "/account")))
        {
            var answer = await Ask(stranger, method, path);
            Assert.Equal(HttpStatusCode.Found, answer.Status);
            Assert.StartsWith("/sign-in?ReturnUrl=", new Uri(answer.Location!, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } uri ? uri.PathAndQuery : answer.Location!, StringComparison.Ordinal);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_the_hosts_is_refused_to_every_other_role_with_a_page_that_says_why(Db db)
    {
        var site = await Shared.Demonstration(db);
        foreach (var role in new[] { "weaver", "member lead", "learner", "council member" })
        {
            using var browser = await SignedIn.As(site, role);
            foreach (var (method, path) in OfTheHost)
            {
                var answer = await Ask(browser, method, path);
                if (answer.Status == HttpStatusCode.Found) answer = await browser.Get(new Uri(site.Address, answer.Location!).PathAndQuery);
                Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
                Assert.Equal("This is not for you to open", answer.Heading);
            }
        }
        Assert.NotNull((await site.Browser.Page("/")).QuerySelector(".demo-banner"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_host_may_open_what_is_the_hosts(Db db)
    {
        var site = await Shared.Demonstration(db);
        using var host = await SignedIn.As(site, "host");
        var page = await host.Page("/host");

        Assert.Contains(page.QuerySelectorAll("dl.facts dt"), term => term.TextContent == "The Fusion movement");
        Assert.Contains(db == Db.Postgres ? "PostgreSQL" : "SQLite", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("What people told", (await host.Get("/host/suggestions")).Heading);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_post_without_its_token_changes_nothing(Db db)
    {
        var site = await Shared.Demonstration(db);
        using var host = await SignedIn.As(site, "host");
        foreach (var path in new[] { "/host/demonstration/remove", "/host/suggestions", "/host/record?handler=Change", "/host/record?handler=Retire", AText, "/sign-out", "/sign-in", "/set-up", "/contribute", "/passkeys/request", "/passkeys/creation" })
        {
            var answer = await host.PostWithout(path, [("text", "Something"), ("__RequestVerificationToken", "made-up")]);
            Assert.True(answer.Status == HttpStatusCode.BadRequest, $"{path} answers {(int)answer.Status}");
        }
        Assert.Equal(HttpStatusCode.OK, (await host.Get("/host")).Status);
        Assert.NotNull((await site.Browser.Page("/")).QuerySelector(".demo-banner"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Signing_out_ends_it(Db db)
    {
        var site = await Shared.Demonstration(db);
        using var browser = await SignedIn.As(site, "learner");
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).Status);
        var answer = await browser.Post("/sign-out", [], formAt: "/account");

        Assert.Equal((HttpStatusCode.Found, "/"), (answer.Status, answer.Location));
        Assert.Equal(HttpStatusCode.Found, (await browser.Get("/account")).Status);
    }
}
