using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Platform.Search;

namespace Fusion.Web.Features.Catalogue;

/// <summary>
/// Entries of one kind, arranged for search, facets and sorting. Documents are numbered in the order of their titles. Immutable, and small:
/// of an entry it keeps what sorting needs; what an entry bears is kept by the facets, what it says by the text index.
/// </summary>
internal sealed class EntrySegment
{
    readonly EntryId[] ids;
    readonly string[] titles;
    readonly long[] created, started, numbered;
    readonly Dictionary<EntrySort, int[]> orders;
    readonly Dictionary<EntryId, int> documents;

    public EntrySegment(EntrySetBuilder read)
    {
        var order = read.Order();
        ids = [.. order.Select(at => read.Ids[at])];
        titles = [.. order.Select(at => read.Titles[at])];
        created = [.. order.Select(at => read.Created[at])];
        started = [.. order.Select(at => read.Started[at])];
        numbered = [.. order.Select(at => read.Numbered[at])];
        // The two long parts, at the same time: a start waits for them.
        var reading = Task.Run(() => read.Text.Build(order));
        Facets = read.Numbers.Sets(read.Borne, order);
        Current = new Bitset(ids.Length);
        documents = new Dictionary<EntryId, int>(ids.Length);
        for (var at = 0; at < ids.Length; at++)
        {
            documents[ids[at]] = at;
            if (!read.Stale[order[at]]) Current.Set(at);
        }
        orders = new[] { EntrySort.Newest, EntrySort.Started, EntrySort.Number }.ToDictionary(sort => sort, Ordered);
        Text = reading.GetAwaiter().GetResult();
    }

    public int Count => ids.Length;

    public TextIndex Text { get; }

    public Dictionary<Facet, Dictionary<string, PostingSet>> Facets { get; }

    /// <summary>Those that were confirmed lately enough to be listed.</summary>
    public Bitset Current { get; }

    /// <summary>The document of an entry; null when it is not here.</summary>
    public int? DocumentOf(EntryId id) => documents.TryGetValue(id, out var at) ? at : null;

    public EntryPlace Place(int at, long value) => new(value, titles[at], ids[at]);

    /// <summary>Those of a set in their order, after an anchor.</summary>
    public IEnumerable<EntryPlace> Sorted(EntrySort sort, Bitset found, int[]? scores, EntryAnchor? after, int take) => sort switch
    {
        EntrySort.Title => found.From(after is null ? 0 : FirstAfter(at => after.IsBefore(titles[at], ids[at]), ids.Length)).Take(take).Select(at => Place(at, 0)),
        EntrySort.Relevance => Best(found, scores!, after, take).Select(at => Place(at, scores![at])),
        _ => Following(sort, after).Where(at => found[at]).Take(take).Select(at => Place(at, ValueOf(at, sort))),
    };

    IReadOnlyList<int> Best(Bitset found, int[] scores, EntryAnchor? after, int take)
    {
        var below = after is null ? long.MaxValue : after.Value is { } value ? Highest.Rank(FirstAfter(at => after.IsBefore(titles[at], ids[at]), ids.Length), value) : long.MinValue;
        var best = new Highest(take);
        foreach (var at in found.From(0))
            if (Highest.Rank(at, scores[at]) <= below) best.Offer(at, scores[at]);
        return best.InOrder();
    }

    IEnumerable<int> Following(EntrySort sort, EntryAnchor? after)
    {
        var order = orders[sort];
        return order.Skip(after is null ? 0 : FirstAfter(at => after.IsBefore(Place(order[at], ValueOf(order[at], sort))), order.Length));
    }

    /// <summary>The first number of which something holds that holds of all after it.</summary>
    static int FirstAfter(Func<int, bool> holds, int end)
    {
        var low = 0;
        while (low < end)
        {
            var middle = (low + end) / 2;
            if (holds(middle)) end = middle;
            else low = middle + 1;
        }
        return low;
    }

    int[] Ordered(EntrySort sort)
    {
        var order = Enumerable.Range(0, ids.Length).ToArray();
        Array.Sort(order, (left, right) => ValueOf(right, sort).CompareTo(ValueOf(left, sort)) is var by and not 0 ? by : left.CompareTo(right));
        return order;
    }

    /// <summary>Greater comes first.</summary>
    long ValueOf(int at, EntrySort sort) => sort switch
    {
        EntrySort.Newest => created[at],
        EntrySort.Started => started[at],
        EntrySort.Number => numbered[at],
        _ => throw new ArgumentOutOfRangeException(nameof(sort)),
    };
}

/// <summary>Where an entry stands in a sorted list: greater values first, equals by title, then by id.</summary>
internal readonly record struct EntryPlace(long Value, string Title, EntryId Id) : IComparable<EntryPlace>
{
    public int CompareTo(EntryPlace other) => other.Value.CompareTo(Value) is var value and not 0 ? value
        : string.CompareOrdinal(Title, other.Title) is var title and not 0 ? title : Id.Value.CompareTo(other.Id.Value);
}

/// <summary>After what a page begins.</summary>
/// <param name="Value">Its sort value; null for one that makes no sense, after which nothing comes.</param>
/// <param name="Title">Its title; null for an entry that has gone, which counts as the first of its equals.</param>
internal sealed record EntryAnchor(long? Value, string? Title, Guid Id)
{
    public bool IsBefore(EntryPlace place) => place.Value < Value || (place.Value == Value && IsBefore(place.Title, place.Id));

    public bool IsBefore(string title, EntryId id) => Title is null || (string.CompareOrdinal(title, Title) is var order && (order > 0 || (order == 0 && id.Value.CompareTo(Id) > 0)));
}
