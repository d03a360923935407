using Fusion.Web.Data;
using Fusion.Web.Features.Import.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Contacts;

/// <summary>Within an act: nothing of a contact is kept any more, neither here nor for taking an import back.</summary>
internal sealed class EraseContacts(FusionDb db, ImportTraces traces)
{
    public async Task Erase(IReadOnlyCollection<Contact> contacts, CancellationToken cancel)
    {
        foreach (var portion in contacts.Chunk(500))
        {
            var ids = portion.Select(contact => contact.Id).ToArray();
            var affiliations = await db.Set<Affiliation>().AsTracking().Where(one => one.ContactId != null && ids.Contains(one.ContactId.Value)).ToListAsync(cancel);
            await traces.Forget([.. ids, .. affiliations.Select(one => one.Id)], cancel);
            db.RemoveRange(affiliations);
            db.RemoveRange(portion);
        }
    }
}
