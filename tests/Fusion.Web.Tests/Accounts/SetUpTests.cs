using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Accounts;

public sealed class SetUpTests
{
    const string Password = "three plain words";

    static async Task<Site> Start(Db db)
    {
        using var pack = PackFolder.Small();
        return await Site.Start(db, pack.Path, setUp: true);
    }

    static string TokenOf(Site site) => site.Console.Split("token=")[1].Split('\n')[0].Trim();

    static (string, string)[] Form(string token, string name = "Sol", string username = "sol", string password = Password) => [("token", token), ("name", name), ("username", username), ("password", password)];

    [Theory, OnSqlite, OnPostgres]
    public async Task The_first_visit_leads_to_the_set_up_and_the_console_gave_its_token(Db db)
    {
        await using var site = await Start(db);

        Assert.Matches(@"^set-up http://\S+/set-up\?token=[0-9a-f]{32}\s+ready http://\S+\s*$", site.Console);
        Assert.Equal("/set-up", (await site.Browser.Get("/")).Location);
        Assert.Equal("Take charge of this host", (await site.Browser.Get("/set-up")).Heading);
        Assert.Equal(TokenOf(site), (await site.Browser.Page($"/set-up?token={TokenOf(site)}")).QuerySelector("#token")!.GetAttribute("value"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_wrong_or_missing_token_is_refused_with_what_to_do(Db db)
    {
        await using var site = await Start(db);
        foreach (var token in new[] { "", "0", new string('0', 32), TokenOf(site).ToUpperInvariant() + "x" })
        {
            var answer = await site.Browser.Post("/set-up", Form(token));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.StartsWith("Error: ", answer.Page.Title, StringComparison.Ordinal);
            Assert.Contains("not the one on the console", answer.Page.QuerySelector("#token-error")!.TextContent, StringComparison.Ordinal);
            Assert.NotEmpty(answer.Page.QuerySelectorAll(".govuk-error-summary a[href='#token']"));
            Assert.DoesNotContain(Password, answer.Text, StringComparison.Ordinal);
        }
        Assert.Equal(0, await site.Read(data => data.Set<Account>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_missing_is_told_beside_its_field(Db db)
    {
        await using var site = await Start(db);
        foreach (var (form, field) in new[] { (Form(TokenOf(site), name: " "), "name"), (Form(TokenOf(site), password: ""), "password"), (Form(TokenOf(site), password: "short"), "password"), (Form(TokenOf(site), username: "no spaces please"), "username"), (Form(TokenOf(site), name: new string('n', 101)), "name"), (Form(TokenOf(site), username: new string('u', 300)), "username") })
        {
            var answer = await site.Browser.Post("/set-up", form);
            Assert.True(answer.Status == HttpStatusCode.UnprocessableEntity, $"{field}: {(int)answer.Status}");
            Assert.NotNull(answer.Page.QuerySelector($"#{field}-error"));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_right_token_makes_the_host_once(Db db)
    {
        await using var site = await Start(db);
        var token = TokenOf(site);
        var answer = await site.Browser.Post("/set-up", Form(token));

        Assert.Equal((HttpStatusCode.Found, "/sign-in/second-step"), (answer.Status, answer.Location));
        Assert.Equal(HttpStatusCode.Found, (await site.Browser.Get("/host")).Status);
        var app = new CodeApp((await site.Browser.Page("/sign-in/second-step")).QuerySelector(CodeApp.At)!.TextContent);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.Browser.Post("/sign-in/second-step", [("code", "")])).Status);
        Assert.Equal("/host", (await site.Browser.Post("/sign-in/second-step", [("code", app.Code())])).Location);
        Assert.Equal("Host", (await site.Browser.Get("/host")).Heading);
        using var second = site.NewBrowser();
        Assert.Equal("/sign-in", (await second.Get("/set-up")).Location);
        var again = await second.Post("/set-up", Form(token, username: "other"), formAt: "/sign-in");
        Assert.Equal((HttpStatusCode.Found, "/sign-in"), (again.Status, again.Location));
        var account = Assert.Single(await site.Read(data => data.Set<Account>().ToListAsync()));
        Assert.Equal((AccountRole.Host, "Sol", false), (account.Role, account.DisplayName, account.IsSynthetic));
        Assert.Equal(HttpStatusCode.OK, (await second.Get("/")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_several_who_have_the_token_at_once_one_becomes_the_host(Db db)
    {
        await using var site = await Start(db);
        var browsers = Enumerable.Range(0, 6).Select(_ => site.NewBrowser()).ToList();
        var tokens = await Task.WhenAll(browsers.Select(browser => browser.Token("/set-up")));
        var answers = await Task.WhenAll(browsers.Select((browser, at) => browser.PostWithout("/set-up", Form(TokenOf(site), username: $"host-{at}").Append(("__RequestVerificationToken", tokens[at])))));

        Assert.Single(await site.Read(data => data.Set<Account>().ToListAsync()));
        Assert.Single(answers, answer => answer.Location == "/sign-in/second-step");
        browsers.ForEach(browser => browser.Dispose());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Signing_in_answers_a_wrong_name_and_a_wrong_password_alike(Db db)
    {
        await using var site = await Start(db);
        await site.Browser.Post("/set-up", Form(TokenOf(site)));
        var app = new CodeApp((await site.Browser.Page("/sign-in/second-step")).QuerySelector(CodeApp.At)!.TextContent);
        await site.Browser.Post("/sign-in/second-step", [("code", app.Code(-1))]);
        using var browser = site.NewBrowser();
        async Task<Answer> SignIn(string name, string password) => await browser.Post("/sign-in", [("username", name), ("password", password)]);
        var (unknown, wrong, empty) = (await SignIn("nobody", Password), await SignIn("sol", "another plain word"), await SignIn("", ""));

        foreach (var answer in new[] { unknown, wrong, empty })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains("did not match an account", answer.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        }
        Assert.Equal(unknown.Page.QuerySelector("main .govuk-error-summary")!.TextContent, wrong.Page.QuerySelector("main .govuk-error-summary")!.TextContent);
        Assert.Equal("/sign-in/second-step", (await SignIn("SOL", Password)).Location);
        using var back = site.NewBrowser();
        await back.Post("/sign-in", [("username", "sol"), ("password", Password), ("returnUrl", "/host")]);
        Assert.Equal("/host", (await back.Post("/sign-in/second-step", [("code", app.Code())])).Location);
        using var away = site.NewBrowser();
        await away.Post("/sign-in", [("username", "sol"), ("password", Password), ("returnUrl", "https://evil.example/")]);
        Assert.Equal("/desk", (await away.Post("/sign-in/second-step", [("code", app.Code(1))])).Location);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_host_is_still_the_host_after_a_restart(Db db)
    {
        await using var disk = await Disk.Make(db);
        using var pack = PackFolder.Small();
        CodeApp app;
        await using (var first = await Site.Start(db, pack.Path, disk: disk, setUp: true))
        {
            await first.Browser.Post("/set-up", Form(TokenOf(first)));
            app = new CodeApp((await first.Browser.Page("/sign-in/second-step")).QuerySelector(CodeApp.At)!.TextContent);
        }
        await using var second = await Site.Start(db, pack.Path, disk: disk, setUp: true);

        Assert.DoesNotContain("set-up", second.Console, StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await second.Browser.Get("/set-up")).Location);
        Assert.Equal("/sign-in/second-step", (await second.Browser.Post("/sign-in", [("username", "sol"), ("password", Password)])).Location);
        Assert.Equal("/desk", (await second.Browser.Post("/sign-in/second-step", [("code", app.Code())])).Location);
    }
}
