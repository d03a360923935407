using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Organisations;
using Fusion.Web.Features.Catalogue;
using Fusion.Web.Features.Directory;
using Fusion.Web.Features.Record;
using Fusion.Web.Features.Reminders;
using Fusion.Web.Features.Reminders.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Operating;

public sealed class ReminderTests
{
    /// <summary>Somebody looks after every entry that is given.</summary>
    sealed class FakeCaretakers(IReadOnlyList<Care> cares) : ICaretakers
    {
        public Task<IReadOnlyList<Care>> Due(DateTime before, CancellationToken cancel) => Task.FromResult(cares);

        public Task<IReadOnlyList<string>> Of(Guid subject, CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>([.. cares.Where(care => care.Subject == subject).Select(care => care.Address)]);
    }

    static async Task<Site> Start(Db db)
    {
        using var pack = PackFolder.Small();
        pack.Write("organisations.csv", ["key,name,source", "school,Hill School,small-book"]);
        pack.Write("entries.csv", ["key,kind,title:en,organisations,source", "small-one,innovation,One thing,school,small-book", "small-two,innovation,Another thing,school,small-book"]);
        var site = await Site.Start(db, pack.Path);
        await UpkeepTests.FirstDay(site);
        return site;
    }

    /// <summary>Somebody with this address leads the school, and so looks after its entries.</summary>
    static async Task<Guid> Lead(Site site, string address)
    {
        var (id, browser) = await SignedIn.New(site, address.Split('@')[0], "Ada", AccountRole.MemberLead);
        browser.Dispose();
        await Gathering.GiveMail(site, id, address);
        var school = await site.Read(data => data.Set<Organisation>().FirstAsync());
        Assert.True((await site.Act<Representatives, Done>((all, stop) => all.Add(school.Id, school.Name, id, true, stop))).IsDone);
        return id;
    }

    static Task<List<Entry>> Entries(Site site) => site.Read(data => data.Set<Entry>().OrderBy(entry => entry.Slug).ToListAsync());

    static async Task<int> Remind(Site site, params (string Address, Guid Subject, string Title)[] cares) => (await site.Act<IServiceProvider, Box>(async (services, stop) =>
    {
        ICaretakers[] caretakers = [new FakeCaretakers([.. cares.Select(care => new Care(care.Address, "en", care.Subject, care.Title))])];
        return new Box(await ActivatorUtilities.CreateInstance<SendRemindersHandler>(services, (IEnumerable<ICaretakers>)caretakers).Run(DateTime.UtcNow, stop));
    })).Value!.Count;

    sealed record Box(int Count);

