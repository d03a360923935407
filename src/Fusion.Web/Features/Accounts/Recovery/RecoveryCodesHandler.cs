using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Recovery;

/// <summary>Makes somebody's recovery codes anew, and takes one. They are private, so the record holds no entry.</summary>
internal sealed class RecoveryCodesHandler(FusionDb db, TimeProvider clock)
{
    public const int Count = 10;

    /// <summary>The new codes, which are told this once. The ones before open nothing any more.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> Make(Guid account, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<RecoveryCode>().AsTracking().Where(code => code.AccountId == account).ToListAsync(cancel));
        var codes = Enumerable.Range(0, Count).Select(_ => Token.ToType()).ToList();
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var code in codes) db.Add(new RecoveryCode { Hash = Token.HashOf(code), AccountId = account, MadeAt = now });
        return Outcome<IReadOnlyList<string>>.Done(codes);
    }

    /// <summary>Whose code this was; it is used up now.</summary>
    /// <param name="only">The account that it must belong to; null for whichever it belongs to.</param>
    public async Task<Outcome<Guid>> Take(string? code, Guid? only, CancellationToken cancel)
    {
        var wrong = new Rejection("code", "recovery.wrong");
        if (code is not { Length: > 0 and <= 100 }) return wrong;
        var hash = Token.HashOf(code);
        if (await db.Set<RecoveryCode>().AsTracking().FirstOrDefaultAsync(one => one.Hash == hash && (only == null || one.AccountId == only), cancel) is not { } found) return wrong;
        // One sheet of paper is one factor: it stands for a host's second step, not for both.
        if (only is null && await db.Users.AnyAsync(account => account.Id == found.AccountId && account.Role == AccountRole.Host && account.PasswordHash != null, cancel)) return new Rejection("code", "recovery.host-password");
        db.Remove(found);
        return found.AccountId;
    }
}
