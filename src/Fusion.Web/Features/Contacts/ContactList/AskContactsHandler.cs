using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Contacts.ContactList;

/// <summary>Writes to those of somebody's contacts who were not written to yet: who brought their name, what is kept, and that one click ends it. Each is written to once.</summary>
internal sealed class AskContactsHandler(FusionDb db, ContactLinks links, Outbox outbox, TimeProvider clock)
{
    public const string Kind = "contact", LetterKey = Kind + ".first";

    /// <summary>So many letters at a time, that a slip of the finger does not write to everybody.</summary>
    public const int MostAtOnce = 1000;

    public async Task<Outcome<int>> Handle(Actor actor, CancellationToken cancel)
    {
        if (!actor.IsModerator) return new Rejection("ask", "moderation.not-yours");
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = await db.Set<Contact>().AsTracking().Where(one => one.KeptBy == actor.AccountId && one.AskedAt == null && one.Email != "").OrderBy(one => one.Id).Take(MostAtOnce).ToListAsync(cancel);
        if (waiting.Count == 0) return new Rejection("ask", "contacts.nobody");
        var letters = waiting.ToDictionary(contact => new Letter(contact.Email, contact.Language, $"contact:{actor.AccountId}", LetterKey, [contact.Name, actor.By.Length > 0 ? $"{actor.Name} ({actor.By})" : actor.Name], links.To(contact.Id)));
        // Who has had enough letters for today waits on, and can be written to another day.
        var held = await outbox.PostAsked(db, [.. letters.Keys], cancel);
        foreach (var (_, contact) in letters.ExceptBy(held, pair => pair.Key)) contact.AskedAt = now;
        return held.Count < waiting.Count ? waiting.Count - held.Count : new Rejection("ask", "mail-address.enough", Outbox.MostAskedOfOne);
    }
}
