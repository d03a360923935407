using System.Collections.Concurrent;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue;

/// <summary>The catalogue arranged in memory, made anew when it has changed (ADR 3): lists, facets and search never wait for the database.</summary>
internal sealed class CatalogueIndex(Database database, FacetValues values, TimeProvider clock) : IReadModel
{
    const int Portion = 512, PortionsAhead = 16;

    static readonly EntryKind[] Kinds = Enum.GetValues<EntryKind>();

    volatile Dictionary<EntryKind, EntrySet> sets = Kinds.ToDictionary(kind => kind, _ => new EntrySetBuilder(values.Numbered(), DateTime.UnixEpoch).Build());

    public Topic Topic => Topic.Catalogue;

    public int Order => 1;

    public EntrySet this[EntryKind kind] => sets[kind];

    /// <remarks>Two threads side by side, one that reads and one that arranges: a start waits for this. Reading is not asynchronous, which takes twice as long here.</remarks>
    public async Task Refresh(CancellationToken cancel)
    {
        var (numbers, now) = (values.Numbered(), clock.GetUtcNow().UtcDateTime);
        var builders = Kinds.ToDictionary(kind => kind, _ => new EntrySetBuilder(numbers, now));
        using var portions = new BlockingCollection<IndexedEntry[]>(PortionsAhead);
        var arranging = Task.Run(() =>
        {
            foreach (var portion in portions.GetConsumingEnumerable(cancel))
                foreach (var row in portion) builders[row.Kind].Add(row);
        }, cancel);
        try
        {
            await using var db = database.Reader();
            foreach (var portion in Rows(db).AsEnumerable().Chunk(Portion)) portions.Add(portion, cancel);
        }
        finally
        {
            portions.CompleteAdding();
        }
        await arranging;
        sets = builders.ToDictionary(pair => pair.Key, pair => pair.Value.Build());
    }

    static IQueryable<IndexedEntry> Rows(FusionDb db) => db.Set<Entry>().Select(entry => new IndexedEntry(entry.Id, entry.Kind, entry.SortKey, entry.Number, entry.Places, entry.Stage, entry.OwnerKinds, entry.Started,
        entry.Hopes, entry.Sectors, entry.Partner, entry.Evidence, entry.ConfirmedAt, entry.CreatedAt, entry.SearchText));
}
