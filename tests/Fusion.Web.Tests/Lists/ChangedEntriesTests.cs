using Fusion.Web.Features.Catalogue;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Search;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Lists;

/// <summary>What changed since the lists were arranged is kept beside them; no reader can tell.</summary>
public sealed class ChangedEntriesTests
{
    static readonly string[] Words = ["garden", "gardens", "gardener", "school", "schools", "river", "rivers", "music", "musical", "bridge", "bridges", "teacher", "teach", "city", "cities", "museum"];
    static readonly string[] Sought = ["garden", "gard", "gardn", "schol", "river", "rivvr", "musik", "teach bridge", "zzz", "", "gardener", "bridges city", "museom"];
    static readonly DateTime Today = new(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Lists_facets_search_and_likeness_are_the_same_after_single_changes_as_when_all_is_arranged_anew()
    {
        var values = (await Shared.Site(Db.Sqlite)).Services.GetRequiredService<FacetValues>();
        var numbers = values.Numbered();
        var pools = Facet.All.ToDictionary(facet => facet, facet => values.Of(facet).Where(value => value is not Facet.Unknown and not Facet.Worldwide).Take(4).ToArray());
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var rows = Enumerable.Range(0, random.Next(0, 60)).Select(_ => Row(random, pools, Guid.CreateVersion7())).ToDictionary(row => row.Id.Value);
            var whole = CatalogueWhole.Of(numbers, Today, rows.Values);
            var changed = new Dictionary<Guid, IndexedEntry?>();
            for (var change = 0; change < random.Next(0, 30); change++)
            {
                var id = rows.Count > 0 && random.Next(3) > 0 ? rows.Keys.Order().ElementAt(random.Next(rows.Count)) : Guid.CreateVersion7();
                changed[id] = rows.ContainsKey(id) && random.Next(4) == 0 ? null : Row(random, pools, id);
                if (changed[id] is { } row) rows[id] = row;
                else rows.Remove(id);
            }
            var (apart, anew) = (whole.With(changed, Today), CatalogueWhole.Of(numbers, Today, rows.Values).With(new Dictionary<Guid, IndexedEntry?>(), Today));
            foreach (var kind in Enum.GetValues<EntryKind>())
                for (var ask = 0; ask < 12; ask++) AssertTheSame(anew[kind], apart[kind], Query(random, kind, pools), rows, random, seed);
        }
    }

    [Fact]
    public async Task A_page_key_of_an_entry_that_has_gone_still_leads_on()
    {
        var numbers = (await Shared.Site(Db.Sqlite)).Services.GetRequiredService<FacetValues>().Numbered();
        var pools = Facet.All.ToDictionary(facet => facet, _ => Array.Empty<string>());
        var random = new Random(7);
        var rows = Enumerable.Range(0, 20).Select(_ => Row(random, pools, Guid.CreateVersion7()) with { Kind = EntryKind.Story, ConfirmedAt = null }).ToList();
        var whole = CatalogueWhole.Of(numbers, Today, rows);
        foreach (var sort in new[] { EntrySort.Title, EntrySort.Newest, EntrySort.Number })
        {
            var query = new EntryQuery { Kind = EntryKind.Story, Sort = sort };
            var first = whole.With(new Dictionary<Guid, IndexedEntry?>(), Today)[EntryKind.Story].Find(query, 10);
            var gone = whole.With(new Dictionary<Guid, IndexedEntry?> { [first.Ids[^1].Value] = null }, Today)[EntryKind.Story];
            var rest = gone.Find(query with { After = first.Next }, 100);
            Assert.Equal(19, gone.Count);
            Assert.Equal(rows.Select(row => row.Id).Except(first.Ids).Order(Comparer<EntryId>.Create((left, right) => left.Value.CompareTo(right.Value))),
                rest.Ids.Except(first.Ids).Order(Comparer<EntryId>.Create((left, right) => left.Value.CompareTo(right.Value))));
        }
    }

