using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.WaitingPage;

/// <summary>A moderator lets a newcomer's finding through, or does not and says why. Nobody judges what came of the trial: only whether it is a finding, and safe to show.</summary>
internal sealed class JudgeFindingHandler(FusionDb db, DbSession session, Contributors contributors, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<Finding>> Handle(Guid? by, string slug, bool letThrough, string? reason, CancellationToken cancel)
    {
        if (await contributors.Find(by, cancel) is not { IsModerator: true } person) return new Rejection("reason", "form.moderators-only");
        var finding = await db.Set<Finding>().AsTracking().FirstOrDefaultAsync(finding => finding.Slug == slug && finding.State == FindingState.Waiting, cancel);
        if (finding is null) return new Rejection("reason", "finding.judged-already");
        var said = reason?.Trim() ?? "";
        if (said.Length > Finding.Longest.Text || (!letThrough && said.Length < 5)) return new Rejection("reason", "finding.decline.why", Finding.Longest.Text);
        finding.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        session.Touch(Topic.Evidence);
        if (!letThrough)
        {
            finding.State = FindingState.Declined;
            db.Add(new FindingChange { Id = Guid.CreateVersion7(), FindingId = finding.Id, At = finding.UpdatedAt, Kind = FindingChangeKind.Declined, Reason = said });
            return finding;
        }
        (finding.State, finding.PublishedAt) = (FindingState.Published, finding.UpdatedAt);
        record.Enter("add-finding", "", actor: person.Pseudonym);
        record.Added(finding.Id.Value, finding.Claim);
        return finding;
    }
}
