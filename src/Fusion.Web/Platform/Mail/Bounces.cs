using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Platform.Mail;

/// <summary>Addresses from which the last letter came back. The next one that gets through, such as the one that confirms an address anew, ends it.</summary>
internal sealed class Bounces(FusionDb db, Outbox outbox)
{
    /// <summary>The letter that came back from an address; null where the last one got through.</summary>
    public Task<OutboxLetter?> Last(string address, CancellationToken cancel)
    {
        var receiver = outbox.ReceiverOf(address);
        return Standing.Where(letter => letter.Receiver == receiver).OrderByDescending(letter => letter.DoneAt).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Those of several receivers from whom the last letter came back.</summary>
    public async Task<IReadOnlySet<string>> Among(IReadOnlyList<string> receivers, CancellationToken cancel) =>
        receivers.Count == 0 ? new HashSet<string>() : (await Standing.Where(letter => receivers.Contains(letter.Receiver)).Select(letter => letter.Receiver).ToListAsync(cancel)).ToHashSet();

    IQueryable<OutboxLetter> Standing => db.Set<OutboxLetter>().AsNoTracking()
        .Where(letter => letter.State == LetterState.Bounced && !db.Set<OutboxLetter>().Any(later => later.Receiver == letter.Receiver && later.State == LetterState.Sent && later.DoneAt > letter.DoneAt));
}
