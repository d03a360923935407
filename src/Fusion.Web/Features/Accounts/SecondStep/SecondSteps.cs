using System.Security.Cryptography;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.SecondStep;

/// <summary>What is known of somebody's second step.</summary>
internal sealed class SecondSteps(FusionDb db, IDataProtectionProvider protection)
{
    readonly IDataProtector protector = protection.CreateProtector("second-step");

    /// <summary>Whether a password is not enough for this account: a host's never is, and nobody's who took up a second step.</summary>
    public async Task<bool> IsNeeded(Account account, CancellationToken cancel) => account.Role == AccountRole.Host || await IsTakenUp(account.Id, cancel);

    /// <summary>Whether a recovery code is not enough either: a host who has a passkey and a second step, and lost the passkey, still has the other.</summary>
    public async Task<bool> IsHostWithStep(Guid account, CancellationToken cancel) => await db.Users.AnyAsync(one => one.Id == account && one.Role == AccountRole.Host, cancel) && await IsTakenUp(account, cancel);

    public Task<bool> IsTakenUp(Guid account, CancellationToken cancel) => db.Set<SecondStepSecret>().AnyAsync(secret => secret.AccountId == account && secret.ConfirmedAt != null, cancel);

    /// <summary>The secret while it is only offered: it is shown until its first right code, and never again.</summary>
    public async Task<byte[]?> Offered(Guid account, CancellationToken cancel) =>
        await db.Set<SecondStepSecret>().FirstOrDefaultAsync(secret => secret.AccountId == account && secret.ConfirmedAt == null, cancel) is { } found ? Open(protector, found) : null;

    /// <summary>One that no code matches when the host's keys are not those that it was encrypted with: a recovery code opens then.</summary>
    public static byte[] Open(IDataProtector protector, SecondStepSecret secret)
    {
        try
        {
            return protector.Unprotect(Convert.FromBase64String(secret.Protected));
        }
        catch (CryptographicException)
        {
            return RandomNumberGenerator.GetBytes(Totp.SecretBytes);
        }
    }
}
