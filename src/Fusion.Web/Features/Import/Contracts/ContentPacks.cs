using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Http;
using Fusion.Web.Platform.Packs;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Import.Contracts;

/// <summary>The content packs of this host.</summary>
internal sealed class ContentPacks(FusionDb db, Acts acts, HostState state, IOutputCacheStore pages, TimeProvider clock)
{
    public async Task<IReadOnlyList<PackView>> Loaded(CancellationToken cancel) =>
        await db.Set<LoadedPack>().OrderBy(pack => pack.LoadedAt).Select(pack => new PackView(pack.Id, pack.Title, pack.Version, pack.Licence, pack.IsSynthetic, pack.LoadedAt)).ToListAsync(cancel);

    /// <summary>Takes in a pack, in one transaction; the rejections are its faults.</summary>
    public async Task<Outcome<PackTally>> Load(Pack pack, CancellationToken cancel)
    {
        var outcome = await acts.Run<LoadPackHandler, PackTally>((handler, stop) => handler.Handle(pack, stop), cancel);
        await Notice(cancel);
        return outcome;
    }

    /// <summary>Takes in the pack of a folder; one that was taken in before and has not changed is not even read.</summary>
    public async Task<Outcome<PackTally>> Load(string folder, CancellationToken cancel)
    {
        var digest = Pack.DigestOf(folder);
        if (digest is null || !await db.Set<LoadedPack>().AnyAsync(loaded => loaded.Digest == digest, cancel)) return await Load(Pack.Read(folder), cancel);
        await Notice(cancel);
        return default(PackTally);
    }

    public async Task<Outcome<PackTally>> Remove(string id, string by, CancellationToken cancel)
    {
        var outcome = await acts.Run<RemovePackHandler, PackTally>((handler, stop) => handler.Handle(id, by, stop), cancel);
        await Notice(cancel);
        return outcome;
    }

    /// <summary>All faults of a pack, found without touching the database. Importers serve one reading each, so each reading asks for its own.</summary>
    public static IReadOnlyList<PackFault> Check(Pack pack, Pack? builtOn, Func<IEnumerable<IPackImporter>> importers)
    {
        if (pack.Faults.Count > 0) return pack.Faults;
        var known = builtOn is null || builtOn.Id == pack.Id ? null : Read(new PackReading(builtOn), importers());
        Read(new PackReading(pack, known), importers());
        return pack.Faults;
    }

    static PackReading Read(PackReading reading, IEnumerable<IPackImporter> importers)
    {
        foreach (var importer in importers.OrderBy(importer => importer.Order)) importer.Read(reading);
        return reading;
    }

    async Task Notice(CancellationToken cancel)
    {
        var loaded = await db.Set<LoadedPack>().ToListAsync(cancel);
        state.HasDemonstration = loaded.Exists(pack => pack.IsSynthetic);
        state.ContentChangedAt = loaded.Count == 0 ? clock.GetUtcNow().UtcDateTime : loaded.Max(pack => pack.LoadedAt);
        await pages.EvictByTagAsync(PublicPages.Tag, cancel);
    }
}

internal sealed record PackView(string Id, string Title, string Version, string Licence, bool IsSynthetic, DateTime LoadedAt);
