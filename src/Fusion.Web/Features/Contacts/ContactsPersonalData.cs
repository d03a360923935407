using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Formats;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Contacts;

/// <summary>Whom somebody wants to invite, and where people belong, as personal data.</summary>
internal sealed class ContactsPersonalData(FusionDb db, EraseContacts erase) : IPersonalData
{
    public IReadOnlyList<string> Kept { get; } = ["contacts", "affiliations"];

    public async Task<IReadOnlyList<PersonalTable>> Of(Person person, CancellationToken cancel)
    {
        var mail = person.Email ?? "";
        var own = await db.Set<Contact>().Where(one => one.KeptBy == person.AccountId).OrderBy(one => one.Name).ThenBy(one => one.Id).ToListAsync(cancel);
        var others = mail.Length == 0 ? [] : await db.Set<Contact>().Where(one => one.Email == mail && one.KeptBy != person.AccountId).OrderBy(one => one.AddedAt).ToListAsync(cancel);
        var affiliations = await db.Set<Affiliation>().Where(one => one.AccountId == person.AccountId).OrderBy(one => one.Id).ToListAsync(cancel);
        return
        [
            Table("contacts-that-you-brought", own), Table("contacts-that-are-you", others),
            new PersonalTable("memberships", ["organisation", "role", "from", "until"], [.. affiliations.Select(one => (IReadOnlyList<string?>)[one.OrganisationId.Value.ToString(), one.Role.ToString(), one.From, one.Until])]),
        ];
    }

    public async Task Forget(Person person, CancellationToken cancel)
    {
        var mail = person.Email ?? "";
        await erase.Erase(await db.Set<Contact>().AsTracking().Where(one => one.KeptBy == person.AccountId || (mail != "" && one.Email == mail)).ToListAsync(cancel), cancel);
        db.RemoveRange(await db.Set<Affiliation>().AsTracking().Where(one => one.AccountId == person.AccountId).ToListAsync(cancel));
    }

    static PersonalTable Table(string name, IEnumerable<Contact> contacts) => new(name, ["name", "email", "language", "organisation", "added", "asked"],
        [.. contacts.Select(one => (IReadOnlyList<string?>)[one.Name, one.Email, one.Language, one.OrganisationId?.Value.ToString(), Instants.Iso(one.AddedAt), one.AskedAt is { } asked ? Instants.Iso(asked) : null])]);
}
