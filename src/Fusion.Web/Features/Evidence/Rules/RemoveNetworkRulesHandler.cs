using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.Rules;

/// <summary>A network's rules for evidence end with it. One that it goes into keeps its own, for its members never agreed to others; what held before stays to be read.</summary>
internal sealed class RemoveNetworkRulesHandler(FusionDb db, DbSession session) : INetworkLinks
{
    public Task Move(NetworkId from, NetworkId to, CancellationToken cancel) => Task.CompletedTask;

    public async Task Remove(NetworkId network, CancellationToken cancel)
    {
        if (await db.Set<RuleSet>().Where(rules => rules.NetworkId == network).ExecuteDeleteAsync(cancel) > 0) session.Touch(Topic.Evidence);
    }
}
