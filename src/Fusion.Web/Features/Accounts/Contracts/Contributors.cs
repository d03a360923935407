using System.Security.Claims;
using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Contracts;

/// <summary>Who acts, asked of the database within the act: a cookie may be older than what it says.</summary>
internal sealed class Contributors(FusionDb db)
{
    public Task<Contributor?> Find(Guid? id, CancellationToken cancel) => id is not { } known ? Task.FromResult<Contributor?>(null)
        : db.Users.Where(account => account.Id == known)
            .Select(account => new Contributor(account.Id, account.DisplayName, account.Pseudonym, account.Role == AccountRole.Host || account.Role == AccountRole.Weaver, account.IsSynthetic, account.IsYoung))
            .FirstOrDefaultAsync(cancel);

    /// <summary>What people are called, by account; an account that is gone is left out.</summary>
    public Task<Dictionary<Guid, string>> Names(IReadOnlyList<Guid> ids, CancellationToken cancel) =>
        db.Users.Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancel);

    /// <summary>The account that is signed in; null for nobody.</summary>
    public static Guid? IdOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>Whether who is signed in may let through what newcomers send; the act asks again.</summary>
    public static bool Moderates(ClaimsPrincipal user) => user.IsInRole(nameof(AccountRole.Host)) || user.IsInRole(nameof(AccountRole.Weaver));
}

/// <summary>Somebody with an account who does something public.</summary>
/// <param name="Name">The name that they chose to be called by.</param>
/// <param name="Pseudonym">Who they are in the open record.</param>
/// <param name="IsModerator">Whether they may let through what newcomers send.</param>
/// <param name="IsYoung">Not of age: nobody is led to them.</param>
internal sealed record Contributor(Guid Id, string Name, Guid Pseudonym, bool IsModerator, bool IsSynthetic, bool IsYoung);
