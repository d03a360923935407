using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Profile;
using Fusion.Web.Features.Contacts;
using Fusion.Web.Features.Directory.Claims;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Accounts;

/// <summary>Letters that somebody causes to an address which may be anybody's.</summary>
public sealed class AskedMailTests
{
    static Task<Answer> Claim(Browser browser) => browser.Post("/organisations/school/claim", [("way", "Mail"), ("mailbox", "head"), ("reason", "")]);

    static Task<Answer> Invite(Browser browser, string email) => browser.Post("/organisation?handler=Invite", [("email", email)], formAt: "/organisation");

    static Task<Answer> Give(Browser browser, string email) => browser.Post("/account?handler=Mail", [("email", email)], formAt: "/account");

    static void Held(Answer answer, string field)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains($"at most {Outbox.MostAskedOfOne} such letters in a day", answer.Page.QuerySelector($"#{field}-error")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_address_gets_few_letters_a_day_that_others_cause_whoever_asks_and_in_whatever_way(Db db)
    {
        var clock = new Ahead();
        await using var town = await Town.Start(db, clock: clock);
        var (_, lead) = await town.Representative("Amara", "city", asLead: true);
        var (_, kit) = await town.Member("Kit");
        var (late, wren) = await town.Member("Wren");
        Assert.StartsWith("/claims/", (await Claim(kit)).Location, StringComparison.Ordinal);
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal(HttpStatusCode.OK, (await Invite(lead, "head@school.example.org")).Status);
            Assert.Equal("/account?done=mail", (await Give(kit, "HEAD@School.example.org")).Location);
        }
        Assert.Equal(Outbox.MostAskedOfOne, (await town.Letters()).Count);

        Held(await Claim(wren), "mailbox");
        Held(await Invite(lead, "head@school.example.org"), "email");
        Held(await Give(wren, "head@school.example.org"), "email");
        Assert.Equal(Outbox.MostAskedOfOne, (await town.Letters()).Count);
        Assert.Equal(0, await town.Site.Read(data => data.Set<Claim>().CountAsync(claim => claim.AccountId == late)));
        Assert.Equal(HttpStatusCode.OK, (await Invite(lead, "somebody-else@example.org")).Status);

        clock.By = TimeSpan.FromHours(25);
        Assert.StartsWith("/claims/", (await Claim(wren)).Location, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Many_who_ask_in_the_same_moment_get_no_more_letters_out_of_it(Db db)
    {
        await using var town = await Town.Start(db);
        var people = new List<Guid>();
        for (var at = 0; at < 12; at++) people.Add((await town.Member($"Person {at}")).Id);
        var asked = await Task.WhenAll(people.Select(id => town.Site.Act<MailAddressHandler, Done>((handler, stop) => handler.Ask(id, "stranger@example.org", stop))));

        Assert.Equal(Outbox.MostAskedOfOne, asked.Count(outcome => outcome.IsDone));
        Assert.Equal(Outbox.MostAskedOfOne, (await town.Letters()).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Asking_for_a_letter_is_answered_alike_whether_or_not_somebody_has_the_address(Db db)
    {
        await using var town = await Town.Start(db);
        var (owner, _) = await town.Member("Amara");
        await Gathering.GiveMail(town.Site, owner, "taken@example.org");
        var (_, kit) = await town.Member("Kit");
        async Task<List<string>> Answers(string email)
        {
            var answers = new List<string>();
            for (var round = 0; round <= Outbox.MostAskedOfOne; round++) answers.Add(await Give(kit, email) is var answer && answer.Location is { } to ? to : answer.Page.QuerySelector("#email-error")!.TextContent);
            return answers;
        }

        var (taken, free) = (await Answers("taken@example.org"), await Answers("free@example.org"));
        Assert.Equal(taken, free);
        Assert.Contains("Try again tomorrow", taken[^1], StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_contact_whose_address_had_enough_letters_waits_for_another_day(Db db)
    {
        var clock = new Ahead();
        await using var town = await Town.Start(db, clock: clock);
        var (_, lead) = await town.Representative("Amara", "city", asLead: true);
        var (id, weaver) = await town.Member("Wren", AccountRole.Weaver);
        for (var round = 0; round < Outbox.MostAskedOfOne; round++) await Invite(lead, "ada@example.org");
        await town.Site.Act<FusionDb, Done>((data, _) =>
        {
            foreach (var name in new[] { "ada", "ben" }) data.Add(new Contact { Id = Guid.CreateVersion7(), KeptBy = id, Name = name, Email = $"{name}@example.org", AddedAt = DateTime.UtcNow });
            return Task.FromResult<Outcome<Done>>(default(Done));
        });
        Task<Answer> Ask() => weaver.Post("/contacts?handler=Ask", [], formAt: "/contacts");

        Assert.Equal("/contacts?asked=1", (await Ask()).Location);
        Assert.Equal("ada", Assert.Single(await town.Site.Read(data => data.Set<Contact>().Where(contact => contact.AskedAt == null).Select(contact => contact.Name).ToListAsync())));
        Assert.Contains("Try again tomorrow", (await Ask()).Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        clock.By = TimeSpan.FromHours(25);
        Assert.Equal("/contacts?asked=1", (await Ask()).Location);
    }
}
