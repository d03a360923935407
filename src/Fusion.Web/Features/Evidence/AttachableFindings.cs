using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Attachments.Contracts;
using Fusion.Web.Features.Evidence.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence;

/// <summary>Pictures and papers of findings: they are public with the finding, and with one that was taken back they stay to be read.</summary>
internal sealed class AttachableFindings(FusionDb db, Contributors contributors) : IAttachable
{
    public async Task<Attachable?> Find(Guid subject, Actor? actor, CancellationToken cancel)
    {
        var id = new FindingId(subject);
        if (await db.Set<Finding>().FirstOrDefaultAsync(finding => finding.Id == id, cancel) is not { } finding) return null;
        var mayChange = await contributors.Find(actor?.AccountId, cancel) is { } person && finding.MayBeChangedBy(person);
        var isOpen = finding.State is FindingState.Published or FindingState.Waiting;
        return new Attachable(finding.Claim, finding.Path, mayChange, mayChange && isOpen, finding.State is FindingState.Published or FindingState.Withdrawn ? DateTime.MaxValue : null);
    }
}
