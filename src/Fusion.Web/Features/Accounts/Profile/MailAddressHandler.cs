using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Profile;

/// <summary>
/// Somebody gives a mail address, confirms it by its letter, or takes it away. The answer is the same whoever else has that address. It is private, so the
/// record holds no entry.
/// </summary>
internal sealed class MailAddressHandler(FusionDb db, Outbox outbox, SignedLinks links, TimeProvider clock)
{
    public const string LetterKey = "mail-address";
    const string Purpose = "mail-address";
    const int DaysGood = 3;

    public async Task<Outcome<Done>> Ask(Guid id, string? email, CancellationToken cancel)
    {
        email = email?.Trim() ?? "";
        if (!MailAddress.IsOne(email)) return new Rejection("email", "mail-address.wrong");
        var account = await db.Users.FirstAsync(one => one.Id == id, cancel);
        if (account.IsYoung) return new Rejection("email", "young.not-here");
        var token = links.Sign(Purpose, string.Create(CultureInfo.InvariantCulture, $"{id:N} {Day} {email}"));
        var letter = new Letter(email, account.Language, string.Create(CultureInfo.InvariantCulture, $"mail-address:{id:N}:{clock.GetUtcNow().ToUnixTimeMilliseconds()}"), LetterKey, [account.DisplayName], $"/account/mail/{token}");
        return await outbox.PostAsked(db, letter, cancel) ? default(Done) : new Rejection("email", "mail-address.enough", Outbox.MostAskedOfOne);
    }

    /// <param name="id">Who is signed in: a letter that went astray confirms nothing for anybody else.</param>
    public async Task<Outcome<Done>> Confirm(Guid id, string token, CancellationToken cancel)
    {
        if (links.Open(Purpose, token)?.Split(' ', 3) is not [var whose, var day, var email] || whose != id.ToString("N") || !long.TryParse(day, CultureInfo.InvariantCulture, out var sent) || Day - sent > DaysGood)
            return new Rejection("email", "mail-address.stale");
        var account = await db.Users.AsTracking().FirstAsync(one => one.Id == id, cancel);
        (account.Email, account.NormalizedEmail, account.EmailConfirmed) = (email, email.ToUpperInvariant(), true);
        return default(Done);
    }

    public async Task<Outcome<Done>> Remove(Guid id, CancellationToken cancel)
    {
        var account = await db.Users.AsTracking().FirstAsync(one => one.Id == id, cancel);
        (account.Email, account.NormalizedEmail, account.EmailConfirmed) = (null, null, false);
        return default(Done);
    }

    long Day => clock.GetUtcNow().ToUnixTimeSeconds() / 86_400;
}
