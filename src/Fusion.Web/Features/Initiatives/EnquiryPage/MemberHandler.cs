using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.EnquiryPage;

/// <summary>Who writes in an enquiry, which is nobody's business but theirs: asking to join and letting in.</summary>
internal sealed class MemberHandler(FusionDb db, Desk desk, TimeProvider clock)
{
    const int Most = 200;

    public async Task<Outcome<Done>> Ask(Guid? by, string slug, bool asFriend, CancellationToken cancel)
    {
        var (enquiry, person, right) = await desk.Open(by, slug, cancel);
        if (enquiry is null || person is null || enquiry.Moderation != Moderation.Public) return new Rejection("join", "enquiry.not-yours");
        if (right != Right.None || await db.Set<EnquiryMember>().AnyAsync(member => member.EnquiryId == enquiry.Id && member.AccountId == person.Id, cancel)) return default(Done);
        if (await db.Set<EnquiryMember>().CountAsync(member => member.EnquiryId == enquiry.Id, cancel) >= Most) return new Rejection("join", "enquiry.full", Most);
        db.Add(new EnquiryMember { EnquiryId = enquiry.Id, AccountId = person.Id, IsFriend = asFriend, At = clock.GetUtcNow().UtcDateTime });
        return default(Done);
    }

    public async Task<Outcome<Done>> Answer(Guid? by, string slug, Guid account, bool letIn, CancellationToken cancel)
    {
        var (enquiry, _, right) = await desk.Open(by, slug, cancel);
        if (enquiry is null || right < Right.Lead) return new Rejection("join", "enquiry.not-yours");
        if (await db.Set<EnquiryMember>().AsTracking().FirstOrDefaultAsync(member => member.EnquiryId == enquiry.Id && member.AccountId == account, cancel) is not { } member) return default(Done);
        if (letIn) member.IsIn = true;
        else db.Remove(member);
        return default(Done);
    }
}

/// <summary>What the critical friend asks and the team answers; public, and dated.</summary>
internal sealed class RemarkHandler(FusionDb db, DbSession session, Desk desk, RecordBook record, TimeProvider clock)
{
    const int Most = 500;

    public async Task<Outcome<Done>> Handle(Guid? by, string slug, string? text, CancellationToken cancel)
    {
        var (enquiry, person, right) = await desk.Open(by, slug, cancel);
        if (enquiry is null || right == Right.None) return new Rejection("remark", "enquiry.not-yours");
        var said = text?.Trim() ?? "";
        if (said.Length is < 5 or > EnquiryText.Most) return new Rejection("remark", "enquiry.remark.length", EnquiryText.Most);
        if (await db.Set<Remark>().CountAsync(remark => remark.EnquiryId == enquiry.Id, cancel) >= Most) return new Rejection("remark", "enquiry.full", Most);
        db.Add(new Remark { Id = Guid.CreateVersion7(), EnquiryId = enquiry.Id, ByFriend = right == Right.Friend, Text = said, At = clock.GetUtcNow().UtcDateTime });
        session.Touch(Topic.Initiatives);
        if (enquiry.Moderation != Moderation.Public) return default(Done);
        record.Enter("change-enquiry", "", actor: person!.Pseudonym);
        record.Changed(enquiry.Id.Value, enquiry.Question, []);
        return default(Done);
    }
}
