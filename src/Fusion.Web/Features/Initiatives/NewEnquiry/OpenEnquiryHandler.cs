using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Initiatives.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.NewEnquiry;

/// <summary>Opens an enquiry.</summary>
internal sealed class OpenEnquiryHandler(FusionDb db, DbSession session, Desk desk, EnquiryReading reading, NewAddress addresses, RecordBook record, TimeProvider clock)
{
    const int MostWaiting = 20;

    /// <summary>Words of addresses under /pilots that are pages of their own.</summary>
    public static readonly string[] Reserved = ["new", "waiting", "before", "themes"];

    public async Task<Outcome<Enquiry>> Handle(Guid? by, Fields fields, CancellationToken cancel)
    {
        if (await desk.Person(by, cancel) is not { } person) return new Rejection("question", "form.signed-out");
        var isKnown = await desk.IsKnown(person, cancel);
        if (!isKnown && await db.Set<Enquiry>().CountAsync(enquiry => enquiry.OwnerId == person.Id && enquiry.Moderation == Moderation.Waiting, cancel) >= MostWaiting) return new Rejection("question", "form.too-many-waiting", MostWaiting);
        var now = clock.GetUtcNow().UtcDateTime;
        var enquiry = new Enquiry { Id = new EnquiryId(Guid.CreateVersion7()), OwnerId = person.Id, Moderation = isKnown ? Moderation.Public : Moderation.Waiting, CreatedAt = now, UpdatedAt = now, Revision = 1, IsSynthetic = person.IsSynthetic };
        var texts = EnquiryReading.Texts(fields);
        await reading.Choices(fields, enquiry, cancel);
        if (fields.Rejections.Count > 0) return Outcome<Enquiry>.Rejected(fields.Rejections);
        foreach (var (name, field) in EnquiryText.Fields) field.Set(enquiry, texts[name]);
        enquiry.Slug = await addresses.Assign(enquiry.Id.Value, "pilots", Slugs.Of(enquiry.Question, 70), Reserved, cancel);
        db.Add(enquiry);
        db.Add(new EnquiryRevision { EnquiryId = enquiry.Id, Number = 1, At = now, Texts = EnquiryText.ToJson(enquiry) });
        session.Touch(Topic.Initiatives);
        if (!isKnown) return enquiry;
        record.Enter("open-enquiry", "", actor: person.Pseudonym);
        record.Added(enquiry.Id.Value, enquiry.Question);
        return enquiry;
    }
}
