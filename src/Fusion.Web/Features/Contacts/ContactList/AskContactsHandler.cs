using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Contacts.ContactList;

/// <summary>Writes to those of somebody's contacts who were not written to yet: who brought their name, what is kept, and that one click ends it. Each is written to once.</summary>
internal sealed class AskContactsHandler(FusionDb db, ContactLinks links, Outbox outbox, TimeProvider clock)
{
    public const string Kind = "contact";

    /// <summary>So many letters at a time, that a slip of the finger does not write to everybody.</summary>
    public const int MostAtOnce = 1000;

    public async Task<Outcome<int>> Handle(Actor actor, CancellationToken cancel)
    {
        if (!actor.IsModerator) return new Rejection("ask", "moderation.not-yours");
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = await db.Set<Contact>().AsTracking().Where(one => one.KeptBy == actor.AccountId && one.AskedAt == null && one.Email != "").OrderBy(one => one.Id).Take(MostAtOnce).ToListAsync(cancel);
        if (waiting.Count == 0) return new Rejection("ask", "contacts.nobody");
        foreach (var contact in waiting)
        {
            contact.AskedAt = now;
            outbox.Post(db, new Letter(contact.Email, contact.Language, $"contact:{actor.AccountId}", $"{Kind}.first", [contact.Name, actor.By.Length > 0 ? $"{actor.Name} ({actor.By})" : actor.Name], links.To(contact.Id)));
        }
        return waiting.Count;
    }
}
