using System.Globalization;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Search;

namespace Fusion.Web.Features.Catalogue;

/// <summary>All entries of one kind, arranged for search, facets and sorting. Documents are numbered in the order of their titles. Immutable.</summary>
internal sealed class EntrySet
{
    readonly IndexedEntry[] entries;
    readonly TextIndex text;
    readonly Dictionary<Facet, Dictionary<string, PostingSet>> facets;
    readonly Bitset current;
    readonly Dictionary<EntrySort, int[]> orders;
    readonly Dictionary<EntryId, int> numbers;

    public EntrySet(List<IndexedEntry> rows, FacetValues values, DateTime now)
    {
        rows.Sort((left, right) => string.CompareOrdinal(left.SortKey, right.SortKey) is var order and not 0 ? order : left.Id.Value.CompareTo(right.Id.Value));
        entries = [.. rows];
        text = TextIndex.Build(entries.Select(entry => entry.SearchText));
        facets = values.Index(entries, now);
        numbers = new Dictionary<EntryId, int>(entries.Length);
        for (var i = 0; i < entries.Length; i++) numbers[entries[i].Id] = i;
        current = new Bitset(entries.Length);
        for (var i = 0; i < entries.Length; i++)
            if (Freshness.Of(entries[i].ConfirmedAt, now) != Freshness.Stale) current.Set(i);
        orders = new Dictionary<EntrySort, int[]>
        {
            [EntrySort.Newest] = Order(EntrySort.Newest),
            [EntrySort.Started] = Order(EntrySort.Started),
            [EntrySort.Number] = Order(EntrySort.Number),
        };
    }

    public int Count => entries.Length;

    /// <summary>One page of what a query finds, with the count of every facet value among what the other facets leave.</summary>
    public EntryResult Find(EntryQuery query, int take, bool withFacets)
    {
        var matches = text.Find(query.Text);
        var start = matches?.Documents.Copy() ?? new Bitset(entries.Length, full: true);
        if (!query.Values(Facet.Freshness).Contains(Freshness.Stale)) start.And(current);
        var narrowing = Facet.All.Select(facet => Narrowing(facet, query)).ToArray();
        var found = start.Copy();
        foreach (var set in narrowing) if (set is not null) found.And(set);
        var total = found.Count();
        var page = Page(query, found, matches, take + 1);
        var more = page.Count > take;
        if (more) page.RemoveAt(take);
        var next = more ? KeyOf(page[^1], query.Sort, matches) : null;
        var counts = withFacets ? Counts(start, narrowing) : [];
        return new EntryResult(total, [.. page.Select(at => entries[at].Id)], next, counts);
    }

    /// <summary>How many of what a query finds lie in each country; for the map.</summary>
    public IReadOnlyDictionary<string, int> CountsOf(Facet facet, EntryQuery query)
    {
        var matches = text.Find(query.Text);
        var found = matches?.Documents.Copy() ?? new Bitset(entries.Length, full: true);
        if (!query.Values(Facet.Freshness).Contains(Freshness.Stale)) found.And(current);
        foreach (var other in Facet.All) if (Narrowing(other, query) is { } set) found.And(set);
        return facets[facet].ToDictionary(pair => pair.Key, pair => pair.Value.CountWith(found));
    }

