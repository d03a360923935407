using Fusion.Web.Features.Reminders.Contracts;
using Fusion.Web.Platform.Mail;

namespace Fusion.Web.Features.Reminders;

/// <summary>Whether who got a reminder looks after its record still: what a letter promised ends when they no longer act for the organisation, or no longer read mail at that address.</summary>
internal sealed class Responsible(IEnumerable<ICaretakers> caretakers, Outbox outbox)
{
    public async Task<bool> IsStill(ReminderLink link, CancellationToken cancel)
    {
        foreach (var feature in caretakers)
            if ((await feature.Of(link.Subject, cancel)).Any(address => outbox.ReceiverOf(address) == link.Receiver)) return true;
        return false;
    }
}
