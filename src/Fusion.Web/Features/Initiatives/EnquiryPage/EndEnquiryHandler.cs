using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Initiatives.EnquiryPage;

/// <summary>Ends an enquiry with what was learned. To stop is as good an end as any.</summary>
internal sealed class EndEnquiryHandler(DbSession session, Desk desk, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<Enquiry>> Handle(Guid? by, string slug, Fields fields, CancellationToken cancel)
    {
        var (enquiry, person, right) = await desk.Open(by, slug, cancel);
        if (enquiry is null || right < Right.Team) return new Rejection("learned", "enquiry.not-yours");
        if (!enquiry.IsOpen) return new Rejection("learned", "enquiry.closed");
        var learned = fields.Needed("learned", EnquiryText.Most, least: 20);
        var end = fields.Choice("end", ["finished", "stopped"], needed: true);
        if (fields.Rejections.Count > 0) return Outcome<Enquiry>.Rejected(fields.Rejections);
        enquiry.Learned = learned;
        enquiry.State = end == "stopped" ? EnquiryState.Stopped : EnquiryState.Finished;
        enquiry.EndedAt = enquiry.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        session.Touch(Topic.Initiatives);
        if (enquiry.Moderation != Moderation.Public) return enquiry;
        record.Enter("end-enquiry", "", actor: person!.Pseudonym);
        record.Changed(enquiry.Id.Value, enquiry.Question, [new FieldDifference("State", "", enquiry.State.ToString())]);
        return enquiry;
    }
}