    static Task<List<OutboxLetter>> Letters(Site site) => site.Read(data => data.Set<OutboxLetter>().OrderBy(letter => letter.To).ToListAsync());

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_person_gets_one_mail_a_year_with_all_that_they_look_after(Db db)
    {
        await using var site = await Start(db);
        var entries = await Entries(site);
        var all = entries.Select(entry => ("ada@example.org", entry.Id.Value, "Thing")).Append(("Ada@example.org", entries[0].Id.Value, "Thing")).Append(("bo@example.org", entries[0].Id.Value, "Thing")).ToArray();

        Assert.Equal(2, await Remind(site, all));
        Assert.Equal(0, await Remind(site, all));
        var letters = await Letters(site);
        Assert.Equal(["ada@example.org", "bo@example.org"], letters.Select(letter => letter.To));
        Assert.Equal([2, 1], letters.Select(letter => letter.Read().Items.Count));
        await site.Act<FusionDb, Done>(async (data, stop) =>
        {
            foreach (var reminder in await data.Set<Reminder>().AsTracking().ToListAsync(stop)) reminder.At = reminder.At.AddDays(-340);
            foreach (var letter in await data.Set<OutboxLetter>().AsTracking().ToListAsync(stop)) data.Remove(letter);
            return default(Done);
        });
        Assert.Equal(2, await Remind(site, all));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_tap_confirms_without_signing_in_and_everybody_sees_it(Db db)
    {
        await using var site = await Start(db);
        await Lead(site, "ada@example.org");
        var entry = (await Entries(site))[0];
        await Remind(site, ("ada@example.org", entry.Id.Value, "One thing"));
        var actions = Assert.Single((await Letters(site)).Single().Read().Items).Actions;
        Assert.Equal(["still-true", "needs-change"], actions.Select(action => action.Key));
        Assert.DoesNotContain("ada", actions[0].Link, StringComparison.Ordinal);

        // Opening it, as mail programs do by themselves, answers nothing.
        var page = await site.Browser.Page(actions[0].Link);
        Assert.Equal("Is this still true?", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Still true", page.QuerySelector("main form button")!.TextContent);
        Assert.Null((await Entries(site))[0].ConfirmedAt);
        var path = actions[0].Link.Split('?')[0];
        var answer = await site.Browser.Post(path, [("answer", "still-true")], formAt: actions[0].Link);

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal("Thank you", (await site.Browser.Get(answer.Location!)).Heading);
        Assert.NotNull((await Entries(site))[0].ConfirmedAt);
        Assert.Contains("Confirmed", (await site.Browser.Page($"/innovations/{entry.Slug}")).QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        await site.Browser.Post(path, [("answer", "still-true")], formAt: actions[0].Link);
        Assert.Equal(1, await site.Read(data => data.Set<RecordAct>().CountAsync(act => act.Name == "confirm")));
        Assert.Contains(await site.Read(data => data.Set<RecordSubject>().Select(subject => subject.SubjectId).ToListAsync()), id => id == entry.Id.Value);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_acts_for_the_organisation_no_longer_finds_that_the_link_has_ended_and_changes_nothing(Db db)
    {
        await using var site = await Start(db);
        var former = await Lead(site, "ada@example.org");
        await Lead(site, "bo@example.org");
        var entry = (await Entries(site))[0];
        var school = await site.Read(data => data.Set<Organisation>().FirstAsync());
        await Remind(site, ("ada@example.org", entry.Id.Value, "One thing"), ("ada@example.org", school.Id.Value, "Hill School"), ("bo@example.org", entry.Id.Value, "One thing"));
        var letters = await Letters(site);
        var links = letters[0].Read().Items.Select(item => item.Actions[0].Link).ToList();
        Assert.Equal(2, links.Count);
        foreach (var link in links) Assert.Equal("Is this still true?", (await site.Browser.Get(link)).Heading);
        var token = await site.Browser.Token(links[0]);
        await site.Act<FusionDb, Done>(async (data, stop) =>
        {
            data.Remove(await data.Set<Representative>().AsTracking().SingleAsync(one => one.AccountId == former, stop));
            return default(Done);
        });

        foreach (var link in links)
        {
            var page = await site.Browser.Get(link);
            Assert.Equal((HttpStatusCode.Gone, "This link is no longer good"), (page.Status, page.Heading));
            Assert.NotNull(page.Page.QuerySelector("main a[href='/sign-in']"));
            Assert.Empty(page.Page.QuerySelectorAll("main form"));
            // A page that was opened before it ended is answered in the same way.
            Assert.Equal(HttpStatusCode.Gone, (await site.Browser.PostWithout(link.Split('?')[0], [("answer", "still-true"), ("__RequestVerificationToken", token)])).Status);
        }
        Assert.All(await Entries(site), one => Assert.Null(one.ConfirmedAt));
        var other = letters[1].Read().Items[0].Actions[0].Link;
        Assert.Equal(HttpStatusCode.Found, (await site.Browser.Post(other.Split('?')[0], [("answer", "still-true")], formAt: other)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Needs_a_change_is_recorded_and_leads_to_where_it_can_be_said(Db db)
    {
        await using var site = await Start(db);
        await Lead(site, "ada@example.org");
        var entry = (await Entries(site))[0];
        await Remind(site, ("ada@example.org", entry.Id.Value, "One thing"));
        var link = (await Letters(site)).Single().Read().Items[0].Actions[1].Link;
        Assert.Equal("Needs a change", (await site.Browser.Page(link)).QuerySelector("main form button")!.TextContent);
        var answer = await site.Browser.Post(link.Split('?')[0], [("answer", "needs-change")], formAt: link);

        Assert.Equal($"/contribute?about={Uri.EscapeDataString($"/innovations/{entry.Slug}")}", answer.Location);
        Assert.Null((await Entries(site))[0].ConfirmedAt);
        Assert.Equal(1, await site.Read(data => data.Set<RecordAct>().CountAsync(act => act.Name == "ask-for-change")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_link_that_was_altered_is_old_or_is_of_another_purpose_does_nothing(Db db)
    {
        await using var site = await Start(db);
        var links = site.Services.GetRequiredService<SignedLinks>();
        await Lead(site, "ada@example.org");
        string receiver;
        await using (var scope = site.Services.CreateAsyncScope()) receiver = scope.ServiceProvider.GetRequiredService<Outbox>().ReceiverOf("ada@example.org");
        var entry = (await Entries(site))[0];
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var good = new ReminderLink(entry.Id.Value, receiver, today).Address(links);
        var bad = new[]
        {
            good[..^2] + (good[^2] == 'A' ? "BA" : "AA"), good.Replace(".", "x.", StringComparison.Ordinal), "/reminders/x", "/reminders/x.y",
            new ReminderLink(entry.Id.Value, receiver, today.AddDays(-401)).Address(links), new ReminderLink(Guid.NewGuid(), receiver, today).Address(links),
            ReminderLink.Path + links.Sign("mail-stop", $"{entry.Id.Value:N} {receiver} {today.DayNumber}"),
        };
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.Get(good)).Status);
        foreach (var path in bad)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.Get(path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.Post(path, [("answer", "still-true")], formAt: good)).Status);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.Post(good, [("answer", "nonsense")], formAt: good)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Browser.PostWithout(good, [("answer", "still-true")])).Status);
        Assert.Null((await Entries(site))[0].ConfirmedAt);
    }
}
