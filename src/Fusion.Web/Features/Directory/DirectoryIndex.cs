using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory;

/// <summary>All organisations arranged in memory for search and for the lists by kind and place (ADR 12).</summary>
internal sealed class DirectoryIndex(Database database, PlaceTree places, TimeProvider clock) : ChangingIndex<OrganisationSegment, IndexedOrganisation, OrganisationSet>(new OrganisationSegment([], places, DateTime.UnixEpoch))
{
    public override Topic Topic => Topic.Directory;

    public OrganisationSet Current => View;

    // Freshness goes by the day, as in the catalogue.
    DateTime Today => clock.GetUtcNow().UtcDateTime.Date;

    protected override async Task<OrganisationSegment> ReadWhole(CancellationToken cancel)
    {
        await using var db = database.Reader();
        return new OrganisationSegment(await Rows(db.Set<Organisation>()).ToListAsync(cancel), places, Today);
    }

    protected override async Task<IReadOnlyDictionary<Guid, IndexedOrganisation>> ReadRows(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        await using var db = database.Reader();
        var ids = records.Select(record => new OrganisationId(record)).ToArray();
        return await Rows(db.Set<Organisation>().Where(organisation => ids.Contains(organisation.Id))).ToDictionaryAsync(row => row.Id.Value, cancel);
    }

    protected override OrganisationSet Combine(OrganisationSegment whole, IReadOnlyDictionary<Guid, IndexedOrganisation?> changed) => new(whole, changed, places, Today);

    static IQueryable<IndexedOrganisation> Rows(IQueryable<Organisation> organisations) =>
        organisations.Select(organisation => new IndexedOrganisation(organisation.Id, organisation.Name, organisation.SortKey, organisation.Kind, organisation.PlaceCode, organisation.ConfirmedAt));
}

internal sealed record IndexedOrganisation(OrganisationId Id, string Name, string SortKey, string? Kind, string? PlaceCode, DateTime? ConfirmedAt);

internal sealed record OrganisationQuery
{
    public string Text { get; init; } = "";
    public string? Kind { get; init; }
    public string? Place { get; init; }

    /// <summary>One of <see cref="Platform.Freshness.All"/>; null for all but what is stale.</summary>
    public string? Freshness { get; init; }

    public PageKey? After { get; init; }
}
