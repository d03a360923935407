using Fusion.Web.Data;
using Fusion.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Security;

/// <summary>Adds a passkey to an account, or takes one away; never the last way in. How somebody signs in is private, so the record holds no entry.</summary>
internal sealed class PasskeyHandler(FusionDb db, UserManager<Account> users)
{
    public async Task<Outcome<Done>> Add(Guid id, UserPasskeyInfo passkey, CancellationToken cancel)
    {
        var account = await db.Users.AsTracking().FirstAsync(one => one.Id == id, cancel);
        if ((await users.GetPasskeysAsync(account)).Count >= Passkeys.Most) return new Rejection("passkey", "security.passkeys-many", Passkeys.Most);
        return (await users.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded ? default(Done) : new Rejection("passkey", "setup.passkey-failed");
    }

    public async Task<Outcome<Done>> Remove(Guid id, string passkey, CancellationToken cancel)
    {
        var account = await db.Users.AsTracking().FirstAsync(one => one.Id == id, cancel);
        var passkeys = await users.GetPasskeysAsync(account);
        if (passkeys.FirstOrDefault(one => WebEncoders.Base64UrlEncode(one.CredentialId) == passkey) is not { } found) return default(Done);
        if (passkeys.Count == 1 && account.PasswordHash is null) return new Rejection("passkey", "security.last-way");
        await users.RemovePasskeyAsync(account, found.CredentialId);
        return default(Done);
    }
}
