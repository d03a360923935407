using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Search;

namespace Fusion.Web.Features.Directory;

/// <summary>Organisations in the order of their names. Immutable.</summary>
internal sealed class OrganisationSegment
{
    readonly IndexedOrganisation[] organisations;
    readonly Dictionary<OrganisationId, int> documents;

    /// <param name="today">The day by which freshness goes.</param>
    public OrganisationSegment(IEnumerable<IndexedOrganisation> rows, PlaceTree places, DateTime today)
    {
        organisations = [.. rows];
        Array.Sort(organisations, Compare);
        documents = organisations.Select((organisation, at) => (organisation.Id, at)).ToDictionary();
        Text = TextIndex.Build(organisations.Select(organisation => SearchText.Of([organisation.Name], [])));
        ByKind = Group(organisation => [organisation.Kind ?? OrganisationSet.UnknownKind]);
        ByPlace = Group(organisation => organisation.PlaceCode is { } code && places.Find(code) is { } place ? place.Lineage().Select(node => node.Code) : []);
        ByFreshness = Group(organisation => [Freshness.Of(organisation.ConfirmedAt, today)]);
    }

    public int Count => organisations.Length;

    public TextIndex Text { get; }

    public Dictionary<string, PostingSet> ByKind { get; }

    public Dictionary<string, PostingSet> ByPlace { get; }

    public Dictionary<string, PostingSet> ByFreshness { get; }

    public IndexedOrganisation this[int at] => organisations[at];

    public int? DocumentOf(OrganisationId id) => documents.TryGetValue(id, out var at) ? at : null;

    public static int Compare(IndexedOrganisation left, IndexedOrganisation right) =>
        string.CompareOrdinal(left.SortKey, right.SortKey) is var order and not 0 ? order : left.Id.Value.CompareTo(right.Id.Value);

    public int FirstAfter(PageKey key)
    {
        var (low, high) = (0, organisations.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(organisations[middle].SortKey, key.Value);
            if (order < 0 || (order == 0 && organisations[middle].Id.Value.CompareTo(key.Id) <= 0)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    Dictionary<string, PostingSet> Group(Func<IndexedOrganisation, IEnumerable<string>> keys)
    {
        var lists = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < organisations.Length; at++)
            foreach (var key in keys(organisations[at]))
            {
                if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
                list.Add(at);
            }
        return lists.ToDictionary(pair => pair.Key, pair => new PostingSet([.. pair.Value], organisations.Length), StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>All organisations, in one or two parts that are read as one: what was arranged at once, without what changed since; and what changed since.</summary>
internal sealed class OrganisationSet
{
    public const string UnknownKind = "not-known";

    readonly IReadOnlyList<(OrganisationSegment Segment, Bitset? Live)> parts;
    readonly TextPart[] texts;

    public OrganisationSet(OrganisationSegment whole, IReadOnlyDictionary<Guid, IndexedOrganisation?> changed, PlaceTree places, DateTime today)
    {
        Bitset? live = null;
        foreach (var id in changed.Keys)
            if (whole.DocumentOf(new OrganisationId(id)) is { } document) (live ??= new Bitset(whole.Count, full: true)).Clear(document);
        parts = changed.Count == 0 ? [(whole, null)] : [(whole, live), (new OrganisationSegment(changed.Values.OfType<IndexedOrganisation>(), places, today), null)];
        texts = [.. parts.Select(part => new TextPart(part.Segment.Text, part.Live))];
        Count = parts.Sum(part => part.Live?.Count() ?? part.Segment.Count);
    }

    public int Count { get; }

    /// <summary>What a query finds. What was last confirmed more than two years ago is found only when it is asked for.</summary>
    public OrganisationsFound Find(OrganisationQuery query, int take)
    {
        var matches = TextIndex.Find(query.Text, texts);
        var all = parts.Select((part, at) => matches?[at].Documents ?? part.Live?.Copy() ?? new Bitset(part.Segment.Count, full: true)).ToList();
        foreach (var lent in matches ?? []) lent.Dispose();
        if (query.Place is { } place) all = Narrowed(all, segment => segment.ByPlace, [place]);
        var fresh = Narrowed(all, segment => segment.ByFreshness, query.Freshness is { } one ? [one] : Freshness.All.Where(value => value != Freshness.Stale));
        var ofKind = query.Kind is { } kind ? Narrowed(all, segment => segment.ByKind, [kind]) : all;
        var found = query.Kind is { } only ? Narrowed(fresh, segment => segment.ByKind, [only]) : fresh;
        var page = parts.SelectMany((part, at) => found[at].From(query.After is null ? 0 : part.Segment.FirstAfter(query.After)).Take(take + 1).Select(document => part.Segment[document])).ToList();
        page.Sort(OrganisationSegment.Compare);
        var more = page.Count > take;
        if (more) page.RemoveRange(take, page.Count - take);
        return new OrganisationsFound(found.Sum(set => set.Count()), [.. page.Select(row => row.Id)], more ? new PageKey(page[^1].SortKey, page[^1].Id.Value) : null,
            Counts(fresh, segment => segment.ByKind), Counts(ofKind, segment => segment.ByFreshness));
    }

    public (int Total, IReadOnlyList<OrganisationId> Best) Search(string query, int take)
    {
        if (TextIndex.Find(query, texts) is not { } matches) return (0, []);
        var best = parts.SelectMany((part, at) => matches[at].Best(take).Select(document => (Row: part.Segment[document], Score: matches[at].Scores[document])))
            .OrderByDescending(found => found.Score).ThenBy(found => found.Row, Comparer<IndexedOrganisation>.Create(OrganisationSegment.Compare)).Take(take).Select(found => found.Row.Id).ToList();
        var total = matches.Sum(part => part.Documents.Count());
        foreach (var lent in matches) lent.Dispose();
        return (total, best);
    }

    List<Bitset> Narrowed(List<Bitset> sets, Func<OrganisationSegment, Dictionary<string, PostingSet>> groups, IEnumerable<string> values) => [.. parts.Select((part, at) =>
    {
        var some = new Bitset(part.Segment.Count);
        foreach (var value in values)
            if (groups(part.Segment).TryGetValue(value, out var postings)) postings.AddTo(some);
        return some.And(sets[at]);
    })];

    Dictionary<string, int> Counts(List<Bitset> sets, Func<OrganisationSegment, Dictionary<string, PostingSet>> groups)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < parts.Count; at++)
            foreach (var (value, postings) in groups(parts[at].Segment)) counts[value] = counts.GetValueOrDefault(value) + postings.CountWith(sets[at]);
        return counts;
    }
}

/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Kinds">How many of each kind, whatever kind was asked for.</param>
/// <param name="Freshness">How many were confirmed how long ago, however long ago was asked for.</param>
internal sealed record OrganisationsFound(int Total, IReadOnlyList<OrganisationId> Ids, PageKey? Next, IReadOnlyDictionary<string, int> Kinds, IReadOnlyDictionary<string, int> Freshness);
