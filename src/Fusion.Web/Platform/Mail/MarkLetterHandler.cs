using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Platform.Mail;

/// <summary>Writes down what became of a letter: sent, refused for good, or to be tried again after a longer pause.</summary>
internal sealed class MarkLetterHandler(FusionDb db, TimeProvider clock)
{
    /// <summary>The pauses between attempts; after the last the letter has failed.</summary>
    static readonly TimeSpan[] Pauses = [.. new[] { 1, 5, 15, 60, 4 * 60, 12 * 60, 24 * 60, 24 * 60 }.Select(minutes => TimeSpan.FromMinutes(minutes))];

    public async Task<Outcome<Done>> Handle(Guid id, Delivery delivery, CancellationToken cancel)
    {
        if (await db.Set<OutboxLetter>().AsTracking().FirstOrDefaultAsync(letter => letter.Id == id, cancel) is not { State: LetterState.Waiting } letter) return default(Done);
        var now = clock.GetUtcNow().UtcDateTime;
        letter.Fault = delivery.Fault.Length > OutboxLetter.LongestFault ? delivery.Fault[..OutboxLetter.LongestFault] : delivery.Fault;
        if (delivery.Result == DeliveryResult.RelayFailed) letter.DueAt = now;
        else if (delivery.Result == DeliveryResult.Later && letter.Attempts < Pauses.Length) letter.DueAt = now + Pauses[letter.Attempts++];
        else
        {
            letter.Attempts++;
            letter.State = delivery.Result switch { DeliveryResult.Sent => LetterState.Sent, DeliveryResult.Refused => LetterState.Bounced, _ => LetterState.Failed };
            (letter.DueAt, letter.DoneAt) = (null, now);
        }
        return default(Done);
    }
}
