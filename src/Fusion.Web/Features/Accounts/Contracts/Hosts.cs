using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Contracts;

/// <summary>Who is in charge here.</summary>
internal sealed class Hosts(FusionDb db, SetUpToken token)
{
    public Task<bool> Exist(CancellationToken cancel) => db.Users.AnyAsync(account => account.Role == AccountRole.Host && !account.IsSynthetic, cancel);

    /// <summary>The token that lets the first host in; null once it is spent.</summary>
    public string? SetUpToken => token.Value;
}
