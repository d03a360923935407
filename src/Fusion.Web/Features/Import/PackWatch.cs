using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Import;

/// <summary>What content packs this host has is known to every process that serves it: when content last changed, and whether made-up records are among the real ones.</summary>
internal sealed class PackWatch(Database database, HostState state) : IReadModel
{
    public Topic Topic => Topic.Catalogue;

    public int Order => 0;

    public async Task Refresh(CancellationToken cancel)
    {
        await using var db = database.Reader();
        var loaded = await db.Set<LoadedPack>().Select(pack => new { pack.IsSynthetic, pack.LoadedAt }).ToListAsync(cancel);
        state.HasDemonstration = loaded.Exists(pack => pack.IsSynthetic);
        if (loaded.Count > 0) state.ContentChangedAt = loaded.Max(pack => pack.LoadedAt);
    }

    /// <summary>A pack touches all of it; single records are people's.</summary>
    public Task Refresh(IReadOnlyCollection<Guid> records, CancellationToken cancel) => Task.CompletedTask;
}
