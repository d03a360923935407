using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Search;

namespace Fusion.Web.Features.Catalogue;

/// <summary>Takes entries as they are read, in any order, and lets go of what they say as soon as it is indexed.</summary>
internal sealed class EntrySetBuilder(FacetNumbers numbers, DateTime today)
{
    public FacetNumbers Numbers { get; } = numbers;
    public List<EntryId> Ids { get; } = [];
    public List<string> Titles { get; } = [];
    public List<long> Created { get; } = [];
    public List<long> Started { get; } = [];
    public List<long> Numbered { get; } = [];
    public List<bool> Stale { get; } = [];
    public TextIndex.Builder Text { get; } = new();
    public Inverter Borne { get; } = new();

    public void Add(IndexedEntry row)
    {
        Ids.Add(row.Id);
        Titles.Add(row.SortKey);
        Created.Add(row.CreatedAt.Ticks);
        Started.Add(row.Started ?? long.MinValue);
        Numbered.Add(-(row.Number ?? long.MaxValue));
        Stale.Add(Freshness.Of(row.ConfirmedAt, today) == Freshness.Stale);
        Numbers.Gather(row, today, Borne);
        Text.Add(row.SearchText);
    }

    public EntrySegment Build() => new(this);

    /// <summary>By title, those with the same title by id: at each place, which entry as added.</summary>
    public int[] Order()
    {
        var order = Enumerable.Range(0, Ids.Count).ToArray();
        Array.Sort(order, (left, right) => string.CompareOrdinal(Titles[left], Titles[right]) is var by and not 0 ? by : Ids[left].Value.CompareTo(Ids[right].Value));
        return order;
    }
}

/// <summary>What the index needs to know of an entry while it is made.</summary>
internal sealed record IndexedEntry(EntryId Id, EntryKind Kind, string SortKey, int? Number, List<string> Places, string? Stage, List<string> OwnerKinds, int? Started,
    List<string> Hopes, List<string> Sectors, string? Partner, string? Evidence, DateTime? ConfirmedAt, DateTime CreatedAt, string SearchText);
