using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations.Organise;

/// <summary>What came out, and what happened next: the answer that everybody who took part is owed.</summary>
internal sealed class SummaryHandler(FusionDb db, DbSession session, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Guid id, string? summary, string? next, Actor by, CancellationToken cancel)
    {
        if (summary?.Length > Conversation.LongestText) return new Rejection("summary", "organise.long", Conversation.LongestText);
        if (next?.Length > Conversation.LongestText) return new Rejection("whatNext", "organise.long", Conversation.LongestText);
        var conversation = await db.Set<Conversation>().AsTracking().FirstAsync(one => one.Id == id, cancel);
        if (conversation.Stage == Stage.Draft) return new Rejection("summary", "organise.summary-early");
        (conversation.Summary, conversation.WhatNext, conversation.SummaryAt) = (summary?.Trim() ?? "", next?.Trim() ?? "", clock.GetUtcNow().UtcDateTime);
        var differences = RecordBook.DifferencesOf(db.Entry(conversation), nameof(Conversation.SummaryAt));
        if (differences.Count == 0) return default(Done);
        db.Add(new LogLine { Id = Guid.CreateVersion7(), ConversationId = id, At = conversation.SummaryAt.Value, Kind = LogKind.Summary });
        session.Touch(Topic.Conversations, id);
        if (!conversation.IsPublic) return default(Done);
        var question = conversation.Question.In("en").Text;
        record.Enter("summarise-conversation", by.By, question, by.Pseudonym);
        record.Changed(id, question, differences);
        return default(Done);
    }
}
