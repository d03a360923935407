using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Formats;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence;

/// <summary>What people told of what they found, as personal data. What is public stays, and nothing leads from it to them any more.</summary>
internal sealed class FindingsPersonalData(FusionDb db) : IPersonalData
{
    public IReadOnlyList<string> Kept { get; } = ["findings"];

    public async Task<IReadOnlyList<PersonalTable>> Of(Person person, CancellationToken cancel)
    {
        var findings = await db.Set<Finding>().Where(finding => finding.ContributorId == person.AccountId).OrderBy(finding => finding.CreatedAt).ToListAsync(cancel);
        return [new PersonalTable("findings", ["told", "claim", "team", "story", "attribution", "published"],
            [.. findings.Select(finding => (IReadOnlyList<string?>)[Instants.Iso(finding.CreatedAt), finding.Claim, finding.Team, finding.Story, finding.Attribution, finding.PublishedAt is { } at ? Instants.Iso(at) : null])])];
    }

    public async Task Forget(Person person, CancellationToken cancel)
    {
        foreach (var finding in await db.Set<Finding>().AsTracking().Where(finding => finding.ContributorId == person.AccountId).ToListAsync(cancel))
            if (finding.PublishedAt is null) db.Remove(finding);
            else finding.ContributorId = null;
    }
}
