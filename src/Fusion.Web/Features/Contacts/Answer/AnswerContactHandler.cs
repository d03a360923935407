using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Contacts.Answer;

/// <summary>
/// A person answers. Yes: what was brought of where they belong is theirs from now on, with the account that they made themselves, and the contact goes. No: all of
/// it goes, and no such letter reaches that address again.
/// </summary>
internal sealed class AnswerContactHandler(FusionDb db, ContactLinks links, EraseContacts erase, Accounts.Contracts.People people, Outbox outbox, TimeProvider clock)
{
    public async Task<Outcome<Done>> TakeUp(string token, Actor actor, CancellationToken cancel)
    {
        if (await links.Find(token, cancel, toWrite: true) is not { } contact) return new Rejection("answer", "contacts.gone");
        if (await people.IsYoung(actor.AccountId, cancel)) return new Rejection("answer", "young.not-here");
        var mine = await db.Set<Affiliation>().Where(one => one.AccountId == actor.AccountId).Select(one => one.OrganisationId).ToListAsync(cancel);
        var brought = await db.Set<Affiliation>().AsNoTracking().Where(one => one.ContactId == contact.Id).ToListAsync(cancel);
        if (contact.OrganisationId is { } known && brought.TrueForAll(one => one.OrganisationId != known)) brought.Add(new Affiliation { OrganisationId = known, Role = AffiliationRole.Other });
        foreach (var one in brought.Where(one => !mine.Contains(one.OrganisationId)))
            db.Add(new Affiliation { Id = Guid.CreateVersion7(), AccountId = actor.AccountId, OrganisationId = one.OrganisationId, Role = one.Role, From = one.From, Until = one.Until });
        await erase.Erase([contact], cancel);
        return default(Done);
    }

    public async Task<Outcome<Done>> Forget(string token, CancellationToken cancel)
    {
        if (await links.Find(token, cancel, toWrite: true) is not { } contact) return default(Done);
        var receiver = outbox.ReceiverOf(contact.Email);
        if (!await db.Set<MailStop>().AnyAsync(stop => stop.Receiver == receiver && stop.Kind == ContactList.AskContactsHandler.Kind, cancel))
            db.Add(new MailStop { Receiver = receiver, Kind = ContactList.AskContactsHandler.Kind, At = clock.GetUtcNow().UtcDateTime });
        // Also what others brought of the same address.
        await erase.Erase(await db.Set<Contact>().AsTracking().Where(one => one.Email == contact.Email || one.Id == contact.Id).ToListAsync(cancel), cancel);
        return default(Done);
    }
}
