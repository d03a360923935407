using Fusion.Web.Data;
using Fusion.Web.Features.Reminders.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Reminders;

/// <summary>Asks everybody who looks after something that nobody confirmed for a year: one mail to each, at most once in eleven months, with all of it.</summary>
internal sealed class SendRemindersHandler(FusionDb db, Outbox outbox, SignedLinks links, IEnumerable<ICaretakers> caretakers) : IDailyJob
{
    public const string Kind = "reminder";
    const int MostItems = 40, MostMails = 2000, DaysBetween = 330;

    public string Name => "reminders";

    public async Task<int> Run(DateTime now, CancellationToken cancel)
    {
        var cares = new List<Care>();
        foreach (var feature in caretakers) cares.AddRange(await feature.Due(now.AddMonths(-12), cancel));
        if (cares.Count == 0) return 0;
        var recently = now.AddDays(-DaysBetween);
        var asked = await db.Set<Reminder>().AsTracking().ToDictionaryAsync(reminder => reminder.Receiver, cancel);
        var people = cares.GroupBy(care => outbox.ReceiverOf(care.Address)).Where(person => !asked.TryGetValue(person.Key, out var last) || last.At <= recently)
            .OrderBy(person => person.Key, StringComparer.Ordinal).Take(MostMails).ToList();
        foreach (var person in people)
        {
            if (asked.TryGetValue(person.Key, out var known)) known.At = now;
            else db.Add(new Reminder { Receiver = person.Key, At = now });
            outbox.Post(db, LetterTo(person.Key, [.. person.DistinctBy(care => care.Subject).OrderBy(care => care.Title, StringComparer.Ordinal).Take(MostItems)], now));
        }
        return people.Count;
    }

    Letter LetterTo(string receiver, IReadOnlyList<Care> cares, DateTime now)
    {
        LetterItem Item(Care care)
        {
            var address = new ReminderLink(care.Subject, receiver, DateOnly.FromDateTime(now)).Address(links);
            return new LetterItem(care.Title, [.. Enum.GetValues<Answer>().Select(answer => new LetterAction(answer.Word(), $"{address}?answer={answer.Word()}"))]);
        }
        return new Letter(cares[0].Address, cares[0].Language, $"reminder {now:yyyy-MM}", "reminder.yearly", [], null) { Items = [.. cares.Select(Item)] };
    }
}
