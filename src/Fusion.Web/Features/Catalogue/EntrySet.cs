using System.Buffers;
using System.Globalization;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Search;

namespace Fusion.Web.Features.Catalogue;

/// <summary>All entries of one kind, in one or two parts that are read as one: what was arranged at once, without what changed since; and what changed since.</summary>
internal sealed class EntrySet
{
    readonly IReadOnlyList<EntryPart> parts;
    readonly TextPart[] texts;

    public EntrySet(IReadOnlyList<EntryPart> parts)
    {
        this.parts = parts;
        texts = [.. parts.Select(part => part.Text)];
        Count = parts.Sum(part => part.Live?.Count() ?? part.Segment.Count);
    }

    public int Count { get; }

    /// <summary>One page of what a query finds; the counts of facet values are computed when they are asked for.</summary>
    public EntryResult Find(EntryQuery query, int take)
    {
        var matches = TextIndex.Find(query.Text, texts);
        try
        {
            // A text without a word in it finds everything and can put nothing first.
            if (matches is null && query.Sort == EntrySort.Relevance) query = query with { Sort = EntrySort.Title };
            var found = Narrow(query, matches);
            var anchor = query.After is { } key ? AnchorOf(key, query.Sort) : null;
            var page = found.SelectMany((part, at) => part.Segment.Sorted(query.Sort, part.Found, matches?[at].Scores, anchor, take + 1)).Order().Take(take + 1).ToList();
            var more = page.Count > take;
            if (more) page.RemoveAt(take);
            return new EntryResult(found.Sum(part => part.Found.Count()), [.. page.Select(place => place.Id)], more ? KeyOf(page[^1], query.Sort) : null, new EntryCounts(found));
        }
        finally
        {
            GiveBack(matches);
        }
    }

