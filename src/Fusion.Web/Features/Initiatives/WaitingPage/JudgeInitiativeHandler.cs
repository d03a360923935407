using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.WaitingPage;

/// <summary>A moderator lets through what a newcomer sent, or does not.</summary>
internal sealed class JudgeInitiativeHandler(FusionDb db, DbSession session, Desk desk, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Guid? by, Guid id, bool letThrough, CancellationToken cancel)
    {
        if (await desk.Person(by, cancel) is not { IsModerator: true } person) return new Rejection("id", "form.moderators-only");
        var judgement = letThrough ? Moderation.Public : Moderation.Declined;
        var key = new Contracts.EnquiryId(id);
        var now = clock.GetUtcNow().UtcDateTime;
        session.Touch(Topic.Initiatives);
        if (await db.Set<Enquiry>().AsTracking().FirstOrDefaultAsync(enquiry => enquiry.Id == key && enquiry.Moderation == Moderation.Waiting, cancel) is { } enquiry)
        {
            (enquiry.Moderation, enquiry.UpdatedAt) = (judgement, now);
            if (letThrough) Enter("open-enquiry", person, enquiry.Id.Value, enquiry.Question);
        }
        else if (await db.Set<Adoption>().AsTracking().FirstOrDefaultAsync(adoption => adoption.Id == id && adoption.Moderation == Moderation.Waiting, cancel) is { } adoption)
        {
            (adoption.Moderation, adoption.UpdatedAt) = (judgement, now);
            if (letThrough) Enter("adopt", person, adoption.Id, adoption.Team);
        }
        return default(Done);
    }

    void Enter(string act, Contributor person, Guid id, string title)
    {
        record.Enter(act, "", actor: person.Pseudonym);
        record.Added(id, title);
    }
}
