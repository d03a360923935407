using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Agreements;
using Fusion.Web.Features.Agreements.Commitments;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Moderation.Merge;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Upkeep;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Agreements;

/// <summary>Accepting, accepting anew, renewing and leaving.</summary>
public sealed class CommitmentTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task An_acceptance_is_bound_to_the_version_that_was_read_until_the_newer_one_is_accepted(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, council) = await town.Member("Ines", AccountRole.CouncilMember);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var path = await Promise.Published(council, Promise.Of("How we work"));
        var commitment = await Promise.Sign(head, path, promise: "We open our workshop on Fridays.");
        Assert.DoesNotContain("accept the new version", Promise.Text(await head.Page("/desk")), StringComparison.Ordinal);
        await Promise.Change(council, path, Promise.Of("How we work", "We answer each other within three days."));
        Assert.Equal(1, (await Promise.Signatures(town.Site)).Single().Version);
        Assert.Contains("accept the new version: How we work", Promise.Text(await head.Page("/desk")), StringComparison.Ordinal);
        var difference = await head.Page($"{path}/versions/2?from=1");
        Assert.Contains("a week.", difference.QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("three days.", difference.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("within a week", Promise.Text(await head.Page($"{path}/versions/1")), StringComparison.Ordinal);
        // Who read the older one has not accepted the newer.
        Assert.Contains("newer version", await Group.Refusal(head, commitment, "again", Promise.Signing(1)), StringComparison.Ordinal);
        await Group.Do(head, commitment, "again", Promise.Signing(2, "We open our workshop on Fridays."));
        Assert.Equal([(1, AcceptanceKind.First), (2, AcceptanceKind.Again)], (await Promise.Acceptances(town.Site)).Select(one => (one.Version, one.Kind)));
        Assert.DoesNotContain("accept the new version", Promise.Text(await head.Page("/desk")), StringComparison.Ordinal);
        Assert.Contains("accepted already", await Group.Refusal(head, commitment, "again", Promise.Signing(2)), StringComparison.Ordinal);
        var page = Promise.Text(await town.Site.Browser.Page(commitment));
        Assert.Contains("Hill School", page, StringComparison.Ordinal);
        Assert.Contains("Accepted version 2 anew", page, StringComparison.Ordinal);
        Assert.Contains("We open our workshop on Fridays.", Promise.Text(await town.Site.Browser.Page("/organisations/school")), StringComparison.Ordinal);
        var acts = (await town.Site.Browser.Json(path + "/history.json"))["items"]!.AsArray().Select(item => (string)item!["act"]!).ToList();
        Assert.Equal(["accept-again", "publish-agreement", "accept-agreement", "publish-agreement"], acts);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_may_not_sign_is_refused_with_the_reason(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, council) = await town.Member("Ines", AccountRole.CouncilMember);
        var (_, contributor) = await town.Representative("Teacher", "school", asLead: false);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var (anna, person) = await town.Member("Anna");
        var (_, young) = await town.Member("Yara", isYoung: true);
        var bodies = await Promise.Published(council, Promise.Of("For organisations", signers: "organisations"));
        var people = await Promise.Published(council, Promise.Of("For people", signers: "people"));
        Assert.Contains("Only a lead", await Group.Refusal(contributor, bodies, "sign", Promise.Signing()), StringComparison.Ordinal);
        Assert.Contains("for organisations", await Group.Refusal(person, bodies, "sign", Promise.Signing()), StringComparison.Ordinal);
        Assert.Contains("for people", await Group.Refusal(head, people, "sign", Promise.Signing()), StringComparison.Ordinal);
        Assert.Contains("no public page", await Group.Refusal(person, people, "sign", Promise.Signing(named: true)), StringComparison.Ordinal);
        Assert.Contains("Young people", await Group.Refusal(young, people, "sign", Promise.Signing(named: true)), StringComparison.Ordinal);
        Assert.NotEmpty(await Group.Refusal(person, people, "sign", ("version", "1"), ("promise", "")));
        Assert.Contains("/sign-in", (await town.Site.Browser.Get($"{people}/edit")).Location, StringComparison.Ordinal);
        await Promise.Sign(person, people);
        Assert.Contains("accepted it already", await Group.Refusal(person, people, "sign", Promise.Signing()), StringComparison.Ordinal);
        Assert.Single(await Promise.Signatures(town.Site), signature => signature.AccountId == anna);
    }

    [Theory]
    [InlineData("Both", "", "school", true)]
    [InlineData("Both", "", "person", true)]
    [InlineData("Organisations", "", "school", true)]
    [InlineData("Organisations", "", "person", false)]
    [InlineData("People", "", "person", true)]
    [InlineData("People", "", "school", false)]
    [InlineData("Both", "employer,charity", "charity", true)]
    [InlineData("Both", "employer,charity", "school", false)]
    [InlineData("Both", "employer,charity", "organisation", false)]
    [InlineData("Both", "employer,charity", "person", true)]
    public void Only_the_kinds_that_an_agreement_names_may_sign_it(string signers, string kinds, string kind, bool may)
    {
        var content = new AgreementContent { Signers = Enum.Parse<Signers>(signers), BodyKinds = kinds.Split(',', StringSplitOptions.RemoveEmptyEntries) };
        var isPerson = kind == Signature.Person;
        Assert.Equal(may, new Party(isPerson ? null : new OrganisationId(Guid.NewGuid()), isPerson ? Guid.NewGuid() : null, kind, null, "", "").MaySign(content));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_somebody_elses_commitment_nobody_else_touches(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, council) = await town.Member("Ines", AccountRole.CouncilMember);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var (_, contributor) = await town.Representative("Teacher", "school", asLead: false);
        var (_, city) = await town.Representative("Mayor", "city", asLead: true);
        var path = await Promise.Published(council, Promise.Of("How we work", months: "12"));
        var commitment = await Promise.Sign(head, path);
        (string, string)[] any = [("version", "1"), ("promise", ""), ("agree", "true"), ("reason", ""), ("on", $"{DateTime.UtcNow:yyyy-MM-dd}"), ("what", "We did something"), ("url", ""), ("deed", $"{Guid.NewGuid()}"), ("named", "true")];
        foreach (var (browser, acts) in new[] { (city, new[] { "again", "renew", "withdraw", "deed", "removedeed", "name" }), (contributor, ["again", "renew", "withdraw", "name"]), (council, ["again", "renew", "withdraw", "deed", "removedeed", "name"]), (head, ["name"]) })
            foreach (var act in acts) Assert.Contains("Only who signed it", await Group.Refusal(browser, commitment, act, any), StringComparison.Ordinal);
        Assert.Contains("can be renewed from", await Group.Refusal(head, commitment, "renew", any), StringComparison.Ordinal);
        // Whoever acts for the organisation may tell what it did.
        await Group.Do(contributor, commitment, "deed", any);
        Assert.Contains("We did something", Promise.Text(await town.Site.Browser.Page(commitment)), StringComparison.Ordinal);
        var deed = await town.Site.Read(data => data.Set<Deed>().SingleAsync());
        await Group.Do(contributor, commitment, "removedeed", ("deed", deed.Id.ToString()));
        Assert.Empty(await town.Site.Read(data => data.Set<Deed>().ToListAsync()));
        foreach (var wrong in new[] { "2001-01-01", $"{DateTime.UtcNow.AddDays(2):yyyy-MM-dd}" })
            Assert.Contains("from the acceptance until today", await Group.Refusal(head, commitment, "deed", ("on", wrong), ("what", "We did something"), ("url", "")), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_person_is_counted_and_not_named_unless_they_choose_to_be_and_takes_it_back(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, council) = await town.Member("Ines", AccountRole.CouncilMember);
        var (anna, person) = await town.Member("Anna Lark");
        var path = await Promise.Published(council, Promise.Of("How we work"));
        var commitment = await Promise.Sign(person, path, promise: "I read aloud on Mondays.");
        foreach (var page in new[] { path, path + "/signatories", commitment, commitment + "/certificate" })
        {
            var text = Promise.Text(await town.Site.Browser.Page(page));
            Assert.DoesNotContain("Anna Lark", text, StringComparison.Ordinal);
            Assert.DoesNotContain("I read aloud", text, StringComparison.Ordinal);
        }
        Assert.Contains("1 signatory", Promise.Text(await town.Site.Browser.Page(path)), StringComparison.Ordinal);
        Assert.Contains("Anna Lark", Promise.Text(await person.Page(commitment + "/certificate")), StringComparison.Ordinal);
        Assert.Contains("no public page", await Group.Refusal(person, commitment, "name", ("named", "true")), StringComparison.Ordinal);
        await ShowPage(town, anna);
        await Group.Do(person, commitment, "name", ("named", "true"));
        Assert.Contains("Anna Lark", Promise.Text(await town.Site.Browser.Page(path + "/signatories")), StringComparison.Ordinal);
        Assert.DoesNotContain("Anna Lark", (await town.Site.Browser.Get(path + "/signatories.csv")).Text, StringComparison.Ordinal);
        await Group.Do(person, commitment, "name", ("named", "false"));
        Assert.DoesNotContain("Anna Lark", Promise.Text(await town.Site.Browser.Page(path + "/signatories")), StringComparison.Ordinal);
        Assert.DoesNotContain("Anna Lark", await town.Record(), StringComparison.Ordinal);
        Assert.DoesNotContain("I read aloud", await town.Record(), StringComparison.Ordinal);
    }

    static Task ShowPage(Town town, Guid account) => Change(town.Site, account, found => (found.IsPublic, found.Handle) = (true, "anna-lark"));

    static Task<Outcome<Done>> Change(Site site, Guid account, Action<Account> change) => site.Act<DbSession, Done>(async (session, stop) =>
    {
        change(await session.Context.Users.AsTracking().FirstAsync(found => found.Id == account, stop));
        return default(Done);
    });

    [Theory, OnSqlite, OnPostgres]
    public async Task Leaving_takes_effect_when_the_notice_has_run_out_and_history_stays(Db db)
    {
        var clock = new Ahead();
        using var pack = PackFolder.Small();
        await using var site = await Site.Start(db, pack.Path, clock: clock);
        var (_, council) = await SignedIn.New(site, "ines", "Ines", AccountRole.CouncilMember);
        var (anna, person) = await SignedIn.New(site, "anna", "Anna", AccountRole.Learner);
        var path = await Promise.Published(council, Promise.Of("How we work", notice: "30"));
        var commitment = await Promise.Sign(person, path);
        await Group.Do(person, commitment, "withdraw", ("reason", "I move away."));
        Assert.Contains("Leaving, still bound", Promise.Text(await person.Page(commitment)), StringComparison.Ordinal);
        Assert.Contains("1 signatory", Promise.Text(await site.Browser.Page(path)), StringComparison.Ordinal);
        Assert.Contains("Only who signed it", await Group.Refusal(person, commitment, "withdraw", ("reason", "")), StringComparison.Ordinal);
        clock.By = TimeSpan.FromDays(30);
        using var later = await SignedIn.As(site, anna);
        Assert.Contains("Withdrawn", Promise.Text(await later.Page(commitment)), StringComparison.Ordinal);
        Assert.Contains("0 signatories", Promise.Text(await later.Page(path)), StringComparison.Ordinal);
        Assert.NotEqual(commitment, await Promise.Sign(later, path));
        Assert.Equal(2, (await Promise.Signatures(site)).Count);
        // Who comes back while the notice runs is bound once.
        var second = (await Promise.Signatures(site)).Single(one => one.ActiveId == anna);
        await Group.Do(later, $"{path}/commitments/{second.Id}", "withdraw", ("reason", ""));
        await Promise.Sign(later, path);
        Assert.Contains("1 signatory", Promise.Text(await later.Page(path)), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_citys_three_years_are_told_of_once_renewed_at_their_end_and_lapse_where_nobody_does(Db db)
    {
        var clock = new Ahead();
        using var pack = PackFolder.Small();
        pack.Write("organisations.csv", "key,name,kind,source\r\ncity,River City,,small-book\r\n");
        await using var site = await Site.Start(db, pack.Path, clock: clock);
        var (_, council) = await SignedIn.New(site, "ines", "Ines", AccountRole.CouncilMember);
        var (mayor, city) = await SignedIn.New(site, "mayor", "Mayor", AccountRole.MemberLead);
        var card = await site.Read(data => data.Set<Features.Directory.Organisation>().FirstAsync(one => one.Slug == "city"));
        await site.Act<Representatives, Done>((all, stop) => all.Add(card.Id, card.Name, mayor, true, stop));
        await Change(site, mayor, found => (found.Email, found.EmailConfirmed) = ("mayor@city.example.org", true));
        async Task<Browser> Mayor()
        {
            var browser = await SignedIn.As(site, mayor);
            await browser.Post("/organisation?handler=Act", [("organisation", card.Id.Value.ToString())], formAt: "/account");
            return browser;
        }
        await city.Post("/organisation?handler=Act", [("organisation", card.Id.Value.ToString())], formAt: "/account");
        var path = await Promise.Published(council, Promise.Of("Three years of learning", signers: "organisations", kind: "pledge", months: "36"));
        var commitment = await Promise.Sign(city, path, promise: "A library in each quarter.");
        var begun = clock.Today;
        Assert.Equal(begun.AddMonths(36), (await Promise.Signatures(site)).Single().OverOn);
        Task<IReadOnlyList<string>> Run() => site.Services.GetRequiredService<Housekeeper>().RunAll(CancellationToken.None);
        await Run();
        Assert.Empty(await Renewals(site));
        clock.By = begun.AddMonths(36).AddDays(-20).ToDateTime(TimeOnly.MinValue) - begun.ToDateTime(TimeOnly.MinValue);
        await Run();
        clock.By += TimeSpan.FromDays(2);
        await Run();
        Assert.Equal("mayor@city.example.org", Assert.Single(await Renewals(site)).To);
        using var due = await Mayor();
        Assert.Single(Promise.Text(await due.Page("/desk")).Split("Renew your commitment: Three years of learning").Skip(1));
        Assert.Contains("Due for renewal", Promise.Text(await due.Page(commitment)), StringComparison.Ordinal);
        await Group.Do(due, commitment, "renew", Promise.Signing(1, "A library in each quarter."));
        Assert.Equal(begun.AddMonths(72), (await Promise.Signatures(site)).Single().OverOn);
        Assert.DoesNotContain("Renew your commitment", Promise.Text(await due.Page("/desk")), StringComparison.Ordinal);
        clock.By += TimeSpan.FromDays((3 * 366) + 40);
        using var over = await Mayor();
        Assert.Contains("Lapsed", Promise.Text(await over.Page(commitment)), StringComparison.Ordinal);
        Assert.Contains("Your commitment has lapsed: Three years of learning", Promise.Text(await over.Page("/desk")), StringComparison.Ordinal);
        Assert.Contains("0 signatories", Promise.Text(await over.Page(path)), StringComparison.Ordinal);
        Assert.Contains("River City", Promise.Text(await over.Page(path + "/signatories?state=past")), StringComparison.Ordinal);
        await Group.Do(over, commitment, "renew", Promise.Signing(1));
        Assert.Equal(clock.Today.AddMonths(36), (await Promise.Signatures(site)).Single().OverOn);
    }

    static Task<List<Platform.Mail.OutboxLetter>> Renewals(Site site) => site.Read(data => data.Set<Platform.Mail.OutboxLetter>().Where(letter => letter.Key == "renewal.due").ToListAsync());

    [Theory, OnSqlite, OnPostgres]
    public async Task When_two_organisations_become_one_the_stronger_commitment_goes_on_and_parting_them_is_exact(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, council) = await town.Member("Ines", AccountRole.CouncilMember);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var (_, mayor) = await town.Representative("Mayor", "city", asLead: true);
        var both = await Promise.Published(council, Promise.Of("Both signed this"));
        var one = await Promise.Published(council, Promise.Of("Only one signed this"));
        await Promise.Sign(head, both, promise: "The school's own.");
        await Promise.Change(council, both, Promise.Of("Both signed this", "We answer each other within three days."));
        await Promise.Sign(mayor, both, version: 2, promise: "The city's own.");
        await Promise.Sign(mayor, one);
        var before = (await Promise.Signatures(town.Site)).Select(Said).ToList();
        var (kept, gone) = (await town.Organisation("school"), await town.Organisation("city"));
        var merged = await town.Site.Act<MergeHandler, Guid>((handler, stop) => handler.Handle(new MergeWish(kept.Id.Value, gone.Id.Value, kept.Version, gone.Version, []), Curation.People.Weaver, stop));
        Assert.True(merged.IsDone, string.Join(',', merged.Rejections));
        var rows = await Promise.Signatures(town.Site);
        Assert.All(rows, row => Assert.Equal(kept.Id, row.OrganisationId));
        Assert.Equal(["The city's own.", ""], rows.Where(row => row.ActiveId == kept.Id.Value).Select(row => row.Promise));
        var resting = Assert.Single(rows, row => row.CarriedOnBy is not null);
        Assert.Equal("The school's own.", resting.Promise);
        Assert.Contains("It is carried on here", Promise.Text(await town.Site.Browser.Page($"{both}/commitments/{resting.Id}")), StringComparison.Ordinal);
        Assert.Contains("1 signatory", Promise.Text(await town.Site.Browser.Page(both)), StringComparison.Ordinal);
        Assert.True((await town.Site.Act<UndoMergeHandler, Done>((handler, stop) => handler.Handle(merged.Value, Curation.People.Weaver, stop))).IsDone);
        Assert.Equal(before, (await Promise.Signatures(town.Site)).Select(Said));
    }

    static (Guid, OrganisationId?, Guid?, int, DateOnly?, Guid?) Said(Signature row) => (row.Id, row.OrganisationId, row.ActiveId, row.Version, row.OverOn, row.CarriedOnBy);

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_deletes_their_account_leaves_each_agreement_and_takes_their_words_along(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, council) = await town.Member("Ines", AccountRole.CouncilMember);
        var (anna, person) = await town.Member("Anna");
        var path = await Promise.Published(council, Promise.Of("How we work"));
        var commitment = await Promise.Sign(person, path, promise: "I read aloud on Mondays.");
        await Group.Do(person, commitment, "deed", ("on", $"{DateTime.UtcNow:yyyy-MM-dd}"), ("what", "I read to eleven children."), ("url", ""));
        await using (var scope = town.Site.Services.CreateAsyncScope())
        {
            var tables = await scope.ServiceProvider.GetServices<IPersonalData>().Single(one => one.Kept.Contains("agreements")).Of(new Person(anna, Guid.Empty, null), CancellationToken.None);
            Assert.Equal([("agreements", 1), ("agreement-acceptances", 1), ("agreement-deeds", 1)], tables.Select(table => (table.Name, table.Rows.Count)));
            Assert.Contains("I read aloud on Mondays.", tables[0].Rows[0]);
        }
        await town.Site.Act<RemoveDemoAccountsHandler, Done>((handler, stop) => handler.Handle(Guid.Empty, stop));
        var row = (await Promise.Signatures(town.Site)).Single();
        Assert.Equal((null, null, ""), (row.AccountId, row.ActiveId, row.Promise));
        Assert.NotNull(row.LeftAt);
        Assert.Equal("", (await Promise.Acceptances(town.Site)).Single().Promise);
        Assert.Empty(await town.Site.Read(data => data.Set<Deed>().ToListAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_signs_twice_at_once_has_signed_once(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, council) = await town.Member("Ines", AccountRole.CouncilMember);
        var (_, person) = await town.Member("Anna");
        var path = await Promise.Published(council, Promise.Of("How we work"));
        var token = await person.Token(path);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => person.PostWithout($"{path}?handler=sign", [.. Promise.Signing(), ("__RequestVerificationToken", token)])));
        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.DoesNotContain(answers, answer => answer.Status >= HttpStatusCode.InternalServerError);
        Assert.Single(await Promise.Signatures(town.Site));
    }
}
