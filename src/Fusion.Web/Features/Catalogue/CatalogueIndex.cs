using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue;

/// <summary>The catalogue arranged in memory, made anew when it has changed (ADR 3): lists, facets and search never wait for the database.</summary>
internal sealed class CatalogueIndex(Database database, FacetValues values, TimeProvider clock) : IReadModel
{
    volatile Dictionary<EntryKind, EntrySet> sets = Enum.GetValues<EntryKind>().ToDictionary(kind => kind, _ => new EntrySet([], values, DateTime.UnixEpoch));

    public Topic Topic => Topic.Catalogue;

    public int Order => 1;

    public EntrySet this[EntryKind kind] => sets[kind];

    public async Task Refresh(CancellationToken cancel)
    {
        await using var db = database.Reader();
        var rows = await db.Set<Entry>().Select(entry => new IndexedEntry(entry.Id, entry.Kind, entry.SortKey, entry.Number, entry.Places, entry.Stage, entry.OwnerKinds, entry.Started,
            entry.Hopes, entry.Sectors, entry.Partner, entry.Evidence, entry.ConfirmedAt, entry.CreatedAt, entry.SearchText)).ToListAsync(cancel);
        var large = rows.Count > 10_000;
        var now = clock.GetUtcNow().UtcDateTime;
        sets = Enum.GetValues<EntryKind>().ToDictionary(kind => kind, kind => new EntrySet([.. rows.Where(row => row.Kind == kind)], values, now));
        rows = [];
        // What it was made from is as large as the index itself: give it back at once.
        if (large) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }
}
