using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Demonstration;

/// <summary>Takes made-up events away with everything in them, also those that made-up people called; their addresses tell that they are gone.</summary>
internal sealed class RemoveDemoEventsHandler(FusionDb db, DbSession session, AddressBook addresses, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(string by, CancellationToken cancel)
    {
        foreach (var one in await db.Set<Event>().AsTracking().Where(one => one.IsSynthetic).ToListAsync(cancel))
        {
            var id = one.Id;
            var parts = db.Set<EventPart>().Where(part => part.EventId == id).Select(part => part.Id);
            var times = db.Set<PollTime>().Where(time => time.EventId == id).Select(time => time.Id);
            await db.Set<SessionChoice>().Where(choice => parts.Contains(choice.PartId)).ExecuteDeleteAsync(cancel);
            await db.Set<PollVote>().Where(vote => times.Contains(vote.TimeId)).ExecuteDeleteAsync(cancel);
            await db.Set<PollVoter>().Where(voter => voter.EventId == id).ExecuteDeleteAsync(cancel);
            await db.Set<PollTime>().Where(time => time.EventId == id).ExecuteDeleteAsync(cancel);
            await db.Set<EventPart>().Where(part => part.EventId == id).ExecuteDeleteAsync(cancel);
            await db.Set<EventMinutes>().Where(minutes => minutes.EventId == id).ExecuteDeleteAsync(cancel);
            await db.Set<EventIdea>().Where(idea => idea.EventId == id).ExecuteDeleteAsync(cancel);
            await db.Set<Attendance>().Where(row => row.EventId == id).ExecuteDeleteAsync(cancel);
            db.Remove(one);
            session.Touch(Topic.Events);
            if (!one.IsPublic) continue;
            record.Enter("remove-event", by, one.Title);
            record.Removed(id.Value, one.Title);
            await addresses.Retire(id.Value, one.Title, null, clock.GetUtcNow().UtcDateTime, cancel);
        }
        return default(Done);
    }
}