    /// <summary>How many of what a query finds bear each value of a facet.</summary>
    public IReadOnlyDictionary<string, int> CountsOf(Facet facet, EntryQuery query)
    {
        var matches = TextIndex.Find(query.Text, texts);
        var found = Narrow(query, matches);
        GiveBack(matches);
        return parts[0].Segment.Facets[facet].Keys.ToDictionary(value => value,
            value => found.Sum(part => part.Segment.Facets[facet].TryGetValue(value, out var postings) ? postings.CountWith(part.Found) : 0), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Entries like this one: they share hopes, places and uncommon words. Best first, deterministic.</summary>
    public IReadOnlyList<EntryId> Similar(EntryCard card, string searchText, int take)
    {
        const int mostCandidates = 2000;
        var scores = parts.Select(part => Lend(part.Segment.Count)).ToList();
        try
        {
            TextIndex.CountUncommonWords(searchText, Math.Max(8, Math.Min(mostCandidates, Count / 20)), texts, scores);
            foreach (var hope in card.Hopes)
            {
                var sharing = parts.Select(part => part.With(Facet.Hope, hope)).ToList();
                if (sharing.Sum(set => set.Count()) > mostCandidates) continue;
                for (var part = 0; part < parts.Count; part++)
                    foreach (var other in sharing[part].From(0)) scores[part][other] += 3;
            }
            return [.. parts.SelectMany((part, at) => Alike(part, card, scores[at], take)).Order().Take(take).Select(place => place.Id)];
        }
        finally
        {
            foreach (var lent in scores) ArrayPool<int>.Shared.Return(lent);
        }
    }

    static List<EntryPlace> Alike(EntryPart part, EntryCard card, int[] scores, int take)
    {
        const int least = 2, forPlace = 2;
        var near = part.With(Facet.Place, card.Places);
        if (part.Segment.DocumentOf(card.Id) is { } self) scores[self] = 0;
        var best = new Highest(take);
        for (var at = 0; at < part.Segment.Count; at++)
        {
            if (scores[at] < least) continue;
            if (near[at]) scores[at] += forPlace;
            best.Offer(at, scores[at]);
        }
        return [.. best.InOrder().Select(at => part.Segment.Place(at, scores[at]))];
    }

    static int[] Lend(int length)
    {
        var lent = ArrayPool<int>.Shared.Rent(length);
        Array.Clear(lent, 0, length);
        return lent;
    }

    /// <summary>The best of what a text finds, for the one search over everything.</summary>
    public (int Total, IReadOnlyList<EntryId> Best) Search(string query, int take)
    {
        if (TextIndex.Find(query, texts) is not { } matches) return (0, []);
        var found = parts.Select((part, at) => matches[at].Documents.And(part.Segment.Current)).ToList();
        var best = parts.SelectMany((part, at) => part.Segment.Sorted(EntrySort.Relevance, found[at], matches[at].Scores, null, take)).Order().Take(take).Select(place => place.Id).ToList();
        GiveBack(matches);
        return (found.Sum(set => set.Count()), best);
    }

    List<FoundPart> Narrow(EntryQuery query, TextMatches[]? matches) => [.. parts.Select((part, at) => new FoundPart(part, query, matches?[at].Documents))];

    EntryAnchor AnchorOf(PageKey key, EntrySort sort)
    {
        if (sort == EntrySort.Title) return new EntryAnchor(0, key.Value, key.Id);
        var title = parts.Select(part => part.Segment.DocumentOf(new EntryId(key.Id)) is { } at && part.Text.Has(at) ? part.Segment.Place(at, 0).Title : null).FirstOrDefault(found => found is not null);
        return new EntryAnchor(key.Number, title, key.Id);
    }

    static PageKey KeyOf(EntryPlace place, EntrySort sort) => new(sort == EntrySort.Title ? place.Title : place.Value.ToString(CultureInfo.InvariantCulture), place.Id.Value);

    static void GiveBack(TextMatches[]? matches)
    {
        foreach (var lent in matches ?? []) lent.Dispose();
    }
}

/// <summary>A segment and which of its documents still count; null for all.</summary>
internal sealed record EntryPart(EntrySegment Segment, Bitset? Live)
{
    public TextPart Text { get; } = new(Segment.Text, Live);

    public Bitset All() => Live?.Copy() ?? new Bitset(Segment.Count, full: true);

    /// <summary>The documents that bear one of these values.</summary>
    public Bitset With(Facet facet, params IReadOnlyList<string> values)
    {
        var set = new Bitset(Segment.Count);
        foreach (var value in values)
            if (Segment.Facets[facet].TryGetValue(value, out var postings)) postings.AddTo(set);
        return Live is null ? set : set.And(Live);
    }
}

/// <summary>What a query finds in one part, and by which facets it was narrowed.</summary>
internal sealed class FoundPart
{
    readonly Bitset start;
    readonly Bitset?[] narrowing;
    readonly Dictionary<Facet, Bitset> others = [];

    public FoundPart(EntryPart part, EntryQuery query, Bitset? matching)
    {
        Segment = part.Segment;
        start = matching?.Copy() ?? part.All();
        if (!query.Values(Facet.Freshness).Contains(Freshness.Stale)) start.And(Segment.Current);
        narrowing = [.. Facet.All.Select(facet => query.Values(facet) is { Count: > 0 } values ? part.With(facet, values) : null)];
        Found = Narrowed(except: -1);
    }

    public EntrySegment Segment { get; }

    public Bitset Found { get; }

    /// <summary>How many entries bear a value, among those that the other facets leave.</summary>
    public int Count(Facet facet, string value)
    {
        if (!Segment.Facets[facet].TryGetValue(value, out var postings)) return 0;
        if (!others.TryGetValue(facet, out var left)) others[facet] = left = narrowing[Facet.Index(facet)] is null ? Found : Narrowed(except: Facet.Index(facet));
        return postings.CountWith(left);
    }

    Bitset Narrowed(int except)
    {
        var left = start.Copy();
        for (var i = 0; i < narrowing.Length; i++)
            if (i != except && narrowing[i] is { } set) left.And(set);
        return left;
    }
}

/// <summary>One page of a list: how many were found in all, the ids of this page, where the next begins, and the counts of facet values.</summary>
internal sealed record EntryResult(int Total, IReadOnlyList<EntryId> Ids, PageKey? Next, EntryCounts Counts);

/// <summary>How many entries bear a value. Only what is shown is counted.</summary>
internal sealed class EntryCounts(IReadOnlyList<FoundPart> found)
{
    public int Of(Facet facet, string value) => found.Sum(part => part.Count(facet, value));
}