    /// <summary>Entries like this one: they share hopes, places and uncommon words. Best first, deterministic.</summary>
    public IReadOnlyList<EntryId> Similar(EntryId id, int take)
    {
        if (!numbers.TryGetValue(id, out var at)) return [];
        const int mostCandidates = 2000;
        var own = entries[at];
        var scores = text.SharingUncommonWords(own.SearchText, Math.Max(8, Math.Min(mostCandidates, entries.Length / 20)));
        foreach (var hope in own.Hopes)
            if (facets[Facet.Hope].TryGetValue(hope, out var sharing) && sharing.Count <= mostCandidates)
            {
                var set = new Bitset(entries.Length);
                sharing.AddTo(set);
                foreach (var other in set.From(0)) scores[other] = scores.GetValueOrDefault(other) + 3;
            }
        scores.Remove(at);
        return [.. scores.Where(pair => pair.Value >= 2).Select(pair => (At: pair.Key, Score: pair.Value + (entries[pair.Key].Places.Intersect(own.Places).Any() ? 2 : 0)))
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.At).Take(take).Select(pair => entries[pair.At].Id)];
    }

    /// <summary>The best of what a text finds, for the one search over everything.</summary>
    public (int Total, IReadOnlyList<EntryId> Best) Search(string query, int take)
    {
        if (text.Find(query) is not { } matches) return (0, []);
        var found = matches.Documents.And(current);
        return (found.Count(), [.. found.From(0).OrderByDescending(at => matches.Scores[at]).ThenBy(at => at).Take(take).Select(at => entries[at].Id)]);
    }

    Bitset? Narrowing(Facet facet, EntryQuery query)
    {
        var values = query.Values(facet);
        if (values.Count == 0) return null;
        var set = new Bitset(entries.Length);
        foreach (var value in values)
            if (facets[facet].TryGetValue(value, out var postings)) postings.AddTo(set);
        return set;
    }

    Dictionary<Facet, IReadOnlyDictionary<string, int>> Counts(Bitset start, Bitset?[] narrowing)
    {
        var counts = new Dictionary<Facet, IReadOnlyDictionary<string, int>>();
        var all = start.Copy();
        foreach (var set in narrowing) if (set is not null) all.And(set);
        for (var i = 0; i < Facet.All.Count; i++)
        {
            var others = all;
            if (narrowing[i] is not null)
            {
                others = start.Copy();
                for (var j = 0; j < narrowing.Length; j++) if (j != i && narrowing[j] is { } set) others.And(set);
            }
            counts[Facet.All[i]] = facets[Facet.All[i]].ToDictionary(pair => pair.Key, pair => pair.Value.CountWith(others), StringComparer.OrdinalIgnoreCase);
        }
        return counts;
    }

    List<int> Page(EntryQuery query, Bitset found, TextMatches? matches, int take)
    {
        if (query.Sort == EntrySort.Title)
            return [.. found.From(query.After is null ? 0 : FirstAfter(query.After, at => string.CompareOrdinal(entries[at].SortKey, query.After.Value))).Take(take)];
        if (query.Sort == EntrySort.Relevance)
        {
            var scores = matches!.Scores;
            var after = query.After;
            return [.. found.From(0).Where(at => after is null || scores[at] < after.Number || (scores[at] == after.Number && IsAfterTitle(at, after.Id)))
                .OrderByDescending(at => scores[at]).ThenBy(at => at).Take(take)];
        }
        var order = orders[query.Sort];
        var first = 0;
        if (query.After is { } key)
        {
            var (low, high) = (0, order.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                var difference = ValueOf(order[middle], query.Sort).CompareTo(key.Number ?? long.MinValue);
                if (difference > 0 || (difference == 0 && !IsAfterTitle(order[middle], key.Id))) low = middle + 1;
                else high = middle;
            }
            first = low;
        }
        return [.. order.Skip(first).Where(at => found[at]).Take(take)];
    }

    /// <summary>Documents are in title order, so an entry's own number says whether a document comes after it; an entry that has gone sorts first.</summary>
    bool IsAfterTitle(int at, Guid id) => !numbers.TryGetValue(new EntryId(id), out var number) || at > number;

    int FirstAfter(PageKey key, Func<int, int> compare)
    {
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = compare(middle);
            if (order < 0 || (order == 0 && entries[middle].Id.Value.CompareTo(key.Id) <= 0)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    int[] Order(EntrySort sort) => [.. Enumerable.Range(0, entries.Length).OrderByDescending(at => ValueOf(at, sort)).ThenBy(at => at)];

    /// <summary>Greater comes first.</summary>
    long ValueOf(int at, EntrySort sort) => sort switch
    {
        EntrySort.Newest => entries[at].CreatedAt.Ticks,
        EntrySort.Started => entries[at].Started ?? long.MinValue + 1,
        EntrySort.Number => -(entries[at].Number ?? long.MaxValue),
        _ => throw new ArgumentOutOfRangeException(nameof(sort)),
    };

    PageKey KeyOf(int at, EntrySort sort, TextMatches? matches) => new(sort switch
    {
        EntrySort.Title => entries[at].SortKey,
        EntrySort.Relevance => matches!.Scores[at].ToString(CultureInfo.InvariantCulture),
        _ => ValueOf(at, sort).ToString(CultureInfo.InvariantCulture),
    }, entries[at].Id.Value);
}

/// <summary>What the index holds of an entry.</summary>
internal sealed record IndexedEntry(EntryId Id, EntryKind Kind, string SortKey, int? Number, List<string> Places, string? Stage, List<string> OwnerKinds, int? Started,
    List<string> Hopes, List<string> Sectors, string? Partner, string? Evidence, DateTime? ConfirmedAt, DateTime CreatedAt, string SearchText);

/// <summary>One page of a list: how many were found in all, the ids of this page, where the next begins, and the counts by facet and value.</summary>
internal sealed record EntryResult(int Total, IReadOnlyList<EntryId> Ids, PageKey? Next, IReadOnlyDictionary<Facet, IReadOnlyDictionary<string, int>> Counts);
