using System.Globalization;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Search;

namespace Fusion.Web.Features.Catalogue;

/// <summary>
/// All entries of one kind, arranged for search, facets and sorting. Documents are numbered in the order of their titles. Immutable, and small:
/// of an entry it keeps what sorting needs; what an entry bears is kept by the facets, what it says by the text index.
/// </summary>
internal sealed class EntrySet
{
    readonly EntryId[] ids;
    readonly string[] titles;
    readonly long[] created, started, numbered;
    readonly TextIndex text;
    readonly Dictionary<Facet, Dictionary<string, PostingSet>> facets;
    readonly Bitset current;
    readonly Dictionary<EntrySort, int[]> orders;
    readonly Dictionary<EntryId, int> documents;

    public EntrySet(EntrySetBuilder read)
    {
        var order = read.Order();
        ids = [.. order.Select(at => read.Ids[at])];
        titles = [.. order.Select(at => read.Titles[at])];
        created = [.. order.Select(at => read.Created[at])];
        started = [.. order.Select(at => read.Started[at])];
        numbered = [.. order.Select(at => read.Numbered[at])];
        // The two long parts, at the same time: a start waits for them.
        var reading = Task.Run(() => read.Text.Build(order));
        facets = read.Numbers.Sets(read.Borne, order);
        current = new Bitset(ids.Length);
        documents = new Dictionary<EntryId, int>(ids.Length);
        for (var at = 0; at < ids.Length; at++)
        {
            documents[ids[at]] = at;
            if (!read.Stale[order[at]]) current.Set(at);
        }
        orders = new[] { EntrySort.Newest, EntrySort.Started, EntrySort.Number }.ToDictionary(sort => sort, Order);
        text = reading.GetAwaiter().GetResult();
    }

    public int Count => ids.Length;

    /// <summary>One page of what a query finds; the counts of facet values are computed when they are asked for.</summary>
    public EntryResult Find(EntryQuery query, int take)
    {
        using var matches = text.Find(query.Text);
        // A text without a word in it finds everything and can put nothing first.
        if (matches is null && query.Sort == EntrySort.Relevance) query = query with { Sort = EntrySort.Title };
        var start = Start(query, matches);
        var narrowing = Facet.All.Select(facet => Narrowing(facet, query)).ToArray();
        var found = Narrowed(start, narrowing, except: -1);
        var page = Page(query, found, matches, take + 1);
        var more = page.Count > take;
        if (more) page.RemoveAt(take);
        return new EntryResult(found.Count(), [.. page.Select(at => ids[at])], more ? KeyOf(page[^1], query.Sort, matches) : null, new EntryCounts(facets, start, narrowing, found));
    }

