using Fusion.Evidence.Pooling;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.Contracts;

/// <summary>Findings as other features show them. Only what is public.</summary>
internal sealed class FindingCards(FusionDb db)
{
    /// <summary>The findings in which an enquiry ended, oldest first.</summary>
    public async Task<IReadOnlyList<FindingCard>> OfEnquiry(Guid enquiry, int take, CancellationToken cancel) =>
        await Cards(db.Set<Finding>().Where(finding => finding.EnquiryId == enquiry && finding.State == FindingState.Published).OrderBy(finding => finding.PublishedAt).ThenBy(finding => finding.Id)).Take(take).ToListAsync(cancel);

    /// <summary>The newest findings on an innovation.</summary>
    public async Task<IReadOnlyList<FindingCard>> OfEntry(EntryId entry, int take, CancellationToken cancel) =>
        await Cards(db.Set<Finding>().Where(finding => finding.EntryId == entry && finding.State == FindingState.Published).OrderByDescending(finding => finding.PublishedAt).ThenBy(finding => finding.Id)).Take(take).ToListAsync(cancel);

    internal static IQueryable<FindingCard> Cards(IQueryable<Finding> findings) => findings.Select(finding => new FindingCard(finding.Id, finding.Slug, finding.Claim, finding.Language, finding.EntryId, finding.Outcome,
        finding.Design, finding.Place, finding.Sector, finding.Team, finding.Year, finding.EnquiryId, finding.ContributorId, finding.PublishedAt, finding.UpdatedAt, finding.IsSynthetic));
}

internal sealed record FindingCard(FindingId Id, string Slug, string Claim, string Language, EntryId EntryId, FindingOutcome Outcome, StudyDesign Design, string? Place, string? Sector, string Team, int? Year,
    Guid? EnquiryId, Guid? ContributorId, DateTime? PublishedAt, DateTime UpdatedAt, bool IsSynthetic)
{
    public string Path => $"/findings/{Slug}";
}
