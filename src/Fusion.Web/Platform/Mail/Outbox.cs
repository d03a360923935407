using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Platform.Mail;

/// <summary>
/// Where an act's handler posts its mails: in the act's transaction, so that a mail goes out exactly when what it tells has happened. A sender takes them from
/// there. Posting looks nothing up; what was posted twice is sorted out by the sender.
/// </summary>
internal sealed class Outbox(DbSession session, SignedLinks links, TimeProvider clock)
{
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

    /// <summary>By what an address is known where it is not to be read.</summary>
    public string ReceiverOf(string address) => links.Digest("mail-receiver", address.Trim().ToLowerInvariant());
}
