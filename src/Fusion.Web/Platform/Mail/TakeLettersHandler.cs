using Fusion.Web.Data;
using Fusion.Web.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Platform.Mail;

/// <summary>
/// Takes the letters that are due, one sender at a time. What was posted twice goes; what its receiver stopped is marked, and so is what can be done without where
/// the last letter came back; without a relay the rest is kept for the host's page. Those that remain are to be sent now, and come up again later should nobody say
/// what became of them.
/// </summary>
internal sealed class TakeLettersHandler(FusionDb db, Database database, CurrentSettings settings, TimeProvider clock, LetterWriter writer, Bounces bounces)
{
    public const int MostAtOnce = 200;
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    public async Task<Outcome<TakenLetters>> Handle(CancellationToken cancel)
    {
        if (!await database.TakeTurn(db, Turn.Mail, cancel)) return new TakenLetters(0, []);
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.Set<OutboxLetter>().AsTracking().Where(letter => letter.DueAt != null && letter.DueAt <= now).OrderBy(letter => letter.DueAt).ThenBy(letter => letter.Id).Take(MostAtOnce).ToListAsync(cancel);
        if (due.Count == 0) return new TakenLetters(0, []);
        // Asked after the letters were read: one that was posted once there was a relay is never kept for want of one.
        await settings.Refresh(cancel);
        var twice = await PostedTwice(due, cancel);
        db.RemoveRange(twice);
        var stopped = await StoppedBy(due, cancel);
        var back = await bounces.Among([.. due.Where(letter => writer.IsOptional(letter.Kind)).Select(letter => letter.Receiver).Distinct()], cancel);
        var remaining = new List<OutboxLetter>(due.Count);
        foreach (var letter in due.Except(twice))
        {
            if (writer.IsOptional(letter.Kind) && (stopped.Contains((letter.Receiver, letter.Kind)) || back.Contains(letter.Receiver))) End(letter, LetterState.Stopped, now);
            else if (!settings.SendsMail) End(letter, LetterState.Kept, now);
            else
            {
                letter.DueAt = now + Lease;
                remaining.Add(letter);
            }
        }
        return new TakenLetters(due.Count, remaining);
    }

    static void End(OutboxLetter letter, LetterState state, DateTime now) => (letter.State, letter.DueAt, letter.DoneAt) = (state, null, now);

    /// <summary>Of several with the same occasion and address the one that was dealt with stays, else the first.</summary>
    async Task<List<OutboxLetter>> PostedTwice(List<OutboxLetter> due, CancellationToken cancel)
    {
        var occasions = due.Select(letter => letter.Once).Distinct().ToList();
        var all = await db.Set<OutboxLetter>().AsNoTracking().Where(letter => occasions.Contains(letter.Once)).Select(letter => new { letter.Id, letter.Once, letter.State }).ToListAsync(cancel);
        var first = all.GroupBy(letter => letter.Once).ToDictionary(same => same.Key, same => same.OrderBy(letter => letter.State == LetterState.Waiting).ThenBy(letter => letter.Id).First().Id);
        return [.. due.Where(letter => first[letter.Once] != letter.Id)];
    }

    async Task<HashSet<(string, string)>> StoppedBy(List<OutboxLetter> due, CancellationToken cancel)
    {
        var receivers = due.Select(letter => letter.Receiver).Distinct().ToList();
        return [.. (await db.Set<MailStop>().AsNoTracking().Where(stop => receivers.Contains(stop.Receiver)).ToListAsync(cancel)).Select(stop => (stop.Receiver, stop.Kind))];
    }
}

/// <param name="Looked">How many were due.</param>
/// <param name="ToSend">Those to be sent now.</param>
internal sealed record TakenLetters(int Looked, IReadOnlyList<OutboxLetter> ToSend);