    static void AssertTheSame(EntrySet anew, EntrySet apart, EntryQuery query, Dictionary<Guid, IndexedEntry> rows, Random random, int seed)
    {
        Assert.Equal(anew.Count, apart.Count);
        for (var page = 0; page < 20; page++)
        {
            var (expected, got) = (anew.Find(query, 5), apart.Find(query, 5));
            Assert.True(expected.Total == got.Total && expected.Ids.SequenceEqual(got.Ids) && expected.Next == got.Next, $"seed {seed}, {query.Address()}, page {page}: {got.Total} in place of {expected.Total}");
            foreach (var facet in Facet.All)
                Assert.Equal(anew.CountsOf(facet, query).Where(count => count.Value > 0).OrderBy(count => count.Key, StringComparer.Ordinal), apart.CountsOf(facet, query).Where(count => count.Value > 0).OrderBy(count => count.Key, StringComparer.Ordinal));
            foreach (var facet in Facet.All)
                foreach (var value in anew.CountsOf(facet, query).Keys) Assert.Equal(expected.Counts.Of(facet, value), got.Counts.Of(facet, value));
            if (expected.Next is null) break;
            query = query with { After = expected.Next };
        }
        Assert.Equal(anew.Search(query.Text, 4).Total, apart.Search(query.Text, 4).Total);
        Assert.Equal(anew.Search(query.Text, 4).Best, apart.Search(query.Text, 4).Best);
        if (rows.Count == 0) return;
        var like = rows.Values.OrderBy(row => row.Id.Value).ElementAt(random.Next(rows.Count));
        Assert.Equal(anew.Similar(Card(like), like.SearchText, 6), apart.Similar(Card(like), like.SearchText, 6));
    }

    static EntryQuery Query(Random random, EntryKind kind, Dictionary<Facet, string[]> pools)
    {
        var text = Sought[random.Next(Sought.Length)];
        var query = new EntryQuery { Kind = kind, Text = text, Sort = (EntrySort)random.Next(text.Length > 0 ? 5 : 1) is var sort && sort == EntrySort.Relevance && text.Length == 0 ? EntrySort.Title : sort };
        if (text.Length == 0) query = query with { Sort = new[] { EntrySort.Title, EntrySort.Newest, EntrySort.Started, EntrySort.Number }[random.Next(4)] };
        foreach (var facet in Facet.All)
            if (random.Next(5) == 0) query = query.With(facet, [pools[facet][random.Next(pools[facet].Length)], Facet.Unknown]);
        return query;
    }

    static IndexedEntry Row(Random random, Dictionary<Facet, string[]> pools, Guid id)
    {
        string? Maybe(Facet facet) => pools[facet].Length > 0 && random.Next(2) == 0 ? pools[facet][random.Next(pools[facet].Length)] : null;
        List<string> Some(Facet facet) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => Maybe(facet)).OfType<string>().Distinct()];
        string Say(int most) => string.Join(' ', Enumerable.Range(0, random.Next(1, most)).Select(_ => Words[random.Next(Words.Length)]));
        var title = Say(3);
        return new IndexedEntry(new EntryId(id), (EntryKind)random.Next(3), title, random.Next(2) == 0 ? random.Next(5) : null, Some(Facet.Place), Maybe(Facet.Stage), Some(Facet.Owner), random.Next(2) == 0 ? random.Next(1990, 1994) : null,
            Some(Facet.Hope), Some(Facet.Sector), null, Maybe(Facet.Evidence), random.Next(2) == 0 ? Today.AddMonths(-random.Next(36)) : null, Today.AddDays(-random.Next(4)), SearchText.Of([title], [Say(6)]));
    }

    static EntryCard Card(IndexedEntry row) => new()
    {
        Id = row.Id,
        Kind = row.Kind,
        Slug = "",
        Title = Localised.None,
        Summary = Localised.None,
        Number = row.Number,
        Places = row.Places,
        PlacePrinted = null,
        PlaceBasis = null,
        Stage = row.Stage,
        OwnerKinds = row.OwnerKinds,
        LedBy = null,
        Started = row.Started,
        Hopes = row.Hopes,
        Sectors = row.Sectors,
        Partner = row.Partner,
        Featured = null,
        Evidence = row.Evidence,
        Author = null,
        Publisher = null,
        Published = null,
        SourceSlug = "",
        Note = null,
        ConfirmedAt = row.ConfirmedAt,
        CreatedAt = row.CreatedAt,
        UpdatedAt = row.CreatedAt,
        IsSynthetic = false,
    };
}
