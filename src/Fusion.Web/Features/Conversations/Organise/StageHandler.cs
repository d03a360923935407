using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations.Organise;

/// <summary>Opens a conversation, or closes it. A closed one can be opened again: the log tells so.</summary>
internal sealed class StageHandler(FusionDb db, DbSession session, RecordBook record, TimeProvider clock)
{
    /// <param name="by">Null at the hour that an organiser chose beforehand.</param>
    public async Task<Outcome<Done>> Handle(Guid id, bool open, Actor? by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var conversation = await db.Set<Conversation>().AsTracking().FirstAsync(one => one.Id == id, cancel);
        if (open == (conversation.Stage == Stage.Open) || (!open && conversation.Stage == Stage.Draft)) return default(Done);
        if (open && !await db.Set<Statement>().AnyAsync(one => one.ConversationId == id && one.Standing == Standing.In, cancel)) return new Rejection("stage", "organise.no-statements");
        if (open && conversation.ClosesAt <= now) conversation.ClosesAt = null;
        conversation.Stage = open ? Stage.Open : Stage.Closed;
        conversation.OpenedAt = open ? conversation.OpenedAt ?? now : conversation.OpenedAt;
        conversation.ClosedAt = open ? null : now;
        if (open) conversation.OpensAt = null;
        db.Add(new LogLine { Id = Guid.CreateVersion7(), ConversationId = id, At = now, Kind = open ? LogKind.Opened : LogKind.Closed });
        session.Touch(Topic.Conversations, id);
        if (!conversation.IsPublic) return default(Done);
        var question = conversation.Question.In("en").Text;
        record.Enter(open ? "open-conversation" : "close-conversation", by?.By ?? "Fusion", question, by?.Pseudonym);
        if (open && conversation.OpenedAt == now) record.Added(id, question);
        else record.Changed(id, question, [new("Stage", open ? "Closed" : "Open", conversation.Stage.ToString())]);
        return default(Done);
    }
}
