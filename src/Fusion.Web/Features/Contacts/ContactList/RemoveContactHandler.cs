using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Contacts.ContactList;

/// <summary>Somebody lets one of their contacts go.</summary>
internal sealed class RemoveContactHandler(FusionDb db, EraseContacts erase)
{
    public async Task<Outcome<Done>> Handle(Guid id, Actor actor, CancellationToken cancel)
    {
        if (await db.Set<Contact>().AsTracking().FirstOrDefaultAsync(one => one.Id == id && one.KeptBy == actor.AccountId, cancel) is not { } found) return new Rejection("contacts", "contacts.gone");
        await erase.Erase([found], cancel);
        return default(Done);
    }
}
