using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Search;

namespace Fusion.Web.Features.Directory;

/// <summary>Organisations in the order of their names. Immutable.</summary>
internal sealed class OrganisationSegment
{
    readonly IndexedOrganisation[] organisations;
    readonly Dictionary<OrganisationId, int> documents;

    public OrganisationSegment(IEnumerable<IndexedOrganisation> rows, PlaceTree places)
    {
        organisations = [.. rows];
        Array.Sort(organisations, Compare);
        documents = organisations.Select((organisation, at) => (organisation.Id, at)).ToDictionary();
        Text = TextIndex.Build(organisations.Select(organisation => SearchText.Of([organisation.Name], [])));
        ByKind = Group(organisation => [organisation.Kind ?? OrganisationSet.UnknownKind]);
        ByPlace = Group(organisation => organisation.PlaceCode is { } code && places.Find(code) is { } place ? place.Lineage().Select(node => node.Code) : []);
    }

    public int Count => organisations.Length;

    public TextIndex Text { get; }

    public Dictionary<string, PostingSet> ByKind { get; }

    public Dictionary<string, PostingSet> ByPlace { get; }

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

    public OrganisationSet(OrganisationSegment whole, IReadOnlyDictionary<Guid, IndexedOrganisation?> changed, PlaceTree places)
    {
        Bitset? live = null;
        foreach (var id in changed.Keys)
            if (whole.DocumentOf(new OrganisationId(id)) is { } document) (live ??= new Bitset(whole.Count, full: true)).Clear(document);
        parts = changed.Count == 0 ? [(whole, null)] : [(whole, live), (new OrganisationSegment(changed.Values.OfType<IndexedOrganisation>(), places), null)];
        texts = [.. parts.Select(part => new TextPart(part.Segment.Text, part.Live))];
        Count = parts.Sum(part => part.Live?.Count() ?? part.Segment.Count);
    }

    public int Count { get; }

    public (int Total, IReadOnlyList<OrganisationId> Ids, PageKey? Next, IReadOnlyDictionary<string, int> KindCounts) Find(OrganisationQuery query, int take)
    {
        var matches = TextIndex.Find(query.Text, texts);
        var found = parts.Select((part, at) => matches?[at].Documents ?? part.Live?.Copy() ?? new Bitset(part.Segment.Count, full: true)).ToList();
        foreach (var lent in matches ?? []) lent.Dispose();
        Narrow(found, segment => segment.ByPlace, query.Place);
        var kinds = parts.SelectMany(part => part.Segment.ByKind.Keys).Distinct(StringComparer.OrdinalIgnoreCase);
        var counts = kinds.ToDictionary(kind => kind, kind => parts.Select((part, at) => part.Segment.ByKind.TryGetValue(kind, out var postings) ? postings.CountWith(found[at]) : 0).Sum(), StringComparer.OrdinalIgnoreCase);
        Narrow(found, segment => segment.ByKind, query.Kind);
        var page = parts.SelectMany((part, at) => found[at].From(query.After is null ? 0 : part.Segment.FirstAfter(query.After)).Take(take + 1).Select(document => part.Segment[document])).ToList();
        page.Sort(OrganisationSegment.Compare);
        var more = page.Count > take;
        if (more) page.RemoveRange(take, page.Count - take);
        return (found.Sum(set => set.Count()), [.. page.Select(row => row.Id)], more ? new PageKey(page[^1].SortKey, page[^1].Id.Value) : null, counts);
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

    void Narrow(List<Bitset> found, Func<OrganisationSegment, Dictionary<string, PostingSet>> groups, string? value)
    {
        if (value is null) return;
        for (var at = 0; at < parts.Count; at++)
        {
            var some = new Bitset(parts[at].Segment.Count);
            if (groups(parts[at].Segment).TryGetValue(value, out var postings)) postings.AddTo(some);
            found[at].And(some);
        }
    }
}
