using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.SecondStep;
using Fusion.Web.Features.Accounts.SignIn;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Http;
using Fusion.Web.Platform.Settings;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Accounts;

public sealed class JoinTests
{
    static (string, string)[] Form(string name = "Amara Dove", string password = Town.Password, bool ofAge = true) => [("name", name), ("password", password), ("ofAge", ofAge ? "true" : "false")];

    [Theory, OnSqlite, OnPostgres]
    public async Task The_first_question_is_for_whom_and_an_organisation_leads_on_to_the_list(Db db)
    {
        await using var town = await Town.Start(db);
        var choice = await town.Site.Browser.Page("/join");
        Assert.Equal(["/join/me", "/join/organisation"], choice.QuerySelectorAll(".card a").Select(link => link.GetAttribute("href")));
        var joined = await town.Site.Browser.Post("/join/organisation", Form());

        Assert.Equal((HttpStatusCode.Found, "/account/codes?first=true&next=%2Forganisations%2Fclaim"), (joined.Status, joined.Location));
        Assert.Equal("/organisations/claim", (await town.Site.Browser.Page(joined.Location!)).QuerySelector(".buttons a")!.GetAttribute("href"));
        Assert.Contains((await town.Site.Browser.Page("/organisations/claim?q=hill")).QuerySelectorAll(".rows a"), link => link.GetAttribute("href") == "/organisations/school/claim");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Somebody_joins_without_a_mail_address_finds_their_desk_and_is_not_named_in_the_record(Db db)
    {
        await using var town = await Town.Start(db);
        await town.Site.Browser.Post("/join/me", Form());

        Assert.Equal("Desk", (await town.Site.Browser.Get("/desk")).Heading);
        var account = Assert.Single(await town.Site.Read(data => data.Users.ToListAsync()));
        Assert.Equal(("Amara Dove", AccountRole.Learner, null, false), (account.DisplayName, account.Role, account.Email, account.IsPublic));
        var record = await town.Record();
        Assert.Contains("\"join\"", record, StringComparison.Ordinal);
        Assert.Contains(account.Pseudonym.ToString(), record, StringComparison.Ordinal);
        Assert.DoesNotContain("Amara", record, StringComparison.Ordinal);
        Assert.DoesNotContain(account.Id.ToString(), record, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_missing_is_told_beside_its_field_and_nothing_is_made(Db db)
    {
        await using var town = await Town.Start(db);
        foreach (var (form, field) in new[] { (Form(name: " "), "name"), (Form(name: new string('n', 101)), "name"), (Form(ofAge: false), "ofAge"), (Form(password: ""), "password"), (Form(password: "short"), "password"), (Form(password: new string('p', 201)), "password") })
        {
            var answer = await town.Site.Browser.Post("/join/me", form);
            Assert.True(answer.Status == HttpStatusCode.UnprocessableEntity, $"{field}: {(int)answer.Status}");
            Assert.NotNull(answer.Page.QuerySelector($"#{field}-error"));
            Assert.DoesNotContain("value=\"three", answer.Text, StringComparison.Ordinal);
        }
        Assert.Equal(0, await town.Site.Read(data => data.Users.CountAsync()));
        Assert.Contains("Your school", (await town.Site.Browser.Page("/join")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Joining_under_a_name_that_somebody_has_tells_nothing(Db db)
    {
        await using var town = await Town.Start(db);
        using var second = town.Site.NewBrowser();
        var answers = new[] { await town.Site.Browser.Post("/join/me", Form()), await second.Post("/join/me", Form()) };

        Assert.Equal(answers[0].Location, answers[1].Location);
        Assert.Equal(2, (await town.Site.Read(data => data.Users.Select(account => account.UserName).ToListAsync())).Distinct().Count());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_recovery_code_is_shown_once_and_opens_once(Db db)
    {
        await using var town = await Town.Start(db);
        await town.Site.Browser.Post("/join/me", Form());
        Assert.Contains((await town.Site.Browser.Page("/desk")).QuerySelectorAll(".rows a"), link => link.GetAttribute("href") == "/account/codes");
        var codes = (await town.Site.Browser.Post("/account/codes", [])).Page.QuerySelectorAll(".codes code").Select(code => code.TextContent).ToList();

        Assert.Equal(10, codes.Distinct().Count());
        Assert.Empty((await town.Site.Browser.Page("/account/codes")).QuerySelectorAll(".codes code"));
        Assert.DoesNotContain((await town.Site.Browser.Page("/desk")).QuerySelectorAll(".rows a"), link => link.GetAttribute("href") == "/account/codes");
        using var other = town.Site.NewBrowser();
        Assert.Equal("/account/sign-in?recovered=true", (await other.Post("/sign-in", [("code", codes[0].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))])).Location);
        using var late = town.Site.NewBrowser();
        foreach (var wrong in new[] { codes[0], "AAAA-AAAA-AAAA-AAAA", new string('A', 500) }) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await late.Post("/sign-in", [("code", wrong)])).Status);
        await town.Site.Browser.Post("/account/codes", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await late.Post("/sign-in", [("code", codes[1])])).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task After_ten_wrong_attempts_a_name_rests_whether_or_not_anybody_has_it(Db db)
    {
        await using var town = await Town.Start(db);
        await town.Site.Browser.Post("/join/me", Form());
        var name = (await town.Site.Read(data => data.Users.FirstAsync())).UserName!;
        using var guesser = town.Site.NewBrowser();
        var last = new List<string>();
        foreach (var guessed in new[] { name, "nobody-at-all" })
        {
            for (var attempt = 0; attempt < SignInThrottle.MostFailures; attempt++)
            {
                var answer = await guesser.Post("/sign-in", [("username", guessed), ("password", "x")]);
                Assert.Contains("did not match", answer.Text, StringComparison.Ordinal);
            }
            last.Add((await guesser.Post("/sign-in", [("username", guessed), ("password", Town.Password)])).Page.QuerySelector(".govuk-error-summary")!.TextContent);
        }

        Assert.Contains("Wait 15 minutes", last[0], StringComparison.Ordinal);
        Assert.Equal(last[0], last[1]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_second_step_is_taken_up_with_a_code_then_asked_for_and_each_code_opens_once(Db db)
    {
        await using var town = await Town.Start(db);
        var own = town.Site.Browser;
        await own.Post("/join/me", Form());
        var name = (await town.Site.Read(data => data.Users.FirstAsync())).UserName!;
        await own.Post("/account/sign-in?handler=Offer", [], formAt: "/account/sign-in");
        var page = await own.Page("/account/sign-in");
        Assert.NotNull(page.QuerySelector(".qr svg[role=img]"));
        var app = new CodeApp(page.QuerySelector(CodeApp.At)!.TextContent);
        var first = app.Code();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await own.Post("/account/sign-in?handler=Confirm", [("code", "000000")], formAt: "/account/sign-in")).Status);
        Assert.Equal("/account/sign-in?done=second-step", (await own.Post("/account/sign-in?handler=Confirm", [("code", first)], formAt: "/account/sign-in")).Location);

        using var other = town.Site.NewBrowser();
        var half = await other.Post("/sign-in", [("username", name), ("password", Town.Password)]);
        Assert.Equal("/sign-in/second-step", half.Location);
        Assert.Equal(HttpStatusCode.Found, (await other.Get("/desk")).Status);
        Assert.Empty((await other.Page("/sign-in/second-step")).QuerySelectorAll(".qr"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.Post("/sign-in/second-step", [("code", first)])).Status);
        Assert.Equal("/desk", (await other.Post("/sign-in/second-step", [("code", app.Code(1))])).Location);
        Assert.Equal("Desk", (await other.Get("/desk")).Heading);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task After_ten_wrong_codes_the_second_step_rests_even_for_the_right_one(Db db)
    {
        var clock = new Ahead();
        await using var town = await Town.Start(db, clock: clock);
        var own = town.Site.Browser;
        await own.Post("/join/me", Form());
        var name = (await town.Site.Read(data => data.Users.FirstAsync())).UserName!;
        await own.Post("/account/sign-in?handler=Offer", [], formAt: "/account/sign-in");
        var app = new CodeApp((await own.Page("/account/sign-in")).QuerySelector(CodeApp.At)!.TextContent);
        await own.Post("/account/sign-in?handler=Confirm", [("code", app.Code(-1))], formAt: "/account/sign-in");
        using var guesser = town.Site.NewBrowser();
        Task<Answer> Half() => guesser.Post("/sign-in", [("username", name), ("password", Town.Password)]);
        Assert.Equal("/sign-in/second-step", (await Half()).Location);
        for (var attempt = 0; attempt < SignInThrottle.MostFailures; attempt++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guesser.Post("/sign-in/second-step", [("code", "000000")])).Status);

        var tired = await guesser.Post("/sign-in/second-step", [("code", app.Code(1))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tired.Status);
        Assert.Contains("Wait 15 minutes", tired.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await own.Get("/desk")).Status);
        clock.By = SignInThrottle.Pause + TimeSpan.FromMinutes(1);
        Assert.Equal("/sign-in/second-step", (await Half()).Location);
        Assert.Equal("/desk", (await guesser.Post("/sign-in/second-step", [("code", app.Code((int)(clock.By.TotalSeconds / 30)))])).Location);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_address_may_try_to_sign_in_so_often_a_minute_as_the_host_set_and_read_meanwhile(Db db)
    {
        await using var town = await Town.Start(db);
        const int most = 4;
        await town.Site.Act<FusionDb, Done>(async (data, stop) =>
        {
            await data.AddAsync(new HostSettings { SignInsPerMinute = most }, stop);
            return default(Done);
        });
        await town.Site.Services.GetRequiredService<CurrentSettings>().Refresh(default);
        var answers = new List<Answer>();
        for (var attempt = 0; attempt <= most; attempt++) answers.Add(await town.Site.Browser.Post("/sign-in", [("username", $"somebody-{attempt}"), ("password", "x")]));

        Assert.All(answers.SkipLast(1), answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].Status);
        Assert.NotEmpty(answers[^1].Heading);
        Assert.Equal(HttpStatusCode.OK, (await town.Site.Browser.Get("/sign-in")).Status);
    }

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_RFC_6238(long seconds, string code) => Assert.Equal(code, Totp.CodeAt("12345678901234567890"u8, Totp.StepAt(DateTime.UnixEpoch.AddSeconds(seconds))));

    [Theory, OnSqlite, OnPostgres]
    public async Task A_session_that_is_ended_opens_nothing_any_more(Db db)
    {
        await using var town = await Town.Start(db);
        var (id, here) = await town.Member("Kit");
        var there = await town.SignIn(id);
        Assert.Equal(HttpStatusCode.OK, (await there.Get("/desk")).Status);
        var (_, stranger) = await town.Member("Wren");
        var session = (await here.Page("/account/sign-in")).QuerySelector("form[action*=End] input[name=session]")!.GetAttribute("value")!;

        await stranger.Post("/account/sign-in?handler=End", [("session", session)], formAt: "/account");
        Assert.Equal(HttpStatusCode.OK, (await there.Get("/desk")).Status);
        Assert.Equal("/account/sign-in?done=session", (await here.Post("/account/sign-in?handler=End", [("session", session)], formAt: "/account")).Location);
        Assert.Equal(HttpStatusCode.Found, (await there.Get("/desk")).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.Get("/desk")).Status);
        var again = await town.SignIn(id);
        await here.Post("/account/sign-in?handler=EndOthers", [], formAt: "/account");
        Assert.Equal(HttpStatusCode.Found, (await again.Get("/desk")).Status);
        foreach (var browser in new[] { here, there, stranger, again }) browser.Dispose();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_account_may_post_so_often_a_minute_and_another_is_not_held_up(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, busy) = await town.Member("Kit");
        var (_, calm) = await town.Member("Wren");
        var answers = new List<HttpStatusCode>();
        for (var post = 0; post <= PostLimits.OfOneAccount; post++) answers.Add((await busy.PostWithout("/account/codes", [])).Status);

        Assert.All(answers.SkipLast(1), status => Assert.Equal(HttpStatusCode.BadRequest, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal(HttpStatusCode.BadRequest, (await calm.PostWithout("/account/codes", [])).Status);
        Assert.Equal(HttpStatusCode.OK, (await busy.Get("/desk")).Status);
        busy.Dispose();
        calm.Dispose();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_the_host_wants_it_so_only_who_is_invited_can_join(Db db)
    {
        await using var town = await Town.Start(db);
        await town.Site.Act<FusionDb, Done>(async (data, stop) =>
        {
            await data.AddAsync(new HostSettings { SignUpIsOpen = false }, stop);
            return default(Done);
        });
        await town.Site.Services.GetRequiredService<CurrentSettings>().Refresh(default);
        var stranger = town.Site.NewBrowser();

        Assert.Contains("Only people whom an organisation has invited", (await stranger.Page("/join")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/join", (await stranger.Get("/join/me")).Location);
        Assert.Equal("/join", (await stranger.Get("/join/me?returnUrl=%2Finvitations%2F00000000000000000000000000000000")).Location);
    }
}
