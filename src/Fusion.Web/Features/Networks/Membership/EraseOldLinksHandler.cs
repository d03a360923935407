using Fusion.Web.Data;
using Fusion.Web.Platform.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Membership;

/// <summary>A link into a network that nobody can use any more goes, and with it the digest of the address to which it was sent.</summary>
internal sealed class EraseOldLinksHandler(FusionDb db) : IRetention
{
    public string Name => "network-links";

    public Task<int> Erase(DateTime now, CancellationToken cancel)
    {
        var before = now - NetworkLink.Good;
        return db.Set<NetworkLink>().Where(link => link.At < before).ExecuteDeleteAsync(cancel);
    }
}
