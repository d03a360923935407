using System.Security.Cryptography;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.SecondStep;

/// <summary>The second step of signing in: offered, taken up with its first right code, asked for, and given up. It is private, so the record holds no entry.</summary>
internal sealed class SecondStepHandler(FusionDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    readonly IDataProtector protector = protection.CreateProtector("second-step");

    /// <summary>Makes a secret for somebody who has none; one that was offered and never taken up stays as it was shown.</summary>
    public async Task<Outcome<Done>> Offer(Guid account, CancellationToken cancel)
    {
        if (await db.Set<SecondStepSecret>().AnyAsync(secret => secret.AccountId == account, cancel)) return default(Done);
        db.Add(new SecondStepSecret { AccountId = account, Protected = Convert.ToBase64String(protector.Protect(RandomNumberGenerator.GetBytes(Totp.SecretBytes))) });
        return default(Done);
    }

    /// <summary>Takes a code, each once; the first right one takes the second step up.</summary>
    public async Task<Outcome<Done>> Check(Guid account, string? code, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(code)) return new Rejection("code", "second-step.code-missing");
        var wrong = new Rejection("code", "second-step.code-wrong");
        if (code.Length > 20 || await db.Set<SecondStepSecret>().AsTracking().FirstOrDefaultAsync(secret => secret.AccountId == account, cancel) is not { } found) return wrong;
        var now = clock.GetUtcNow().UtcDateTime;
        if (Totp.Match(Open(found), code, now, found.LastStep) is not { } step) return wrong;
        found.LastStep = step;
        found.ConfirmedAt ??= now;
        return default(Done);
    }

    /// <summary>A host cannot while there is a password: whoever learnt it would be asked to take up a second step of their own.</summary>
    public async Task<Outcome<Done>> GiveUp(Guid account, CancellationToken cancel)
    {
        if (await db.Users.AnyAsync(one => one.Id == account && one.Role == AccountRole.Host && one.PasswordHash != null, cancel)) return new Rejection("second-step", "security.host-second-step");
        if (await db.Set<SecondStepSecret>().AsTracking().FirstOrDefaultAsync(secret => secret.AccountId == account, cancel) is { } found) db.Remove(found);
        return default(Done);
    }

    byte[] Open(SecondStepSecret secret) => SecondSteps.Open(protector, secret);
}
