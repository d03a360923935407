using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations;

/// <summary>Takes the demonstration's conversations away with everything in them; their addresses tell that they are gone.</summary>
internal sealed class RemoveMadeUpHandler(FusionDb db, DbSession session, AddressBook addresses, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(string by, CancellationToken cancel)
    {
        foreach (var conversation in await db.Set<Conversation>().AsTracking().Where(one => one.IsSynthetic).ToListAsync(cancel))
        {
            var (id, question) = (conversation.Id, conversation.Question.In("en").Text);
            await db.Set<CastVote>().Where(vote => db.Set<Participant>().Any(person => person.Id == vote.ParticipantId && person.ConversationId == id)).ExecuteDeleteAsync(cancel);
            await db.Set<Participant>().Where(one => one.ConversationId == id).ExecuteDeleteAsync(cancel);
            await db.Set<Statement>().Where(one => one.ConversationId == id).ExecuteDeleteAsync(cancel);
            await db.Set<Idea>().Where(one => one.ConversationId == id).ExecuteDeleteAsync(cancel);
            await db.Set<Target>().Where(one => one.ConversationId == id).ExecuteDeleteAsync(cancel);
            await db.Set<LogLine>().Where(one => one.ConversationId == id).ExecuteDeleteAsync(cancel);
            await db.Set<Batch>().Where(one => one.ConversationId == id).ExecuteDeleteAsync(cancel);
            await db.Set<MapPoint>().Where(one => one.ConversationId == id).ExecuteDeleteAsync(cancel);
            await db.Set<KeptMap>().Where(one => one.ConversationId == id).ExecuteDeleteAsync(cancel);
            db.Remove(conversation);
            record.Enter("remove-conversation", by, question);
            record.Removed(id, question);
            await addresses.Retire(id, question, null, clock.GetUtcNow().UtcDateTime, cancel);
            session.Touch(Topic.Conversations, id);
        }
        return default(Done);
    }
}
