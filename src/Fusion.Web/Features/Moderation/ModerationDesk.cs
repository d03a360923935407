using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Moderation;

/// <summary>What waits to be decided, on the Desk of hosts and weavers.</summary>
internal sealed class ModerationDesk(FusionDb db, Words words) : IDeskItems
{
    public async Task<IReadOnlyList<DeskItem>> For(Actor actor, CancellationToken cancel)
    {
        if (!actor.IsModerator) return [];
        var waiting = db.Set<ModerationCase>().Where(found => found.Decision == null);
        var count = await waiting.CountAsync(cancel);
        return count == 0 ? [] : [new DeskItem("moderation", words.Count("moderation.desk", count), "/moderation/queue", await waiting.MinAsync(found => found.At, cancel))];
    }
}
