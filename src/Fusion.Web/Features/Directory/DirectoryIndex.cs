using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory;

/// <summary>All organisations arranged in memory for search and for the lists by kind and place.</summary>
internal sealed class DirectoryIndex(Database database, PlaceTree places) : IReadModel
{
    volatile OrganisationSet current = new([], places);

    public Topic Topic => Topic.Directory;

    public int Order => 1;

    public OrganisationSet Current => current;

    public async Task Refresh(CancellationToken cancel)
    {
        await using var db = database.Reader();
        var rows = await db.Set<Organisation>().Select(organisation => new IndexedOrganisation(organisation.Id, organisation.Name, organisation.SortKey, organisation.Kind, organisation.PlaceCode)).ToListAsync(cancel);
        current = new OrganisationSet(rows, places);
    }
}

internal sealed record IndexedOrganisation(OrganisationId Id, string Name, string SortKey, string? Kind, string? PlaceCode);

internal sealed record OrganisationQuery
{
    public string Text { get; init; } = "";
    public string? Kind { get; init; }
    public string? Place { get; init; }
    public PageKey? After { get; init; }
}

/// <summary>The organisations in the order of their names. Immutable.</summary>
internal sealed class OrganisationSet
{
    public const string UnknownKind = "not-known";

    readonly IndexedOrganisation[] organisations;
    readonly TextIndex text;
    readonly Dictionary<string, PostingSet> byKind;
    readonly Dictionary<string, PostingSet> byPlace;

    public OrganisationSet(List<IndexedOrganisation> rows, PlaceTree places)
    {
        rows.Sort((left, right) => string.CompareOrdinal(left.SortKey, right.SortKey) is var order and not 0 ? order : left.Id.Value.CompareTo(right.Id.Value));
        organisations = [.. rows];
        text = TextIndex.Build(organisations.Select(organisation => SearchText.Of([organisation.Name], [])));
        byKind = Group(organisation => [organisation.Kind ?? UnknownKind]);
        byPlace = Group(organisation => organisation.PlaceCode is { } code && places.Find(code) is { } place ? place.Lineage().Select(node => node.Code) : []);
    }

    public int Count => organisations.Length;

    public (int Total, IReadOnlyList<OrganisationId> Ids, PageKey? Next, IReadOnlyDictionary<string, int> KindCounts) Find(OrganisationQuery query, int take)
    {
        using var matches = text.Find(query.Text);
        var found = matches?.Documents ?? new Bitset(organisations.Length, full: true);
        Narrow(found, byPlace, query.Place);
        var counts = byKind.ToDictionary(pair => pair.Key, pair => pair.Value.CountWith(found));
        Narrow(found, byKind, query.Kind);
        var first = query.After is null ? 0 : FirstAfter(query.After);
        var page = found.From(first).Take(take + 1).ToList();
        var more = page.Count > take;
        if (more) page.RemoveAt(take);
        return (found.Count(), [.. page.Select(at => organisations[at].Id)], more ? new PageKey(organisations[page[^1]].SortKey, organisations[page[^1]].Id.Value) : null, counts);
    }

    public (int Total, IReadOnlyList<OrganisationId> Best) Search(string query, int take)
    {
        using var matches = text.Find(query);
        return matches is null ? (0, []) : (matches.Documents.Count(), [.. matches.Best(take).Select(at => organisations[at].Id)]);
    }

    void Narrow(Bitset found, Dictionary<string, PostingSet> groups, string? value)
    {
        if (value is null) return;
        var some = new Bitset(organisations.Length);
        if (groups.TryGetValue(value, out var postings)) postings.AddTo(some);
        found.And(some);
    }

    int FirstAfter(PageKey key)
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
