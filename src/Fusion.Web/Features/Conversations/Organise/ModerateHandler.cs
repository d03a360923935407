using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations.Organise;

/// <summary>Lets a statement in or takes it out, for one of a few reasons that everybody can read. A statement that is out is as if nobody had seen it; its votes come back with it.</summary>
internal sealed class ModerateHandler(FusionDb db, DbSession session, RecordBook record, TimeProvider clock)
{
    const int LongestNote = 300;

    public async Task<Outcome<Done>> Handle(Guid conversationId, int number, bool letIn, Reason? reason, string? note, Actor by, CancellationToken cancel)
    {
        if (!letIn && reason is null) return new Rejection($"reason-{number}", "moderate.reason-missing");
        if (note?.Length > LongestNote) return new Rejection($"note-{number}", "organise.long", LongestNote);
        var statement = await db.Set<Statement>().AsTracking().FirstOrDefaultAsync(one => one.ConversationId == conversationId && one.Number == number, cancel);
        if (statement is null || statement.Standing == (letIn ? Standing.In : Standing.Out)) return default(Done);
        var now = clock.GetUtcNow().UtcDateTime;
        var before = statement.Standing;
        (statement.Standing, statement.Reason, statement.Note, statement.LookedAt) = (letIn ? Standing.In : Standing.Out, letIn ? null : reason, letIn ? "" : note?.Trim() ?? "", now);
        db.Add(new LogLine { Id = Guid.CreateVersion7(), ConversationId = conversationId, At = now, Kind = letIn ? LogKind.LetIn : LogKind.TakenOut, Number = number, Reason = statement.Reason, Note = statement.Note });
        session.Touch(Topic.Conversations, conversationId);
        var conversation = await db.Set<Conversation>().FirstAsync(one => one.Id == conversationId, cancel);
        if (!conversation.IsPublic) return default(Done);
        var question = conversation.Question.In("en").Text;
        record.Enter(letIn ? "let-statement-in" : "take-statement-out", by.By, $"{question} · {number}{(reason is { } why && !letIn ? $" · {why}" : "")}", by.Pseudonym);
        record.Changed(statement.Id, $"{question} · {number}", [new("Standing", before.ToString(), statement.Standing.ToString())]);
        return default(Done);
    }

    /// <summary>Adds or replaces a translation; readers see it marked as one.</summary>
    public async Task<Outcome<Done>> Translate(Guid conversationId, int number, string? language, string? text, Actor by, CancellationToken cancel)
    {
        var plain = TakePart.StatementRules.Plain(text);
        if (plain.Length > Statement.Longest * 2) return new Rejection($"translation-{number}", "organise.long", Statement.Longest * 2);
        var statement = await db.Set<Statement>().AsTracking().FirstOrDefaultAsync(one => one.ConversationId == conversationId && one.Number == number, cancel);
        if (statement is null || Language.All.All(known => known.Code != language) || statement.Text.All.First().Language == language) return new Rejection($"translation-{number}", "moderate.language");
        statement.Text = Localised.Of([.. statement.Text.All.Where(one => one.Language != language), (language!, plain)]);
        if (statement.Standing == Standing.In && await db.Set<Conversation>().AnyAsync(one => one.Id == conversationId && one.NetworkId == null, cancel))
        {
            record.Enter("translate-statement", by.By, $"{number}", by.Pseudonym);
            record.Changed(statement.Id, $"{number}", []);
        }
        session.Touch(Topic.Conversations, conversationId);
        return default(Done);
    }
}
