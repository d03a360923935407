using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Platform.Mail;

/// <summary>
/// Where an act's handler posts its mails: in the act's transaction, so that a mail goes out exactly when what it tells has happened. A sender takes them from
/// there. Posting looks nothing up; what was posted twice is sorted out by the sender.
/// </summary>
internal sealed class Outbox(DbSession session, Database database, SignedLinks links, IEnumerable<AskedMail> asked, TimeProvider clock)
{
    /// <summary>So many letters that others cause reach one address within a day, of all kinds and by all askers together.</summary>
    public const int MostAskedOfOne = 5;

    static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public void Post(FusionDb db, Letter letter)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var to = letter.To.Trim();
        if (to.Length is 0 or > Letter.LongestAddress) throw new ArgumentException("A letter needs an address of at most 254 characters: check it where it is entered.", nameof(letter));
        db.Add(new OutboxLetter
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            At = now,
            DueAt = now,
            To = to,
            Language = letter.Language,
            Receiver = ReceiverOf(to),
            Once = links.Digest("mail-once", $"{to.ToLowerInvariant()}\n{letter.Once}"),
            Key = letter.Key,
            Content = OutboxLetter.Write(letter),
        });
        session.Touch(Topic.Mail);
    }

    /// <summary>Many at once: ten thousand take a second or two.</summary>
    public void Post(FusionDb db, IEnumerable<Letter> letters)
    {
        foreach (var letter in letters) Post(db, letter);
    }

    /// <summary>
    /// Posts a letter that another causes than who receives it (<see cref="AskedMail"/>), unless its address has had enough of those for a day; answers whether it
    /// did. It looks at what was posted and never at who has an account, so that the answer tells nothing of that.
    /// </summary>
    public async Task<bool> PostAsked(FusionDb db, Letter letter, CancellationToken cancel) => (await PostAsked(db, [letter], cancel)).Count == 0;

    /// <summary>The same for many at once; answers those that were not posted.</summary>
    public async Task<IReadOnlyList<Letter>> PostAsked(FusionDb db, IReadOnlyList<Letter> letters, CancellationToken cancel)
    {
        // Of two who ask in the same moment, the second counts the first.
        await database.WaitForTurn(db, Turn.AskedMail, cancel);
        var (receivers, keys, since) = (letters.Select(letter => ReceiverOf(letter.To)).Distinct().ToList(), asked.Select(mail => mail.Key).ToList(), clock.GetUtcNow().UtcDateTime - Day);
        var tired = await db.Set<OutboxLetter>().AsNoTracking().Where(posted => receivers.Contains(posted.Receiver) && posted.At > since && keys.Contains(posted.Key))
            .GroupBy(posted => posted.Receiver).Where(one => one.Count() >= MostAskedOfOne).Select(one => one.Key).ToListAsync(cancel);
        var held = letters.Where(letter => tired.Contains(ReceiverOf(letter.To))).ToList();
        Post(db, letters.Except(held));
        return held;
    }

    /// <summary>By what an address is known where it is not to be read.</summary>
    public string ReceiverOf(string address) => links.Digest("mail-receiver", address.Trim().ToLowerInvariant());
}
