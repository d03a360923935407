using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Organisations;
using Fusion.Web.Features.Accounts.Young;
using Fusion.Web.Features.Directory.Claims;
using Fusion.Web.Features.Moderation;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Networks;
using Fusion.Web.Platform.Upkeep;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Curation;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;
using People = Fusion.Web.Tests.Curation.People;

namespace Fusion.Web.Tests.Operating;

/// <summary>What goes by itself once its time has come, as the register of personal data says.</summary>
public sealed class RetentionTests
{
    static async Task LetPass(Site site, Ahead clock, int days)
    {
        clock.By = TimeSpan.FromDays(days);
        await site.Services.GetRequiredService<Housekeeper>().RunAll(CancellationToken.None);
    }

    static Task<List<T>> All<T>(Site site) where T : class => site.Read(data => data.Set<T>().ToListAsync());

    static async Task<Town> Start(Db db, Ahead clock)
    {
        var town = await Town.Start(db, clock: clock);
        await UpkeepTests.FirstDay(town.Site);
        return town;
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_invitation_that_nobody_answers_goes_after_thirty_days(Db db)
    {
        var clock = new Ahead();
        await using var town = await Start(db, clock);
        var (_, lead) = await town.Representative("Amara", "school", asLead: true);
        await lead.Post("/organisation?handler=Invite", [("email", "x@example.org")], formAt: "/organisation");

        await LetPass(town.Site, clock, 29);
        Assert.Equal("x@example.org", Assert.Single(await All<Invitation>(town.Site)).Email);
        await LetPass(town.Site, clock, 31);
        Assert.Empty(await All<Invitation>(town.Site));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_young_person_whose_guardian_does_not_agree_goes_after_ninety_days_and_one_who_began_stays(Db db)
    {
        var clock = new Ahead();
        await using var town = await Start(db, clock);
        var (_, lead) = await town.Representative("Amara", "school", asLead: true);
        static string Path(Answer answer, string id) => new Uri(answer.Page.QuerySelector(id)!.GetAttribute("value")!).AbsolutePath;
        async Task<string> Ask(string name) => Path(await lead.Post("/organisation/young?handler=Add", [("name", name)], formAt: "/organisation/young"), "#new-link");
        using var guardian = town.Site.NewBrowser();
        using var robin = town.Site.NewBrowser();
        await Ask("Unanswered");
        await guardian.Post(await Ask("Agreed to"), [("agree", "true")]);
        await robin.Post(Path(await guardian.Post(await Ask("Robin"), [("agree", "true")]), "#start-link"), [("password", Town.Password)]);
        // The guardian of one agreed only after two months.
        await town.Site.Act<FusionDb, Platform.Done>(async (data, stop) =>
        {
            (await data.Set<YoungPerson>().AsTracking().FirstAsync(one => one.Name == "Agreed to", stop)).AgreedAt = DateTime.UtcNow.AddDays(60);
            return default(Platform.Done);
        });

        await LetPass(town.Site, clock, 89);
        Assert.Equal(3, (await All<YoungPerson>(town.Site)).Count);
        await LetPass(town.Site, clock, 91);
        Assert.Equal(["Agreed to", "Robin"], (await All<YoungPerson>(town.Site)).Select(one => one.Name).Order());
        await LetPass(town.Site, clock, 151);
        Assert.Equal("Robin", Assert.Single(await All<YoungPerson>(town.Site)).Name);
        Assert.True(await town.Site.Read(data => data.Users.AnyAsync(one => one.IsYoung)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_link_into_a_network_and_the_digest_of_its_address_go_after_thirty_days(Db db)
    {
        var clock = new Ahead();
        await using var town = await Start(db, clock);
        var (path, _, head) = await Gathering.Network(town, "private");
        await head.Post(path + "/weave?handler=invite", [("bodies_kind", "organisation"), ("people_kind", "person"), ("bodies", "anna@example.org"), ("go", "true")], "/account");
        await head.Post(path + "/weave?handler=link", [("link_kind", "person")], "/account");
        await LetPass(town.Site, clock, 29);
        Assert.Equal([false, true], (await All<NetworkLink>(town.Site)).Select(link => link.Receiver is null).Order());
        await LetPass(town.Site, clock, 31);
        Assert.Empty(await All<NetworkLink>(town.Site));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_year_after_a_claim_was_decided_nothing_in_it_leads_to_who_claimed(Db db)
    {
        var clock = new Ahead();
        await using var town = await Start(db, clock);
        var (id, kit) = await town.Member("Kit");
        var (_, host) = await town.Member("Sol", AccountRole.Host);
        var decided = (await kit.Post("/organisations/school/claim", [("way", "Host"), ("reason", "My aunt founded it")])).Location!;
        await host.Post("/host/claims?handler=Decide", [("id", decided.Split('/')[^1]), ("grant", "false"), ("refusal", "OtherBody"), ("answer", "Another one")], formAt: "/host/claims");
        await kit.Post("/organisations/city/claim", [("way", "Host"), ("reason", "It waits")]);

        await LetPass(town.Site, clock, 364);
        Assert.All(await All<Claim>(town.Site), claim => Assert.Equal(id, claim.AccountId));
        await LetPass(town.Site, clock, 367);
        var claims = await All<Claim>(town.Site);
        var old = claims.Single(claim => claim.State == ClaimState.Refused);
        Assert.Equal((Guid.Empty, "", "", ClaimRefusal.OtherBody), (old.AccountId, old.Reason, old.Answer, old.Refusal));
        Assert.Equal((id, "It waits"), claims.Where(claim => claim.State == ClaimState.Open).Select(claim => (claim.AccountId, claim.Reason)).Single());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_year_after_a_suggestion_was_decided_its_words_and_its_sender_go_and_what_was_earned_by_it_stays(Db db)
    {
        var clock = new Ahead();
        await using var town = await Start(db, clock);
        var member = People.A(AccountRole.MemberLead);
        for (var at = 1; at <= ModerationQueue.TrustedAfter; at++)
        {
            await town.Site.Submit(member, null, 0, ("kind", "resource"), ("title:en", $"Card {at}"));
            Assert.True((await town.Site.Decide(People.Weaver, accepts: true)).IsDone);
        }
        await town.Site.Submit(People.A(AccountRole.Learner), null, 0, ("kind", "resource"), ("title:en", "All about my neighbour"));
        Assert.True((await town.Site.Decide(People.Weaver, accepts: false, RefusalReason.PersonalData)).IsDone);

        await LetPass(town.Site, clock, 364);
        Assert.All(await All<ModerationCase>(town.Site), found => Assert.NotNull(found.Pseudonym));
        await LetPass(town.Site, clock, 367);
        var cases = await All<ModerationCase>(town.Site);
        Assert.All(cases, found => Assert.Equal((null, "", ""), (found.Pseudonym, found.Payload, found.Words)));
        var refused = cases.Single(found => found.Decision == CaseDecision.Refused);
        Assert.Equal((null, "", RefusalReason.PersonalData), (refused.AccountId, refused.Title, refused.Reason));
        Assert.Equal("/resources/card-4", (await town.Site.Submit(member, null, 0, ("kind", "resource"), ("title:en", "Card 4"))).Value!.Path);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_hosts_page_says_of_each_kind_when_it_goes(Db db)
    {
        await using var town = await Town.Start(db);
        using var scope = town.Site.Services.CreateScope();
        var (_, host) = await town.Member("Sol", AccountRole.Host);
        var page = (await host.Page("/host/settings")).QuerySelector("main")!.TextContent;

        Assert.Superset(new HashSet<string> { "invitations", "young", "claims", "moderation" }, scope.ServiceProvider.GetServices<IRetention>().Select(retention => retention.Name).ToHashSet());
        foreach (var told in new[] { "nobody answered, after 30 days", "after 90 days", "a year after it was decided" }) Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.DoesNotContain("retention.", page, StringComparison.Ordinal);
        var register = (await town.Site.Browser.Page("/privacy")).QuerySelector("main")!.TextContent;
        foreach (var told in new[] { "unanswered, it goes after 30 days", "it goes after 90 days", "Until a year after it was decided, or until you leave.", "until a year after it was decided, or until you leave. That suggestions" }) Assert.Contains(told, register, StringComparison.Ordinal);
    }
}
