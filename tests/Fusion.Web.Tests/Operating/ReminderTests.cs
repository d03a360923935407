using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue;
using Fusion.Web.Features.Record;
using Fusion.Web.Features.Reminders;
using Fusion.Web.Features.Reminders.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Operating;

public sealed class ReminderTests
{
    /// <summary>Somebody looks after every entry that is given.</summary>
    sealed class FakeCaretakers(IReadOnlyList<Care> cares) : ICaretakers
    {
        public Task<IReadOnlyList<Care>> Due(DateTime before, CancellationToken cancel) => Task.FromResult(cares);
    }

    static async Task<Site> Start(Db db)
    {
        using var pack = PackFolder.Small("small", ("small-one", "innovation", "One thing"), ("small-two", "innovation", "Another thing"));
        return await Site.Start(db, pack.Path);
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
    public async Task Needs_a_change_is_recorded_and_leads_to_where_it_can_be_said(Db db)
    {
        await using var site = await Start(db);
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
        var entry = (await Entries(site))[0];
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var good = new ReminderLink(entry.Id.Value, "somebody", today).Address(links);
        var bad = new[]
        {
            good[..^2] + (good[^2] == 'A' ? "BA" : "AA"), good.Replace(".", "x.", StringComparison.Ordinal), "/reminders/x", "/reminders/x.y",
            new ReminderLink(entry.Id.Value, "somebody", today.AddDays(-401)).Address(links), new ReminderLink(Guid.NewGuid(), "somebody", today).Address(links),
            ReminderLink.Path + links.Sign("mail-stop", $"{entry.Id.Value:N} somebody {today.DayNumber}"),
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
