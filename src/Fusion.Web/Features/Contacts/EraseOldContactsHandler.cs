using Fusion.Web.Data;
using Fusion.Web.Platform.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Contacts;

/// <summary>Whoever was not written to within thirty days, or did not answer within thirty days, is a contact no longer.</summary>
internal sealed class EraseOldContactsHandler(FusionDb db, EraseContacts erase) : IRetention
{
    const int MostAtOnce = 20_000;

    public string Name => "contacts";

    public async Task<int> Erase(DateTime now, CancellationToken cancel)
    {
        var before = now - Contact.Kept;
        var over = await db.Set<Contact>().AsTracking().Where(contact => (contact.AskedAt ?? contact.AddedAt) < before).OrderBy(contact => contact.Id).Take(MostAtOnce).ToListAsync(cancel);
        await erase.Erase(over, cancel);
        return over.Count;
    }
}
