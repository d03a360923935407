using System.IO.Compression;
using System.Text.Json.Nodes;
using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.Organisations;
using Fusion.Web.Features.Accounts.Recovery;
using Fusion.Web.Features.Accounts.Sessions;
using Fusion.Web.Features.Accounts.Young;
using Fusion.Web.Features.Directory.Claims;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Accounts;

public sealed class LeaveTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_member_takes_along_all_that_is_theirs_and_no_cell_runs_in_a_spreadsheet(Db db)
    {
        await using var town = await Town.Start(db);
        var (id, amara) = await town.Representative("=HYPERLINK(1)", "school", asLead: true);
        var (other, kit) = await town.Member("Kit");
        await kit.Post("/organisations/other/claim", [("way", "Host"), ("reason", "Mine")]);
        await amara.Post("/organisations/other/claim", [("way", "Host"), ("reason", "I run it")]);
        var answer = await amara.Post("/account/leave?handler=Take", [], formAt: "/account/leave");

        Assert.Equal("application/zip", answer.MediaType);
        using var zip = new ZipArchive(new MemoryStream(answer.Bytes));
        string Read(string name) => new StreamReader(zip.GetEntry(name)!.Open()).ReadToEnd();
        Assert.Equal(["account.csv", "acts-in-the-record.csv", "claims.csv", "data.json", "roles.csv", "sessions.csv", "sign-in.csv"], zip.Entries.Select(entry => entry.Name).Order());
        var json = JsonNode.Parse(Read("data.json"))!;
        Assert.Equal(("=HYPERLINK(1)", id.ToString()), ((string)json["account"]![0]!["name"]!, (string)json["account"]![0]!["id"]!));
        Assert.Equal("I run it", (string)json["claims"]![0]!["reason"]!);
        Assert.Contains(",'=HYPERLINK(1),", Read("account.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain(other.ToString(), Read("data.json"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_lead_takes_along_what_they_did_in_the_record_and_the_young_people_for_whom_they_answer(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, amara) = await town.Representative("Amara", "school", asLead: true);
        var (_, kit) = await town.Representative("Kit", "school", asLead: false);
        await amara.Post("/organisation/young?handler=Add", [("name", "Robin")], formAt: "/organisation/young");
        await amara.Post("/organisations/school/edit", [("version", "1"), ("description:en", "We learn by the river.")]);
        async Task<JsonNode> Taken(Browser browser)
        {
            using var zip = new ZipArchive(new MemoryStream((await browser.Post("/account/leave?handler=Take", [], formAt: "/account/leave")).Bytes));
            return JsonNode.Parse(new StreamReader(zip.GetEntry("data.json")!.Open()).ReadToEnd())!;
        }

        var (hers, his) = (await Taken(amara), await Taken(kit));
        Assert.Equal(["join", "take-role", "edit-profile"], hers["acts-in-the-record"]!.AsArray().Select(act => (string)act!["act"]!));
        Assert.Equal(["join", "take-role"], his["acts-in-the-record"]!.AsArray().Select(act => (string)act!["act"]!));
        Assert.Equal("Hill School", (string)hers["acts-in-the-record"]!.AsArray()[^1]!["by"]!);
        var young = Assert.Single(hers["young-people"]!.AsArray())!;
        Assert.Equal(("Robin", null, "false"), ((string?)young["name"], (string?)young["agreed"], (string?)young["begun"]));
        Assert.Null(his["young-people"]);
        Assert.Contains("Your acts in the open record", (await town.Site.Browser.Page("/privacy")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Leaving_takes_everything_away_hands_the_organisation_over_and_leaves_a_number_in_the_record(Db db)
    {
        await using var town = await Town.Start(db);
        var (id, amara) = await town.Representative("Amara", "school", asLead: true);
        var (next, _) = await town.Representative("Kit", "school", asLead: false);
        await amara.Post("/account/codes", []);
        await amara.Post("/organisation?handler=Invite", [("email", "x@example.org")], formAt: "/organisation");
        await amara.Post("/organisations/other/claim", [("way", "Host"), ("reason", "I run it")]);
        var pseudonym = await town.Site.Read(data => data.Users.Where(account => account.Id == id).Select(account => account.Pseudonym).FirstAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await amara.Post("/account/leave?handler=Leave", [], formAt: "/account/leave")).Status);

        Assert.Equal("/left", (await amara.Post("/account/leave?handler=Leave", [("sure", "true")], formAt: "/account/leave")).Location);
        Assert.Equal("Your account is deleted", (await amara.Get("/left")).Heading);
        Assert.Equal(HttpStatusCode.Found, (await amara.Get("/desk")).Status);
        await town.Site.Read(async data =>
        {
            Assert.False(await data.Users.AnyAsync(account => account.Id == id));
            Assert.False(await data.Set<Session>().AnyAsync(session => session.AccountId == id));
            Assert.False(await data.Set<RecoveryCode>().AnyAsync(code => code.AccountId == id));
            Assert.False(await data.Set<Invitation>().AnyAsync());
            Assert.False(await data.Set<Claim>().AnyAsync());
            return 0;
        });
        var left = Assert.Single(await town.Roles());
        Assert.Equal((next, true), (left.AccountId, left.IsLead));
        var record = await town.Record();
        Assert.Contains("\"leave\"", record, StringComparison.Ordinal);
        Assert.Contains(pseudonym.ToString(), record, StringComparison.Ordinal);
        Assert.DoesNotContain("Amara", record, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task There_is_always_a_host_and_a_change_of_role_is_recorded_without_a_name(Db db)
    {
        await using var town = await Town.Start(db);
        var (sol, host) = await town.Member("Sol", AccountRole.Host);
        var (kit, browser) = await town.Member("Kit Marlow");
        Task<Answer> Change(Browser by, Guid account, AccountRole role) => by.Post("/host/accounts", [("account", account.ToString()), ("to", role.ToString())], formAt: "/account");
        Assert.Equal(["Kit Marlow"], (await host.Page("/host/accounts?q=marlow".Replace("marlow", "Marlow", StringComparison.Ordinal))).QuerySelectorAll(".rows strong").Select(name => name.TextContent));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Change(host, sol, AccountRole.Learner)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await host.Post("/account/leave?handler=Leave", [("sure", "true")], formAt: "/account/leave")).Status);
        foreach (var role in Enum.GetValues<AccountRole>().Where(role => role != AccountRole.Host))
        {
            var (_, other) = await town.Member($"A {role}", role);
            Assert.Contains("/error/403", (await Change(other, kit, AccountRole.Host)).Location, StringComparison.Ordinal);
            Assert.Contains("/error/403", (await other.Get("/host/accounts")).Location, StringComparison.Ordinal);
        }
        Assert.Contains("/error/403", (await browser.Get("/host")).Location, StringComparison.Ordinal);
        await Change(host, kit, AccountRole.Host);
        Assert.Equal("Host", (await browser.Get("/host")).Heading);
        await Change(browser, sol, AccountRole.Learner);
        Assert.Contains("/error/403", (await host.Get("/host")).Location, StringComparison.Ordinal);
        var record = await town.Record();
        Assert.Contains("\"change-role\"", record, StringComparison.Ordinal);
        foreach (var said in new[] { "Kit", "Sol", kit.ToString() }) Assert.DoesNotContain(said, record, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_young_person_has_an_account_when_a_guardian_agreed_and_none_when_they_withdraw(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Representative("Amara", "school", asLead: true);
        static string Path(Answer answer, string id) => new Uri(answer.Page.QuerySelector(id)!.GetAttribute("value")!).AbsolutePath;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Post("/organisation/young?handler=Add", [("name", "")], formAt: "/organisation/young")).Status);
        var guardianLink = Path(await lead.Post("/organisation/young?handler=Add", [("name", "Robin")], formAt: "/organisation/young"), "#new-link");
        using var guardian = town.Site.NewBrowser();
        using var robin = town.Site.NewBrowser();
        Assert.Contains("Hill School asks for an account for Robin", (await guardian.Page(guardianLink)).QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await town.Site.Read(data => data.Users.CountAsync()) + 1);
        var start = Path(await guardian.Post(guardianLink, [("agree", "true")]), "#start-link");

        Assert.StartsWith("/account/codes", (await robin.Post(start, [("password", Town.Password)])).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await guardian.Get(start)).Status);
        var account = await town.Site.Read(data => data.Users.FirstAsync(one => one.IsYoung));
        Assert.Equal(("Robin", AccountRole.Learner, (string?)null), (account.DisplayName, account.Role, account.Email));
        Assert.Equal("Desk", (await robin.Get("/desk")).Heading);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await robin.Post("/account?handler=Mail", [("email", "robin@example.org")], formAt: "/account")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await robin.Post("/organisations/school/claim", [("way", "Host"), ("reason", "x")])).Status);
        var invitation = Path(await lead.Post("/organisation?handler=Invite", [], formAt: "/organisation"), "#new-link");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await robin.Post(invitation, [("accept", "true")])).Status);
        await using var scope = town.Site.Services.CreateAsyncScope();
        Assert.Null(await scope.ServiceProvider.GetRequiredService<People>().AddressOf(account.Id, CancellationToken.None));

        Assert.Equal("It is deleted", (await guardian.Post(guardianLink, [("agree", "false")])).Heading);
        Assert.Equal(HttpStatusCode.Found, (await robin.Get("/desk")).Status);
        Assert.False(await town.Site.Read(data => data.Users.AnyAsync(one => one.IsYoung)));
        Assert.False(await town.Site.Read(data => data.Set<YoungPerson>().AnyAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await guardian.Get(guardianLink)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_register_tells_what_why_and_how_long_for_each_kind_that_is_kept(Db db)
    {
        await using var town = await Town.Start(db);
        await using var scope = town.Site.Services.CreateAsyncScope();
        var kept = scope.ServiceProvider.GetServices<IPersonalData>().SelectMany(source => source.Kept).ToList();
        var page = await town.Site.Browser.Page("/privacy");

        Assert.Contains("account", kept);
        Assert.Equal(kept.Distinct().Count(), page.QuerySelectorAll("main dl.facts").Length);
        Assert.All(page.QuerySelectorAll("main dl.facts dd"), told => Assert.DoesNotMatch(@"^privacy\.", told.TextContent));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Everything_that_is_somebodys_own_sends_a_stranger_to_sign_in_and_takes_no_post_without_its_token(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, member) = await town.Member("Kit");
        foreach (var path in new[] { "/desk", "/account", "/account/sign-in", "/account/codes", "/account/leave", "/organisation", "/organisation/young", "/organisations/school/claim", "/organisations/school/edit", $"/claims/{Guid.NewGuid()}", "/host/accounts", "/host/claims" })
        {
            var answer = await town.Site.Browser.Get(path);
            Assert.True(answer.Status == HttpStatusCode.Found && answer.Location!.Contains("/sign-in?ReturnUrl=", StringComparison.Ordinal), $"{path} answers {(int)answer.Status}");
        }
        foreach (var path in new[] { "/join/me", "/account?handler=Profile", "/account/sign-in?handler=Password", "/account/codes", "/account/leave?handler=Leave", "/account/leave?handler=Take", "/organisation?handler=Act", "/organisation?handler=Invite", "/organisation/young?handler=Add", "/organisations/school/claim", "/sign-in/second-step" })
            Assert.True((await member.PostWithout(path, [("sure", "true"), ("__RequestVerificationToken", "made-up")])).Status == HttpStatusCode.BadRequest, path);
        Assert.Equal("Desk", (await member.Get("/desk")).Heading);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Behind_TLS_cookies_are_secure_and_browsers_are_told_to_stay_with_it(Db db)
    {
        await using var town = await Town.Start(db, baseAddress: "https://fusion.example.org");
        var answer = await town.Site.Browser.Get("/sign-in");

        Assert.Equal("max-age=31536000", answer.Header("Strict-Transport-Security"));
        Assert.Contains("secure", answer.Header("Set-Cookie"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", answer.Header("Set-Cookie"), StringComparison.OrdinalIgnoreCase);
        Assert.Null((await (await Shared.Site(db)).Browser.Get("/")).Header("Strict-Transport-Security"));
    }
}
