using System.Linq.Expressions;
using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Contracts;

/// <summary>Cards of entries, for every page that shows some.</summary>
internal sealed class EntryCards(FusionDb db, CatalogueIndex index)
{
    static readonly Prepared<EntryId[], EntryCard> OfIds = new((db, ids) => db.Set<Entry>().Where(entry => ids.Contains(entry.Id)).Select(AsCard));

    // One for each kind: a kind that varies would be compared as a number somewhere between C# and the database.
    static readonly Dictionary<EntryKind, Prepared<string, EntryCard>> OfSlug = new()
    {
        [EntryKind.Innovation] = new((db, slug) => db.Set<Entry>().Where(entry => entry.Kind == EntryKind.Innovation && entry.Slug == slug).Select(AsCard)),
        [EntryKind.Story] = new((db, slug) => db.Set<Entry>().Where(entry => entry.Kind == EntryKind.Story && entry.Slug == slug).Select(AsCard)),
        [EntryKind.Resource] = new((db, slug) => db.Set<Entry>().Where(entry => entry.Kind == EntryKind.Resource && entry.Slug == slug).Select(AsCard)),
    };

    /// <summary>The entry of a kind at an address; null when there is none.</summary>
    public Task<EntryCard?> Find(EntryKind kind, string slug, CancellationToken cancel) => OfSlug[kind].FirstOrDefault(db, slug, cancel);

    /// <summary>The cards of these ids, in this order; an id that is gone is left out.</summary>
    public async Task<IReadOnlyList<EntryCard>> Of(IReadOnlyList<EntryId> ids, CancellationToken cancel)
    {
        if (ids.Count == 0) return [];
        var found = (await OfIds.ToList(db, [.. ids], cancel)).ToDictionary(card => card.Id);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>The first entries of one kind in which a facet (hope, aim, place …) has a value, by title, and how many there are.</summary>
    public async Task<EntryList> With(EntryKind kind, string facet, string value, int take, CancellationToken cancel)
    {
        var query = new EntryQuery { Kind = kind }.With(Facet.All.Single(known => known.Key == facet), [value]);
        var result = index[kind].Find(query, take);
        return new EntryList(result.Total, await Of(result.Ids, cancel), query.Address());
    }

    public async Task<IReadOnlyList<EntryCard>> Newest(EntryKind kind, int take, CancellationToken cancel) =>
        await Of(index[kind].Find(new EntryQuery { Kind = kind, Sort = EntrySort.Newest }, take).Ids, cancel);

    /// <summary>Entries that a source puts forward as spotlights or highlights, optionally of one hope.</summary>
    public async Task<IReadOnlyList<EntryCard>> Featured(string featured, int take, CancellationToken cancel) =>
        await Cards(db.Set<Entry>().Where(entry => entry.Featured == featured).OrderBy(entry => entry.SortKey).ThenBy(entry => entry.Id)).Take(take).ToListAsync(cancel);

    public async Task<IReadOnlyList<EntryCard>> OfOrganisation(Guid organisation, int take, CancellationToken cancel)
    {
        var ids = db.Set<EntryOrganisation>().Where(link => link.OrganisationId == new Directory.Contracts.OrganisationId(organisation)).Select(link => link.EntryId);
        return await Cards(db.Set<Entry>().Where(entry => ids.Contains(entry.Id)).OrderBy(entry => entry.SortKey).ThenBy(entry => entry.Id)).Take(take).ToListAsync(cancel);
    }

    public async Task<EntrySearch> Search(EntryKind kind, string text, int take, CancellationToken cancel)
    {
        var (total, best) = index[kind].Search(text, take);
        return new EntrySearch(total, await Of(best, cancel));
    }

    /// <summary>How many entries of a kind each value of a facet has.</summary>
    public IReadOnlyDictionary<string, int> Counts(EntryKind kind, string facet) =>
        index[kind].CountsOf(Facet.All.Single(known => known.Key == facet), new EntryQuery { Kind = kind });

    /// <summary>The same among the entries that bear one value of another facet.</summary>
    public IReadOnlyDictionary<string, int> Counts(EntryKind kind, string facet, string among, string value) =>
        index[kind].CountsOf(Facet.All.Single(known => known.Key == facet), new EntryQuery { Kind = kind }.With(Facet.All.Single(known => known.Key == among), [value]));

    public int Count(EntryKind kind) => index[kind].Count;

    internal static IQueryable<EntryCard> Cards(IQueryable<Entry> entries) => entries.Select(AsCard);

    static Expression<Func<Entry, EntryCard>> AsCard => entry => new EntryCard
    {
        Id = entry.Id,
        Kind = entry.Kind,
        Slug = entry.Slug,
        Title = entry.Title,
        Summary = entry.Summary,
        Body = entry.Body,
        SourceText = entry.SourceText,
        Number = entry.Number,
        Places = entry.Places,
        PlacePrinted = entry.PlacePrinted,
        PlaceBasis = entry.PlaceBasis,
        Stage = entry.Stage,
        OwnerKinds = entry.OwnerKinds,
        LedBy = entry.LedBy,
        Started = entry.Started,
        Hopes = entry.Hopes,
        Sectors = entry.Sectors,
        Partner = entry.Partner,
        Featured = entry.Featured,
        Evidence = entry.Evidence,
        Author = entry.Author,
        Publisher = entry.Publisher,
        Published = entry.Published,
        Form = entry.Form,
        Series = entry.Series,
        OrderNumber = entry.OrderNumber,
        CameOf = entry.CameOf,
        SourceSlug = entry.SourceSlug,
        Note = entry.Note,
        ConfirmedAt = entry.ConfirmedAt,
        CreatedAt = entry.CreatedAt,
        UpdatedAt = entry.UpdatedAt,
        IsSynthetic = entry.IsSynthetic,
    };
}

/// <summary>Some entries of a list, how many it has, and where the whole is.</summary>
internal sealed record EntryList(int Total, IReadOnlyList<EntryCard> Cards, string Address);

internal sealed record EntrySearch(int Total, IReadOnlyList<EntryCard> Cards);
