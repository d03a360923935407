using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.SecondStep;
using Fusion.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Security;

/// <summary>Gives an account a password, another one, or none. How somebody signs in is private, so the record holds no entry.</summary>
internal sealed class PasswordHandler(FusionDb db, UserManager<Account> users)
{
    public async Task<Outcome<Done>> Set(Guid id, string? password, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(password)) return new Rejection("password", "security.password-missing");
        if (password.Length > 200) return new Rejection("password", "setup.password-long", 200);
        var account = await db.Users.AsTracking().FirstAsync(one => one.Id == id, cancel);
        // The second step of a host is taken up by who is signed in already, never by who brings a new password.
        if (account.Role == AccountRole.Host && account.PasswordHash is null && !await db.Set<SecondStepSecret>().AnyAsync(secret => secret.AccountId == id && secret.ConfirmedAt != null, cancel)) return new Rejection("password", "security.host-first-second-step");
        if (account.PasswordHash is not null) await users.RemovePasswordAsync(account);
        var set = await users.AddPasswordAsync(account, password);
        return set.Succeeded ? default(Done) : Outcome<Done>.Rejected(CreateAccountHandler.Explained(set).Rejections);
    }

    public async Task<Outcome<Done>> Remove(Guid id, CancellationToken cancel)
    {
        var account = await db.Users.AsTracking().FirstAsync(one => one.Id == id, cancel);
        if ((await users.GetPasskeysAsync(account)).Count == 0) return new Rejection("password", "security.last-way");
        await users.RemovePasswordAsync(account);
        return default(Done);
    }
}
