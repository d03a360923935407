using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts;

/// <summary>That somebody took charge of this host is known to every process that serves it. Nothing makes a host ownerless again.</summary>
internal sealed class HostWatch(Database database, HostState state) : IReadModel
{
    public Topic Topic => Topic.Accounts;

    public int Order => 0;

    public async Task Refresh(CancellationToken cancel)
    {
        if (state.HasHost) return;
        await using var db = database.Reader();
        if (await db.Users.AnyAsync(account => account.Role == AccountRole.Host && !account.IsSynthetic, cancel)) state.HasHost = true;
    }
}
