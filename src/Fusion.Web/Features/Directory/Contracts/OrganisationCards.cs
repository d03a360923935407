using System.Linq.Expressions;
using Fusion.Text;
using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Contracts;

/// <summary>What other features show of organisations.</summary>
internal sealed class OrganisationCards(FusionDb db, DirectoryIndex index)
{
    static readonly Prepared<OrganisationId[], OrganisationCard> OfIds = new((db, ids) =>
        db.Set<Organisation>().Where(organisation => ids.Contains(organisation.Id)).OrderBy(organisation => organisation.SortKey).ThenBy(organisation => organisation.Id).Select(AsCard));

    public async Task<IReadOnlyList<OrganisationCard>> Of(IReadOnlyList<OrganisationId> ids, CancellationToken cancel) => ids.Count == 0 ? [] : await OfIds.ToList(db, [.. ids], cancel);

    public async Task<OrganisationCard?> Find(string slug, CancellationToken cancel) => await Cards(db.Set<Organisation>().Where(one => one.Slug == slug)).FirstOrDefaultAsync(cancel);

    /// <summary>Organisations in a place or anywhere within it.</summary>
    public async Task<OrganisationList> InPlace(string code, int take, CancellationToken cancel)
    {
        var result = index.Current.Find(new OrganisationQuery { Place = code }, take);
        return new OrganisationList(result.Total, await InOrder(result.Ids, cancel));
    }

    public async Task<OrganisationList> Search(string text, int take, CancellationToken cancel)
    {
        var (total, ids) = index.Current.Search(text, take);
        return new OrganisationList(total, await InOrder(ids, cancel));
    }

    /// <summary>Organisations by the names or the ends of addresses that somebody wrote; each written text with what it may mean.</summary>
    public async Task<ILookup<string, OrganisationCard>> Named(IReadOnlyList<string> written, CancellationToken cancel)
    {
        var keys = written.ToLookup(SortKeys.Of);
        var asWritten = written.ToHashSet(StringComparer.Ordinal);
        var wanted = keys.Select(group => group.Key).Where(key => key.Length > 0).ToArray();
        var slugs = written.Where(text => text.Length <= 80).ToArray();
        var found = await db.Set<Organisation>().Where(organisation => wanted.Contains(organisation.SortKey) || slugs.Contains(organisation.Slug)).OrderBy(organisation => organisation.Id).Select(AsCard).Take(2 * written.Count + 100).ToListAsync(cancel);
        return found.SelectMany(card => keys[SortKeys.Of(card.Name)].Append(card.Slug).Where(asWritten.Contains).Distinct().Select(text => (text, card))).ToLookup(pair => pair.text, pair => pair.card);
    }

    public int Count => index.Current.Count;

    internal async Task<IReadOnlyList<OrganisationCard>> InOrder(IReadOnlyList<OrganisationId> ids, CancellationToken cancel)
    {
        var found = (await Of(ids, cancel)).ToDictionary(card => card.Id);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    internal static IQueryable<OrganisationCard> Cards(IQueryable<Organisation> organisations) => organisations.Select(AsCard);

    static Expression<Func<Organisation, OrganisationCard>> AsCard => organisation => new OrganisationCard(organisation.Id, organisation.Slug, organisation.Name,
        organisation.Kind, organisation.PlaceCode, organisation.Url, organisation.PartOfId, organisation.SourceSlug, organisation.Note, organisation.ClaimedAt, organisation.ConfirmedAt, organisation.UpdatedAt, organisation.IsSynthetic);
}

internal sealed record OrganisationCard(OrganisationId Id, string Slug, string Name, string? Kind, string? PlaceCode, string? Url, OrganisationId? PartOfId, string? SourceSlug, string? Note,
    DateTime? ClaimedAt, DateTime? ConfirmedAt, DateTime UpdatedAt, bool IsSynthetic)
{
    public string Path => $"/organisations/{Slug}";
}

internal sealed record OrganisationList(int Total, IReadOnlyList<OrganisationCard> Cards);
