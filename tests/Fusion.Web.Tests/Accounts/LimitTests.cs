using Fusion.Web.Data;
using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Accounts.Organisations;
using Fusion.Web.Features.Accounts.Profile;
using Fusion.Web.Features.Accounts.Security;
using Fusion.Web.Features.Accounts.Young;
using Fusion.Web.Features.Directory.Claims;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Record.EraseText;
using Fusion.Web.Features.Suggestions;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Accounts;

/// <summary>How much one person may ask of others, and how long what they write may be: what fits is taken, one more is refused with what to do.</summary>
public sealed class LimitTests
{
    static async Task<Actor> Actor(Town town, Guid id) => new(id, await town.Site.Read(data => data.Users.Where(one => one.Id == id).Select(one => one.Pseudonym).FirstAsync()), "Somebody", AccountRole.MemberLead, null);

    static Task Put(Town town, IEnumerable<object> rows) => town.Site.Act<FusionDb, Done>((data, _) =>
    {
        data.AddRange(rows);
        return Task.FromResult<Outcome<Done>>(default(Done));
    });

    /// <summary>Takes what fits, then refuses one more by this sentence.</summary>
    static async Task Fits<T>(string key, Func<Task<Outcome<T>>> fitting, Func<Task<Outcome<T>>> tooMuch)
    {
        var taken = await fitting();
        Assert.True(taken.IsDone, $"{key}: {string.Join(',', taken.Rejections)}");
        Assert.Equal(key, Assert.Single((await tooMuch()).Rejections).MessageKey);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_claims_invitations_people_and_passkeys_there_can_be_so_many(Db db)
    {
        await using var town = await Town.Start(db);
        var (leadId, _) = await town.Representative("Amara", "school", asLead: true);
        var (kitId, _) = await town.Member("Kit");
        var (lead, kit, school) = (await Actor(town, leadId), await Actor(town, kitId), await town.Organisation("school"));
        var now = DateTime.UtcNow;

        Task<Outcome<Guid>> Ask(string slug) => town.Site.Act<AskHandler, Guid>(async (handler, stop) => await handler.Ask(kit, (await town.Organisation(slug)).Id, ClaimWay.Host, "", "Ask anybody", stop));
        await Put(town, Enumerable.Range(1, Claim.MostOpen - 1).Select(_ => new Claim { Id = Guid.CreateVersion7(), OrganisationId = new OrganisationId(Guid.CreateVersion7()), AccountId = kitId, Way = ClaimWay.Host, At = now }));
        await Fits("claim.many", () => Ask("city"), () => Ask("other"));

        Task<Outcome<string>> Invite() => town.Site.Act<InviteHandler, string>((handler, stop) => handler.Invite(lead, school.Id, false, "", stop));
        await Put(town, Enumerable.Range(1, Invitation.MostOpen - 1).Select(at => new Invitation { Id = Guid.CreateVersion7(), OrganisationId = school.Id, TokenHash = $"made-up-{at}", InvitedBy = leadId, At = now }));
        await Fits("invitation.many", Invite, Invite);

        Task<Outcome<Done>> Add(Guid account) => town.Site.Act<Representatives, Done>((all, stop) => all.Add(school.Id, school.Name, account, false, stop));
        await Put(town, Enumerable.Range(2, Representative.MostOfOne - 2).Select(_ => new Representative { OrganisationId = school.Id, AccountId = Guid.CreateVersion7(), Since = now }));
        await Fits("organisation.representatives-many", () => Add(kitId), () => Add(Guid.CreateVersion7()));

        Task<Outcome<string>> AskFor(string name) => town.Site.Act<YoungHandler, string>((handler, stop) => handler.Ask(lead, school.Id, name, stop));
        await Put(town, Enumerable.Range(1, YoungPerson.MostOfOne - 1).Select(at => new YoungPerson { Id = Guid.CreateVersion7(), OrganisationId = school.Id, Name = "Small", GuardianHash = $"made-up-{at}", At = now }));
        await Fits("young.many", () => AskFor("Robin"), () => AskFor("Robin"));

        var keys = 0;
        Task<Outcome<Done>> AddKey() => town.Site.Act<PasskeyHandler, Done>((handler, stop) => handler.Add(kitId, new UserPasskeyInfo([(byte)++keys], [1], now, 0, null, true, false, false, [1], [1]), stop));
        for (var at = 1; at < Passkeys.Most; at++) Assert.True((await AddKey()).IsDone);
        await Fits("security.passkeys-many", AddKey, AddKey);

        Task<Outcome<Done>> GiveMail() => town.Site.Act<MailAddressHandler, Done>((handler, stop) => handler.Ask(kitId, "kit@example.org", stop));
        for (var at = 1; at < Outbox.MostAskedOfOne; at++)
        {
            Assert.True((await GiveMail()).IsDone);
            await Task.Delay(2);
        }
        await Fits("mail-address.enough", GiveMail, GiveMail);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_people_write_can_be_so_long(Db db)
    {
        await using var town = await Town.Start(db);
        var (id, _) = await town.Representative("Amara", "school", asLead: true);
        var (lead, school) = (await Actor(town, id), await town.Organisation("school"));
        static string Text(int length) => new('a', length);

        Task<Outcome<Done>> Profile(string name, string about) => town.Site.Act<ProfileHandler, Done>((handler, stop) => handler.Handle(id, new ProfileWords(name, "en", false, null, about, null), stop));
        await Fits("profile.about-long", () => Profile("Amara", Text(AccountTables.LongestAbout)), () => Profile("Amara", Text(AccountTables.LongestAbout + 1)));
        await Fits("setup.name-long", () => Profile(Text(AccountTables.LongestName), ""), () => Profile(Text(AccountTables.LongestName + 1), ""));
        await Fits("setup.name-long", () => AskFor(Text(YoungPerson.LongestName)), () => AskFor(Text(YoungPerson.LongestName + 1)));
        Task<Outcome<string>> AskFor(string name) => town.Site.Act<YoungHandler, string>((handler, stop) => handler.Ask(lead, school.Id, name, stop));

        Task<Outcome<Guid>> Claiming(string slug, string reason) => town.Site.Act<AskHandler, Guid>(async (handler, stop) => await handler.Ask(lead, (await town.Organisation(slug)).Id, ClaimWay.Host, "", reason, stop));
        await Fits("claim.reason-long", () => Claiming("city", Text(Claim.LongestReason)), () => Claiming("other", Text(Claim.LongestReason + 1)));

        Task<Outcome<Done>> Suggest(string text, string source) => town.Site.Act<SuggestHandler, Done>((handler, stop) => handler.Handle("", text, source, stop));
        await Fits("suggest.text-long", () => Suggest(Text(3000), ""), () => Suggest(Text(3001), ""));
        await Fits("suggest.source-long", () => Suggest("A thing", Text(500)), () => Suggest("A thing", Text(501)));
        async Task<string> Erase(string reason) => Assert.Single((await town.Site.Act<EraseTextHandler, Done>((handler, stop) => handler.Handle(new Erasure("no such text", "asked", reason, "Sol", null), stop))).Rejections).MessageKey;
        Assert.Equal(("erase.gone", "erase.reason-long"), (await Erase(Text(500)), await Erase(Text(501))));
    }
}