    /// <summary>How many of what a query finds bear each value of a facet.</summary>
    public IReadOnlyDictionary<string, int> CountsOf(Facet facet, EntryQuery query)
    {
        using var matches = text.Find(query.Text);
        var found = Narrowed(Start(query, matches), [.. Facet.All.Select(other => Narrowing(other, query))], except: -1);
        return facets[facet].ToDictionary(pair => pair.Key, pair => pair.Value.CountWith(found), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Entries like this one: they share hopes, places and uncommon words. Best first, deterministic.</summary>
    public IReadOnlyList<EntryId> Similar(EntryCard card, string searchText, int take)
    {
        const int mostCandidates = 2000;
        var scores = text.SharingUncommonWords(searchText, Math.Max(8, Math.Min(mostCandidates, ids.Length / 20)));
        foreach (var hope in card.Hopes)
            if (facets[Facet.Hope].TryGetValue(hope, out var sharing) && sharing.Count <= mostCandidates)
                foreach (var other in SetOf(sharing).From(0)) scores[other] = scores.GetValueOrDefault(other) + 3;
        if (documents.TryGetValue(card.Id, out var self)) scores.Remove(self);
        var near = new Bitset(ids.Length);
        foreach (var place in card.Places)
            if (facets[Facet.Place].TryGetValue(place, out var there)) there.AddTo(near);
        return [.. scores.Where(pair => pair.Value >= 2).Select(pair => (At: pair.Key, Score: pair.Value + (near[pair.Key] ? 2 : 0)))
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.At).Take(take).Select(pair => ids[pair.At])];
    }

    /// <summary>The best of what a text finds, for the one search over everything.</summary>
    public (int Total, IReadOnlyList<EntryId> Best) Search(string query, int take)
    {
        using var matches = text.Find(query);
        if (matches is null) return (0, []);
        matches.Documents.And(current);
        return (matches.Documents.Count(), [.. matches.Best(take).Select(at => ids[at])]);
    }

    Bitset Start(EntryQuery query, TextMatches? matches)
    {
        var start = matches?.Documents.Copy() ?? new Bitset(ids.Length, full: true);
        return query.Values(Facet.Freshness).Contains(Freshness.Stale) ? start : start.And(current);
    }

    Bitset? Narrowing(Facet facet, EntryQuery query)
    {
        var values = query.Values(facet);
        if (values.Count == 0) return null;
        var set = new Bitset(ids.Length);
        foreach (var value in values)
            if (facets[facet].TryGetValue(value, out var postings)) postings.AddTo(set);
        return set;
    }

    Bitset SetOf(PostingSet postings)
    {
        var set = new Bitset(ids.Length);
        postings.AddTo(set);
        return set;
    }

    /// <summary>What is left of a set by every narrowing but one.</summary>
    internal static Bitset Narrowed(Bitset start, IReadOnlyList<Bitset?> narrowing, int except)
    {
        var left = start.Copy();
        for (var i = 0; i < narrowing.Count; i++)
            if (i != except && narrowing[i] is { } set) left.And(set);
        return left;
    }

    List<int> Page(EntryQuery query, Bitset found, TextMatches? matches, int take) => query.Sort switch
    {
        EntrySort.Title => [.. found.From(query.After is { } key ? FirstAfter(key) : 0).Take(take)],
        EntrySort.Relevance => [.. found.From(0).Where(at => IsAfter(matches!.Scores[at], at, query.After)).OrderByDescending(at => matches!.Scores[at]).ThenBy(at => at).Take(take)],
        _ => [.. orders[query.Sort].Skip(query.After is { } key ? FirstAfter(key, query.Sort) : 0).Where(at => found[at]).Take(take)],
    };

    /// <summary>In a list whose greater values come first and whose equals are in the order of titles.</summary>
    bool IsAfter(long value, int at, PageKey? key) => key is null || value < key.Number || (value == key.Number && IsAfterTitle(at, key.Id));

    /// <summary>Documents are in title order, so an entry's own number says whether a document comes after it; an entry that has gone sorts first.</summary>
    bool IsAfterTitle(int at, Guid id) => !documents.TryGetValue(new EntryId(id), out var number) || at > number;

    int FirstAfter(PageKey key)
    {
        var (low, high) = (0, ids.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(titles[middle], key.Value);
            if (order < 0 || (order == 0 && ids[middle].Value.CompareTo(key.Id) <= 0)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    int FirstAfter(PageKey key, EntrySort sort)
    {
        var order = orders[sort];
        var (low, high) = (0, order.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (IsAfter(ValueOf(order[middle], sort), order[middle], key)) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    int[] Order(EntrySort sort)
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

    PageKey KeyOf(int at, EntrySort sort, TextMatches? matches) => new(sort switch
    {
        EntrySort.Title => titles[at],
        EntrySort.Relevance => matches!.Scores[at].ToString(CultureInfo.InvariantCulture),
        _ => ValueOf(at, sort).ToString(CultureInfo.InvariantCulture),
    }, ids[at].Value);
}

/// <summary>One page of a list: how many were found in all, the ids of this page, where the next begins, and the counts of facet values.</summary>
internal sealed record EntryResult(int Total, IReadOnlyList<EntryId> Ids, PageKey? Next, EntryCounts Counts);

/// <summary>How many entries bear a value, among those that the other facets leave. Only what is shown is counted.</summary>
internal sealed class EntryCounts(Dictionary<Facet, Dictionary<string, PostingSet>> facets, Bitset start, IReadOnlyList<Bitset?> narrowing, Bitset found)
{
    readonly Dictionary<Facet, Bitset> left = [];

    public int Of(Facet facet, string value)
    {
        if (!facets[facet].TryGetValue(value, out var postings)) return 0;
        if (!left.TryGetValue(facet, out var others))
        {
            var at = Facet.Index(facet);
            left[facet] = others = narrowing[at] is null ? found : EntrySet.Narrowed(start, narrowing, except: at);
        }
        return postings.CountWith(others);
    }
}
