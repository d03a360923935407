using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Mail;

/// <summary>
/// What the outbox keeps of people. In the register: "privacy.mail.title", "privacy.mail.what", "privacy.mail.why", "privacy.mail.kept". It is found by the digest
/// of their address, also where the address itself has been erased.
/// </summary>
internal sealed class MailPersonalData(FusionDb db, Outbox outbox) : IPersonalData
{
    const int MostRows = 5000;

    public IReadOnlyList<string> Kept { get; } = ["mail"];

    public async Task<IReadOnlyList<PersonalTable>> Of(Person person, CancellationToken cancel)
    {
        if (person.Email is not { } email) return [];
        var receiver = outbox.ReceiverOf(email);
        var letters = await db.Set<OutboxLetter>().AsNoTracking().Where(letter => letter.Receiver == receiver).OrderBy(letter => letter.Id).Take(MostRows).ToListAsync(cancel);
        var stops = await db.Set<MailStop>().AsNoTracking().Where(stop => stop.Receiver == receiver).OrderBy(stop => stop.Kind).ToListAsync(cancel);
        return
        [
            new PersonalTable("mails", ["at", "about", "state", "address"], [.. letters.Select(letter => (IReadOnlyList<string?>)[letter.At.ToString("O"), letter.Key, letter.State.ToString(), letter.IsErased ? null : letter.To])]),
            new PersonalTable("mails-not-wanted", ["kind", "since"], [.. stops.Select(stop => (IReadOnlyList<string?>)[stop.Kind, stop.At.ToString("O")])]),
        ];
    }

    /// <summary>That they want no mail of a kind stays, as a digest: otherwise the next such mail would reach them again.</summary>
    public async Task Forget(Person person, CancellationToken cancel)
    {
        if (person.Email is not { } email) return;
        var receiver = outbox.ReceiverOf(email);
        db.RemoveRange(await db.Set<OutboxLetter>().AsTracking().Where(letter => letter.Receiver == receiver).ToListAsync(cancel));
    }
}
