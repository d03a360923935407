using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Evidence.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.NewFinding;

/// <summary>Takes in findings: at once from those of whom a moderator has let something through before, otherwise when one does.</summary>
internal sealed class SubmitFindingHandler(FusionDb db, DbSession session, Contributors contributors, FindingReading reading, PlaceTree places, FrameworkBook book, EntryCards entries, NewAddress addresses, RecordBook record, TimeProvider clock)
{
    const int MostWaiting = 50;

    /// <summary>Words of addresses under /findings that are pages of their own.</summary>
    public static readonly string[] Reserved = ["new", "import", "waiting", "rules"];

    public async Task<Outcome<Finding>> Handle(Guid? by, string innovation, Guid? enquiry, Fields fields, CancellationToken cancel)
    {
        var outcome = await Handle(by, enquiry, [(innovation, fields)], cancel);
        return outcome.IsDone ? outcome.Value![0] : Outcome<Finding>.Rejected(outcome.Rejections);
    }

    /// <summary>Several at once, all or none.</summary>
    public async Task<Outcome<IReadOnlyList<Finding>>> Handle(Guid? by, Guid? enquiry, IReadOnlyList<(string Innovation, Fields Fields)> sent, CancellationToken cancel)
    {
        if (await contributors.Find(by, cancel) is not { } person) return new Rejection("claim", "form.signed-out");
        if (await db.Set<Finding>().CountAsync(finding => finding.ContributorId == person.Id && finding.State == FindingState.Waiting, cancel) + sent.Count > MostWaiting && !person.IsModerator && !await IsKnown(person, cancel))
            return new Rejection("claim", "form.too-many-waiting", MostWaiting);
        var isKnown = person.IsModerator || await IsKnown(person, cancel);
        var made = new List<Finding>();
        foreach (var (innovation, fields) in sent)
        {
            if (await entries.Find(EntryKind.Innovation, innovation, cancel) is not { } entry)
            {
                fields.Reject("innovation", "finding.innovation.unknown");
                continue;
            }
            var finding = New(person, entry, enquiry);
            reading.Read(fields, finding, FindingTerms.Of(places, book));
            if (fields.Rejections.Count > 0) continue;
            finding.State = isKnown ? FindingState.Published : FindingState.Waiting;
            finding.PublishedAt = isKnown ? finding.CreatedAt : null;
            made.Add(finding);
        }
        var rejections = sent.SelectMany(one => one.Fields.Rejections).ToList();
        if (rejections.Count > 0) return Outcome<IReadOnlyList<Finding>>.Rejected(rejections);
        if (isKnown) record.Enter("add-finding", "", actor: person.Pseudonym);
        foreach (var finding in made)
        {
            finding.Slug = await addresses.Assign(finding.Id.Value, "findings", Slugs.Of(finding.Claim, 70), Reserved, cancel);
            db.Add(finding);
            // The next one's address must differ from this one's.
            await db.SaveChangesAsync(cancel);
            if (isKnown) record.Added(finding.Id.Value, finding.Claim);
        }
        session.Touch(Topic.Evidence);
        return made;
    }

    Finding New(Contributor person, EntryCard entry, Guid? enquiry) => new()
    {
        Id = new FindingId(Guid.CreateVersion7()),
        EntryId = entry.Id,
        EnquiryId = enquiry,
        ContributorId = person.Id,
        CreatedAt = clock.GetUtcNow().UtcDateTime,
        UpdatedAt = clock.GetUtcNow().UtcDateTime,
        IsSynthetic = person.IsSynthetic || entry.IsSynthetic,
    };

    Task<bool> IsKnown(Contributor person, CancellationToken cancel) =>
        db.Set<Finding>().AnyAsync(finding => finding.ContributorId == person.Id && finding.State == FindingState.Published, cancel);
}
