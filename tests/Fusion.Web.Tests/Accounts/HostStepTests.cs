using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.HostAccounts;
using Fusion.Web.Features.Accounts.Sessions;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Accounts;

/// <summary>A host's session is strong by its existence (ADR 11): no way leads around the second step.</summary>
public sealed class HostStepTests
{
    const string Password = "three plain words";

    static async Task<(Site Site, CodeApp App)> SetUp(Db db, Disk? disk = null)
    {
        using var pack = PackFolder.Small();
        var site = await Site.Start(db, pack.Path, setUp: true, disk: disk);
        var token = site.Console.Split("token=")[1].Split('\n')[0].Trim();
        await site.Browser.Post("/set-up", [("token", token), ("name", "Sol"), ("username", "sol"), ("password", Password)]);
        var app = new CodeApp((await site.Browser.Page("/sign-in/second-step")).QuerySelector(CodeApp.At)!.TextContent);
        Assert.Equal("/host", (await site.Browser.Post("/sign-in/second-step", [("code", app.Code(-1))])).Location);
        return (site, app);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_recovery_code_stands_for_a_hosts_second_step_and_never_for_both(Db db)
    {
        var (site, app) = await SetUp(db);
        await using var _ = site;
        var codes = (await site.Browser.Post("/account/codes", [])).Page.QuerySelectorAll(".codes code").Select(code => code.TextContent).ToList();
        using var thief = site.NewBrowser();
        var alone = await thief.Post("/sign-in", [("code", codes[0])]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, alone.Status);
        Assert.Contains("name and password first", alone.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await thief.Get("/desk")).Status);

        // It was not used up by that, and opens after the password.
        using var own = site.NewBrowser();
        Assert.Equal("/sign-in/second-step", (await own.Post("/sign-in", [("username", "sol"), ("password", Password)])).Location);
        Assert.Equal("/desk", (await own.Post("/sign-in/second-step", [("code", codes[0])])).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await own.Post("/account/sign-in?handler=GiveUp", [], formAt: "/account/sign-in")).Status);

        // Without the password there is still the app: a second code from the same sheet is not it.
        await site.Act<Fusion.Web.Data.FusionDb, Done>(async (data, stop) =>
        {
            (await data.Users.AsTracking().FirstAsync(stop)).PasswordHash = null;
            return default(Done);
        });
        using var lost = site.NewBrowser();
        Assert.Equal("/sign-in/second-step", (await lost.Post("/sign-in", [("code", codes[1])])).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lost.Post("/sign-in/second-step", [("code", codes[2])])).Status);
        Assert.Equal("/account/sign-in?recovered=true", (await lost.Post("/sign-in/second-step", [("code", app.Code(1))])).Location);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_becomes_host_with_a_password_alone_and_no_host_sets_one_before_the_second_step(Db db)
    {
        var (site, _) = await SetUp(db);
        await using var own = site;
        var host = await site.Read(data => data.Users.Select(one => new Actor(one.Id, one.Pseudonym, "Sol", AccountRole.Host, null)).FirstAsync());
        using var kit = site.NewBrowser();
        await kit.Post("/join/me", [("name", "Kit"), ("ofAge", "true"), ("password", Password)]);
        var (id, name) = await site.Read(async data => await data.Users.SingleAsync(one => one.DisplayName == "Kit") is var found ? (found.Id, found.UserName!) : default);
        async Task<Outcome<Done>> Raise() => await site.Act<ChangeRoleHandler, Done>((handler, stop) => handler.Handle(host, id, AccountRole.Host, stop));
        Assert.Equal("accounts.host-needs-step", Assert.Single((await Raise()).Rejections).MessageKey);

        await kit.Post("/account/sign-in?handler=Offer", [], formAt: "/account/sign-in");
        var app = new CodeApp((await kit.Page("/account/sign-in")).QuerySelector(CodeApp.At)!.TextContent);
        await kit.Post("/account/sign-in?handler=Confirm", [("code", app.Code(-1))], formAt: "/account/sign-in");
        var codes = (await kit.Post("/account/codes", [])).Page.QuerySelectorAll(".codes code").Select(code => code.TextContent).ToList();
        using var recovered = site.NewBrowser();
        await recovered.Post("/sign-in", [("code", codes[0])]);
        Assert.True((await Raise()).IsDone);
        Assert.Empty(await site.Read(data => data.Set<Session>().Where(session => session.AccountId == id).ToListAsync()));
        using var back = site.NewBrowser();
        Assert.Equal("/sign-in/second-step", (await back.Post("/sign-in", [("username", name), ("password", Password)])).Location);
        Assert.Empty((await back.Page("/sign-in/second-step")).QuerySelectorAll(".qr"));

        // A host by passkey, for whom a password would be a weaker door.
        var (_, passkey) = await SignedIn.New(site, "by-passkey", "Ines", AccountRole.Host);
        var refused = await passkey.Post("/account/sign-in?handler=Password", [("password", Password)], formAt: "/account/sign-in");
        Assert.Contains("second step before", refused.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Taking_over_what_was_a_demonstration_leaves_its_made_up_host_behind(Db db)
    {
        await using var disk = await Disk.Make(db);
        Browser sol;
        await using (var demonstration = await Site.Start(db, demonstration: true, disk: disk))
        {
            sol = await SignedIn.As(demonstration, "host");
            Assert.Equal("/host", (await sol.Post("/host/demonstration/remove", [], formAt: "/host")).Location);
            Assert.Equal(AccountRole.Host, Assert.Single(await demonstration.Read(data => data.Users.ToListAsync())).Role);
        }
        await using var site = await Site.Start(db, disk: disk, setUp: true);
        Assert.Contains("set-up ", site.Console, StringComparison.Ordinal);
        Assert.Equal(0, await site.Read(data => data.Users.CountAsync()) + await site.Read(data => data.Set<Session>().CountAsync()));
        sol.Dispose();
    }

    [Theory, OnPostgres]
    public async Task Every_process_hears_that_somebody_took_charge_and_that_content_was_taken_in(Db db)
    {
        await using var disk = await Disk.Make(db);
        await using var beside = Disk.Beside(disk);
        using var pack = PackFolder.Small(entries: [("apple", "innovation", "Apple")]);
        await using var there = await Site.Start(db, pack.Path, disk: beside, setUp: true);
        var (here, _) = await SetUp(db, disk);
        await using var own = here;
        var state = there.Services.GetRequiredService<HostState>();
        await Patience.Until(() => Task.FromResult(state.HasHost), "the other process knows that there is a host");
        Assert.Equal("/sign-in", (await there.Browser.Get("/set-up")).Location);

        var before = state.ContentChangedAt;
        pack.Entries("small", ("apple", "innovation", "Apple"), ("pear", "innovation", "Pear"));
        Assert.True((await here.Load(pack.Path)).IsDone);
        await Patience.Until(() => Task.FromResult(state.ContentChangedAt > before), "the other process knows that content changed");
    }
}
