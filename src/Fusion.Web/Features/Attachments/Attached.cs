using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Attachments.Contracts;

namespace Fusion.Web.Features.Attachments;

/// <summary>Asks the features what an id stands for.</summary>
internal sealed class Attached(IEnumerable<IAttachable> features)
{
    public async Task<Attachable?> Find(Guid subject, Actor? actor, CancellationToken cancel)
    {
        foreach (var feature in features)
            if (await feature.Find(subject, actor, cancel) is { } found) return found;
        return null;
    }
}
