using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Evidence.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.CorrectFinding;

/// <summary>Puts a finding right, by who sent it or a moderator. What changed, when and why stays to be read.</summary>
internal sealed class CorrectFindingHandler(FusionDb db, DbSession session, Contributors contributors, FindingReading reading, PlaceTree places, FrameworkBook book, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<Finding>> Handle(Guid? by, string slug, Fields fields, CancellationToken cancel)
    {
        var person = await contributors.Find(by, cancel);
        var finding = await db.Set<Finding>().AsTracking().FirstOrDefaultAsync(finding => finding.Slug == slug, cancel);
        if (finding is null || person is null || !finding.MayBeChangedBy(person)) return new Rejection("reason", "finding.not-yours");
        if (finding.State is FindingState.Withdrawn or FindingState.Declined) return new Rejection("reason", "finding.closed");
        reading.Read(fields, finding, FindingTerms.Of(places, book));
        var reason = finding.State == FindingState.Published ? fields.Needed("reason", Finding.Longest.Text, least: 5) : fields.Text("reason", Finding.Longest.Text);
        if (fields.Rejections.Count > 0) return Outcome<Finding>.Rejected(fields.Rejections);
        finding.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        session.Touch(Topic.Evidence);
        if (finding.State == FindingState.Waiting) return finding;
        var entry = db.Entry(finding);
        entry.DetectChanges();
        db.Add(new FindingChange { Id = Guid.CreateVersion7(), FindingId = finding.Id, At = finding.UpdatedAt, Kind = FindingChangeKind.Corrected, Reason = reason });
        record.Enter("correct-finding", "", reason, person.Pseudonym);
        record.Changed(finding.Id.Value, finding.Claim, RecordBook.DifferencesOf(entry, "UpdatedAt"));
        return finding;
    }
}
