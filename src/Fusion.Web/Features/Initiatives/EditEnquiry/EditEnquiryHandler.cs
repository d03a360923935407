using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.EditEnquiry;

/// <summary>Changes an enquiry. What somebody else wrote meanwhile stays; where both changed the same text, both are kept beside each other.</summary>
internal sealed class EditEnquiryHandler(FusionDb db, DbSession session, Desk desk, EnquiryReading reading, RecordBook record, TimeProvider clock)
{
    const int MostBeside = 50;

    /// <summary>The value is how many texts now stand beside others.</summary>
    public async Task<Outcome<EditedEnquiry>> Handle(Guid? by, string slug, Fields fields, CancellationToken cancel)
    {
        var (enquiry, person, right) = await desk.Open(by, slug, cancel);
        if (enquiry is null || right < Right.Team) return new Rejection("question", "enquiry.not-yours");
        var texts = EnquiryReading.Texts(fields);
        await reading.Choices(fields, enquiry, cancel);
        var from = fields.Whole("revision", 1, enquiry.Revision, needed: true);
        if (fields.Rejections.Count > 0) return Outcome<EditedEnquiry>.Rejected(fields.Rejections);
        var before = await db.Set<EnquiryRevision>().Where(revision => revision.EnquiryId == enquiry.Id && revision.Number == from).Select(revision => revision.Texts).FirstAsync(cancel);
        var beside = EnquiryText.Join(EnquiryText.FromJson(before), texts, enquiry);
        if (beside.Count > 0 && await db.Set<OtherText>().CountAsync(other => other.EnquiryId == enquiry.Id, cancel) + beside.Count > MostBeside) return new Rejection("question", "enquiry.settle-first");
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (field, text) in beside) db.Add(new OtherText { Id = Guid.CreateVersion7(), EnquiryId = enquiry.Id, Field = field, Text = text, At = now });
        var entry = db.Entry(enquiry);
        entry.DetectChanges();
        var differences = RecordBook.DifferencesOf(entry, "UpdatedAt", "Revision");
        if (differences.Count == 0 && beside.Count == 0) return new EditedEnquiry(enquiry, 0);
        enquiry.Revision++;
        enquiry.UpdatedAt = now;
        db.Add(new EnquiryRevision { EnquiryId = enquiry.Id, Number = enquiry.Revision, At = now, Texts = EnquiryText.ToJson(enquiry) });
        session.Touch(Topic.Initiatives);
        if (enquiry.Moderation == Moderation.Public && differences.Count > 0)
        {
            record.Enter("change-enquiry", "", actor: person!.Pseudonym);
            record.Changed(enquiry.Id.Value, enquiry.Question, differences);
        }
        return new EditedEnquiry(enquiry, beside.Count);
    }

    /// <summary>Settles a text that stands beside another: it takes its place, or goes.</summary>
    public async Task<Outcome<Done>> Settle(Guid? by, string slug, Guid id, bool take, CancellationToken cancel)
    {
        var (enquiry, person, right) = await desk.Open(by, slug, cancel);
        if (enquiry is null || right < Right.Team) return new Rejection("question", "enquiry.not-yours");
        if (await db.Set<OtherText>().AsTracking().FirstOrDefaultAsync(other => other.Id == id && other.EnquiryId == enquiry.Id, cancel) is not { } other) return default(Done);
        db.Remove(other);
        session.Touch(Topic.Initiatives);
        if (!take) return default(Done);
        EnquiryText.Fields[other.Field].Set(enquiry, other.Text);
        (enquiry.Revision, enquiry.UpdatedAt) = (enquiry.Revision + 1, clock.GetUtcNow().UtcDateTime);
        db.Add(new EnquiryRevision { EnquiryId = enquiry.Id, Number = enquiry.Revision, At = enquiry.UpdatedAt, Texts = EnquiryText.ToJson(enquiry) });
        if (enquiry.Moderation != Moderation.Public) return default(Done);
        var entry = db.Entry(enquiry);
        entry.DetectChanges();
        record.Enter("change-enquiry", "", actor: person!.Pseudonym);
        record.Changed(enquiry.Id.Value, enquiry.Question, RecordBook.DifferencesOf(entry, "UpdatedAt", "Revision"));
        return default(Done);
    }
}

/// <param name="Beside">How many texts now stand beside others.</param>
internal sealed record EditedEnquiry(Enquiry Enquiry, int Beside);
