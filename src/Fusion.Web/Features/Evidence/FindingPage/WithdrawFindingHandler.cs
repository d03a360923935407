using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.FindingPage;

/// <summary>Takes a finding back: it counts no longer, and stays to be read with its reason.</summary>
internal sealed class WithdrawFindingHandler(FusionDb db, DbSession session, Contributors contributors, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Guid? by, string slug, string? reason, CancellationToken cancel)
    {
        var person = await contributors.Find(by, cancel);
        var finding = await db.Set<Finding>().AsTracking().FirstOrDefaultAsync(finding => finding.Slug == slug, cancel);
        if (finding is null || person is null || !finding.MayBeChangedBy(person)) return new Rejection("reason", "finding.not-yours");
        if (finding.State is FindingState.Withdrawn or FindingState.Declined) return new Rejection("reason", "finding.closed");
        var said = reason?.Trim() ?? "";
        if (said.Length is < 5 or > Finding.Longest.Text) return new Rejection("reason", "finding.withdraw.why", Finding.Longest.Text);
        var wasPublic = finding.State == FindingState.Published;
        finding.State = wasPublic ? FindingState.Withdrawn : FindingState.Declined;
        finding.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        db.Add(new FindingChange { Id = Guid.CreateVersion7(), FindingId = finding.Id, At = finding.UpdatedAt, Kind = FindingChangeKind.Withdrawn, Reason = said });
        session.Touch(Topic.Evidence);
        if (!wasPublic) return default(Done);
        record.Enter("withdraw-finding", "", said, person.Pseudonym);
        record.Changed(finding.Id.Value, finding.Claim, [new FieldDifference("State", nameof(FindingState.Published), nameof(FindingState.Withdrawn))]);
        return default(Done);
    }
}
