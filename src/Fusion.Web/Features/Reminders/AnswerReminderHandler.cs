using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Features.Reminders.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Reminders;

/// <summary>Who looks after a record says that it is still true, or that it needs a change. The record tells that somebody did, not who: the link shows that they hold the mail, no more.</summary>
internal sealed class AnswerReminderHandler(FusionDb db, RecordBook record, IEnumerable<IConfirmable> features, Responsible responsible, TimeProvider clock)
{
    static readonly TimeSpan OneAnswer = TimeSpan.FromDays(1);

    public async Task<Outcome<Done>> Handle(ReminderLink link, Answer answer, CancellationToken cancel)
    {
        if (!await responsible.IsStill(link, cancel)) return new Rejection("answer", "reminder.no-longer");
        var now = clock.GetUtcNow().UtcDateTime;
        var known = await db.Set<ReminderAnswer>().AsTracking().FirstOrDefaultAsync(before => before.Subject == link.Subject && before.Receiver == link.Receiver, cancel);
        if (known is not null && known.Said == answer && now - known.At < OneAnswer) return default(Done);
        foreach (var feature in features)
        {
            if (await feature.Find(link.Subject, cancel) is not { } found) continue;
            if (known is null) db.Add(known = new ReminderAnswer { Subject = link.Subject, Receiver = link.Receiver });
            (known.Said, known.At) = (answer, now);
            record.Enter(answer == Answer.StillTrue ? "confirm" : "ask-for-change", "", found.Title);
            if (answer == Answer.NeedsChange) record.Changed(found.Id, found.Title, []);
            else
            {
                record.Changed(found.Id, found.Title, [new FieldDifference("ConfirmedAt", $"{found.ConfirmedAt:yyyy-MM-dd}", $"{now:yyyy-MM-dd}")]);
                await feature.Confirm(found.Id, now, cancel);
            }
            return default(Done);
        }
        return new Rejection("answer", "reminder.gone");
    }
}
