using System.Collections.Concurrent;
using System.Linq.Expressions;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue;

/// <summary>The catalogue arranged in memory (ADR 3, ADR 12): lists, facets and search never wait for the database.</summary>
internal sealed class CatalogueIndex(Database database, FacetValues values, TimeProvider clock)
    : ChangingIndex<CatalogueWhole, IndexedEntry, IReadOnlyDictionary<EntryKind, EntrySet>>(CatalogueWhole.Of(values.Numbered(), DateTime.UnixEpoch))
{
    const int Portion = 512, PortionsAhead = 16, LastDigit = 35;

    const string MiddleDigit = "8";

    public override Topic Topic => Topic.Catalogue;

    public EntrySet this[EntryKind kind] => View[kind];

    // Freshness goes by the day, so that what is arranged in the morning and what is added in the evening are told apart by nothing.
    DateTime Today => clock.GetUtcNow().UtcDateTime.Date;

    /// <remarks>Three threads side by side, two that read and one that arranges: a start waits for this. Reading is not asynchronous, which takes twice as long here.</remarks>
    protected override async Task<CatalogueWhole> ReadWhole(CancellationToken cancel)
    {
        var (numbers, today) = (values.Numbered(), Today);
        var builders = CatalogueWhole.Builders(numbers, today);
        using var portions = new BlockingCollection<IndexedEntry[]>(PortionsAhead);
        var arranging = Task.Run(() =>
        {
            foreach (var portion in portions.GetConsumingEnumerable(cancel))
                foreach (var row in portion) builders[row.Kind].Add(row);
        }, cancel);
        try
        {
            // Halves by the last digit of the id, which never changes: no entry is read twice, whatever happens to it meanwhile.
            var half = Task.Run(() => Read(portions, entry => ((Guid)(object)entry.Id).ToString().Substring(LastDigit).CompareTo(MiddleDigit) >= 0, cancel), cancel);
            Read(portions, entry => ((Guid)(object)entry.Id).ToString().Substring(LastDigit).CompareTo(MiddleDigit) < 0, cancel);
            await half;
        }
        finally
        {
            portions.CompleteAdding();
        }
        await arranging;
        return new CatalogueWhole(numbers, builders.ToDictionary(pair => pair.Key, pair => pair.Value.Build()));
    }

    void Read(BlockingCollection<IndexedEntry[]> portions, Expression<Func<Entry, bool>> those, CancellationToken cancel)
    {
        using var db = database.Reader();
        foreach (var portion in Rows(db.Set<Entry>().Where(those)).AsEnumerable().Chunk(Portion)) portions.Add(portion, cancel);
    }

    protected override async Task<IReadOnlyDictionary<Guid, IndexedEntry>> ReadRows(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        await using var db = database.Reader();
        var ids = records.Select(record => new EntryId(record)).ToArray();
        return await Rows(db.Set<Entry>().Where(entry => ids.Contains(entry.Id))).ToDictionaryAsync(row => row.Id.Value, cancel);
    }

    protected override IReadOnlyDictionary<EntryKind, EntrySet> Combine(CatalogueWhole whole, IReadOnlyDictionary<Guid, IndexedEntry?> changed) => whole.With(changed, Today);

    static IQueryable<IndexedEntry> Rows(IQueryable<Entry> entries) => entries.Select(entry => new IndexedEntry(entry.Id, entry.Kind, entry.SortKey, entry.Number, entry.Places, entry.Stage, entry.OwnerKinds, entry.Started,
        entry.Hopes, entry.Sectors, entry.Partner, entry.Evidence, entry.ConfirmedAt, entry.CreatedAt, entry.SearchText));
}

/// <summary>The catalogue as it was arranged at once.</summary>
internal sealed record CatalogueWhole(FacetNumbers Numbers, IReadOnlyDictionary<EntryKind, EntrySegment> Segments)
{
    public static Dictionary<EntryKind, EntrySetBuilder> Builders(FacetNumbers numbers, DateTime today) => Enum.GetValues<EntryKind>().ToDictionary(kind => kind, _ => new EntrySetBuilder(numbers, today));

    public static CatalogueWhole Of(FacetNumbers numbers, DateTime today, params IEnumerable<IndexedEntry> rows)
    {
        var builders = Builders(numbers, today);
        foreach (var row in rows) builders[row.Kind].Add(row);
        return new CatalogueWhole(numbers, builders.ToDictionary(pair => pair.Key, pair => pair.Value.Build()));
    }

    /// <summary>The catalogue as it is now: without the rows that changed, and with what they became, each kind for itself.</summary>
    public IReadOnlyDictionary<EntryKind, EntrySet> With(IReadOnlyDictionary<Guid, IndexedEntry?> changed, DateTime today)
    {
        var news = Of(Numbers, today, changed.Values.OfType<IndexedEntry>());
        return Segments.ToDictionary(pair => pair.Key, pair => new EntrySet(
            news.Segments[pair.Key] is { Count: > 0 } added ? [Without(pair.Value, changed.Keys), new EntryPart(added, null)] : [Without(pair.Value, changed.Keys)]));
    }

    static EntryPart Without(EntrySegment segment, IEnumerable<Guid> changed)
    {
        Bitset? live = null;
        foreach (var id in changed)
            if (segment.DocumentOf(new EntryId(id)) is { } document) (live ??= new Bitset(segment.Count, full: true)).Clear(document);
        return new EntryPart(segment, live);
    }
}
