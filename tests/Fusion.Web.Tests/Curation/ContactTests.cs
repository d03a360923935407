using System.Text;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Contacts;
using Fusion.Web.Features.Contacts.ContactList;
using Fusion.Web.Features.Import;
using Fusion.Web.Features.Import.RunPage;
using Fusion.Web.Features.Import.Start;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Sheets;
using Fusion.Web.Platform.Upkeep;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Curation;

public sealed class ContactTests
{
    const string Two = "Name;E-mail;School;Adult\nAda Lark;ada@example.org;Hill School;yes\nBen Reed;;Hill School;oui\nAda Lark;ADA@example.org;;yes\nCleo Wren;not an address;;yes\nDan Small;dan@example.org;;\nEve Moor;eve@example.org;Nowhere;yes\n";

    static Sheet Read(string csv) => SheetReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)), Encoding.UTF8.GetByteCount(csv)).Value!;

    static async Task<(Guid Run, ImportPlan Plan)> Look(Site site, Actor actor, string target, string csv)
    {
        var run = (await site.Act<StartImportHandler, Guid>((handler, stop) => handler.Handle(target, "people.csv", Read(csv), actor, stop))).Value;
        await using var scope = site.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<ImportWork>();
        var stored = await site.Read(db => db.Set<ImportRun>().FirstAsync(found => found.Id == run));
        return (run, await work.Plan((await work.Cells(run, default))!, work.Target(target)!, ImportWork.Mapping(stored), actor.AccountId, default));
    }

    static async Task<Guid> Bring(Site site, Actor actor, string target, string csv)
    {
        var (run, plan) = await Look(site, actor, target, csv);
        var done = await site.Act<CommitImportHandler, Done>((handler, stop) => handler.Handle(run, plan.Digest(), actor, (_, _) => { }, stop));
        Assert.True(done.IsDone, string.Join(',', done.Rejections));
        return run;
    }

    static async Task<(Actor Actor, Browser Browser)> Weaver(Town town, string name = "Wren")
    {
        var (id, browser) = await town.Member(name, AccountRole.Weaver);
        return (new Actor(id, await town.Site.Read(db => db.Users.Where(one => one.Id == id).Select(one => one.Pseudonym).FirstAsync()), name, AccountRole.Weaver, null), browser);
    }

    static Task<List<Contact>> Contacts(Site site) => site.Read(db => db.Set<Contact>().OrderBy(one => one.Name).ToListAsync());

    static async Task<string> LinkTo(Town town, string address) => (await town.Letters()).Single(letter => letter.To == address && letter.Key == "contact.first").Read().Link!;

    [Theory, OnSqlite, OnPostgres]
    public async Task People_are_planned_row_by_row_and_become_contacts_of_whoever_brings_them_and_nothing_public(Db db)
    {
        await using var town = await Town.Start(db);
        var (wren, browser) = await Weaver(town);
        var (_, plan) = await Look(town.Site, wren, "people", Two);
        Assert.Equal([RowFate.Created, RowFate.Created, RowFate.Merged, RowFate.Refused, RowFate.Refused, RowFate.Refused], plan.Rows.Select(row => row.Fate));
        Assert.Equal(["mail-address.wrong", "contacts.of-age-missing", "import.organisation-unknown"], plan.Rows.Skip(3).Select(row => Assert.Single(row.Faults).MessageKey));
        var run = await Bring(town.Site, wren, "people", Two);

        Assert.Equal(["Ada Lark", "Ben Reed"], (await Contacts(town.Site)).Select(one => one.Name));
        Assert.Equal(1, await town.Site.Read(data => data.Users.CountAsync()));
        Assert.DoesNotContain("Ada", await town.Record(), StringComparison.Ordinal);
        Assert.Contains("Ada Lark", (await browser.Page("/contacts")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var (_, again) = await Look(town.Site, wren, "people", Two);
        Assert.Equal([RowFate.Matched, RowFate.Matched, RowFate.Merged], again.Rows.Take(3).Select(row => row.Fate));
        Assert.Equal([MatchedBy.Mail, MatchedBy.Organisation], again.Rows.Take(2).Select(row => row.By!.Value));
        Assert.All(await town.Site.Read(data => data.Set<ImportChange>().ToListAsync()), change => Assert.Equal(("", ""), (change.Before, change.After)));

        // Another weaver sees neither the people nor the import, and brings the same people anew.
        var (other, elsewhere) = await Weaver(town, "Sol");
        Assert.DoesNotContain("Ada", (await elsewhere.Get("/contacts")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get($"/import/{run}")).Status);
        Assert.DoesNotContain(run.ToString(), (await elsewhere.Get("/import")).Text, StringComparison.Ordinal);
        Assert.Equal("import.gone", Assert.Single((await town.Site.Act<UndoImportHandler, Done>((handler, stop) => handler.Handle(run, other, stop))).Rejections).MessageKey);
        Assert.Equal("contacts.gone", Assert.Single((await town.Site.Act<RemoveContactHandler, Done>((handler, stop) => handler.Handle(Contacts(town.Site).Result[0].Id, other, stop))).Rejections).MessageKey);
        Assert.Equal(2, (await Look(town.Site, other, "people", Two)).Plan.Count(RowFate.Created));

        Assert.True((await town.Site.Act<UndoImportHandler, Done>((handler, stop) => handler.Handle(run, wren, stop))).IsDone);
        Assert.Empty(await Contacts(town.Site));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Memberships_are_of_people_brought_before_with_role_and_days(Db db)
    {
        await using var town = await Town.Start(db);
        var (wren, _) = await Weaver(town);
        await Bring(town.Site, wren, "people", Two);
        const string csv = "name,email,organisation,role,from,until\nAda Lark,ada@example.org,/organisations/city,lead,2024-09,\nBen Reed,,Hill School,contributor,2020,2023-07-01\nNobody,,Hill School,other,,\nBen Reed,,City Library,boss,,\nBen Reed,,City Library,other,2024,2023\nBen Reed,,City Library,other,next week,\nBen Reed,,,other,,\n";
        var (_, plan) = await Look(town.Site, wren, "memberships", csv);
        Assert.Equal([RowFate.Created, RowFate.Created, RowFate.Refused, RowFate.Refused, RowFate.Refused, RowFate.Refused, RowFate.Refused], plan.Rows.Select(row => row.Fate));
        Assert.Equal(["contacts.person-unknown", "edit.unknown", "contacts.until-before", "contacts.day-wrong", "edit.missing"], plan.Rows.Skip(2).Select(row => row.Faults[0].MessageKey));
        var run = await Bring(town.Site, wren, "memberships", csv);

        var stored = await town.Site.Read(data => data.Set<Affiliation>().OrderBy(one => one.From).ToListAsync());
        Assert.Equal([(AffiliationRole.Contributor, "2020", "2023-07-01"), (AffiliationRole.Lead, "2024-09", "")], stored.Select(one => (one.Role, one.From, one.Until)));
        Assert.Empty(await town.Roles());
        var (_, again) = await Look(town.Site, wren, "memberships", csv);
        Assert.Equal([RowFate.Matched, RowFate.Matched], again.Rows.Take(2).Select(row => row.Fate));
        var changed = await Bring(town.Site, wren, "memberships", "name,organisation,role\nBen Reed,Hill School,lead\n");
        Assert.Equal(2, await town.Site.Read(data => data.Set<Affiliation>().CountAsync(one => one.Role == AffiliationRole.Lead)));
        Assert.True((await town.Site.Act<UndoImportHandler, Done>((handler, stop) => handler.Handle(changed, wren, stop))).IsDone);
        Assert.Equal(1, await town.Site.Read(data => data.Set<Affiliation>().CountAsync(one => one.Role == AffiliationRole.Lead)));
        Assert.True((await town.Site.Act<UndoImportHandler, Done>((handler, stop) => handler.Handle(run, wren, stop))).IsDone);
        Assert.Equal(0, await town.Site.Read(data => data.Set<Affiliation>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_is_written_to_says_yes_with_an_account_of_their_own_and_the_contact_goes(Db db)
    {
        await using var town = await Town.Start(db);
        var (wren, browser) = await Weaver(town);
        await Bring(town.Site, wren, "people", Two);
        await Bring(town.Site, wren, "memberships", "name,email,organisation,role,from\nAda Lark,ada@example.org,River City,lead,2024\n");
        Assert.Equal("/contacts?asked=1", (await browser.Post("/contacts?handler=Ask", [], formAt: "/contacts")).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post("/contacts?handler=Ask", [], formAt: "/contacts")).Status);
        var link = await LinkTo(town, "ada@example.org");

        var page = await town.Site.Browser.Page(link);
        Assert.Contains("Ada Lark", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("River City", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Site.Browser.Get(link[..^2] + "xx")).Status);
        Assert.Equal(2, (await Contacts(town.Site)).Count);
        var (_, small) = await town.Member("Small", isYoung: true);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await small.Post(link + "?handler=Yes", [], formAt: link)).Status);
        var (ada, own) = await town.Member("Ada");
        Assert.Equal("/account/memberships?welcome=true", (await own.Post(link + "?handler=Yes", [], formAt: link)).Location);

        Assert.Equal(["Ben Reed"], (await Contacts(town.Site)).Select(one => one.Name));
        var mine = await own.Page("/account/memberships");
        Assert.Contains("lead, since 2024", mine.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await town.Site.Read(data => data.Set<Affiliation>().CountAsync(one => one.AccountId == ada && one.ContactId == null)));
        Assert.Empty(await town.Roles());
        Assert.Equal(HttpStatusCode.NotFound, (await town.Site.Browser.Get(link)).Status);
        var id = mine.QuerySelector("main input[name=id]")!.GetAttribute("value")!;
        var (_, other) = await town.Member("Kit");
        await other.Post("/account/memberships", [("id", id)]);
        Assert.Equal(2, await town.Site.Read(data => data.Set<Affiliation>().CountAsync(one => one.AccountId == ada)));
        await own.Post("/account/memberships", [("id", id)]);
        Assert.Equal(1, await town.Site.Read(data => data.Set<Affiliation>().CountAsync(one => one.AccountId == ada)));
        Assert.Equal("/left", (await own.Post("/account/leave?handler=Leave", [("sure", "true")], formAt: "/account/leave")).Location);
        Assert.Equal(0, await town.Site.Read(data => data.Set<Affiliation>().CountAsync(one => one.AccountId == ada)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_says_no_is_erased_everywhere_at_once_and_not_written_to_again(Db db)
    {
        await using var town = await Town.Start(db);
        var (wren, browser) = await Weaver(town);
        var (sol, _) = await Weaver(town, "Sol");
        await Bring(town.Site, wren, "people", Two);
        await Bring(town.Site, sol, "people", Two);
        await browser.Post("/contacts?handler=Ask", [], formAt: "/contacts");
        var link = await LinkTo(town, "ada@example.org");
        Assert.Equal(link, (await town.Site.Browser.Post(link + "?handler=No", [], formAt: link)).Location);

        Assert.All(await Contacts(town.Site), one => Assert.Equal("Ben Reed", one.Name));
        Assert.Equal(1, await town.Site.Read(data => data.Set<MailStop>().CountAsync(stop => stop.Kind == "contact")));
        Assert.Equal(2, await town.Site.Read(data => data.Set<ImportChange>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Contacts_who_do_not_answer_and_what_would_take_an_import_back_go_by_themselves(Db db)
    {
        await using var town = await Town.Start(db);
        var (wren, _) = await Weaver(town);
        await Bring(town.Site, wren, "people", Two);
        await Bring(town.Site, wren, "people", "name,of_age\nLate Comer,yes\n");
        await Look(town.Site, wren, "people", "name,of_age\nNever Decided,yes\n");
        var days = DateTime.UtcNow.AddDays(-31);
        await town.Site.Act<Fusion.Web.Data.FusionDb, Done>(async (data, stop) =>
        {
            await data.Set<Contact>().Where(one => one.Name == "Ada Lark").ExecuteUpdateAsync(one => one.SetProperty(row => row.AddedAt, days).SetProperty(row => row.AskedAt, DateTime.UtcNow), stop);
            await data.Set<Contact>().Where(one => one.Name == "Ben Reed").ExecuteUpdateAsync(one => one.SetProperty(row => row.AddedAt, days), stop);
            await data.Set<ImportRun>().ExecuteUpdateAsync(run => run.SetProperty(row => row.At, days), stop);
            await data.Set<ImportRun>().Where(run => run.CommittedAt != null && run.Rows > 1).ExecuteUpdateAsync(run => run.SetProperty(row => row.CommittedAt, days), stop);
            return default(Done);
        });
        foreach (var name in new[] { "contacts", "imports" })
            await town.Site.Act<IEnumerable<IRetention>, Done>(async (all, stop) =>
            {
                await all.Single(one => one.Name == name).Erase(DateTime.UtcNow, stop);
                return default(Done);
            });

        Assert.Equal(["Ada Lark", "Late Comer"], (await Contacts(town.Site)).Select(one => one.Name));
        Assert.Equal(1, await town.Site.Read(data => data.Set<ImportChange>().CountAsync()));
        Assert.Equal(0, await town.Site.Read(data => data.Set<ImportFile>().CountAsync()));
        Assert.Equal(2, await town.Site.Read(data => data.Set<ImportRun>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Bringing_and_asking_is_refused_to_whoever_is_no_weaver_or_host_and_templates_are_there_for_each_kind(Db db)
    {
        await using var town = await Town.Start(db);
        foreach (var role in new[] { AccountRole.MemberLead, AccountRole.Learner, AccountRole.CouncilMember })
        {
            Assert.Equal("moderation.not-yours", Assert.Single((await town.Site.Act<AskContactsHandler, int>((handler, stop) => handler.Handle(People.A(role), stop))).Rejections).MessageKey);
            Assert.Equal("moderation.not-yours", Assert.Single((await town.Site.Act<StartImportHandler, Guid>((handler, stop) => handler.Handle("people", "a.csv", Read(Two), People.A(role), stop))).Rejections).MessageKey);
            var (_, browser) = await town.Member($"A {role}", role);
            foreach (var path in new[] { "/contacts", "/import/templates/people" }) Assert.Contains("/error/403", (await browser.Get(path)).Location, StringComparison.Ordinal);
        }
        var (_, weaver) = await Weaver(town);
        foreach (var (kind, columns) in new[] { ("people", "name,email,organisation,language,of_age"), ("memberships", "name,email,organisation,role,from,until") })
            Assert.Equal(columns, (await weaver.Get($"/import/templates/{kind}")).Text.Trim('\uFEFF', '\r', '\n'));
        foreach (var kind in new[] { "organisations", "entries" }) Assert.Equal(HttpStatusCode.OK, (await weaver.Get($"/import/templates/{kind}")).Status);
    }
}
