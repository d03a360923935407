using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Voting;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations.TakePart;

/// <summary>Adds a statement. One that becomes public is entered in the record by its number: what strangers write is shown on the conversation's page, where it can be taken out.</summary>
internal sealed class AddStatementHandler(FusionDb db, DbSession session, RecordBook record, TimeProvider clock)
{
    /// <param name="author">The participant; null for an organiser, whose statements are in at once.</param>
    /// <param name="organiser">Who that is, for the record; null for a participant.</param>
    public async Task<Outcome<Statement>> Handle(Guid conversationId, Guid id, string? text, string language, Guid? author, Actor? organiser, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (StatementRules.Check(text) is { } wrong) return wrong;
        // Sent again by a device that did not hear the answer.
        if (await db.Set<Statement>().FirstOrDefaultAsync(one => one.Id == id, cancel) is { } before) return before.ConversationId == conversationId && before.AuthorId == author ? before : new Rejection("text", "statement.missing");
        // Whoever adds a statement waits here for the one before, so that numbers follow each other.
        await db.Set<Conversation>().Where(one => one.Id == conversationId).ExecuteUpdateAsync(set => set.SetProperty(one => one.LastNumber, one => one.LastNumber + 1), cancel);
        var conversation = await db.Set<Conversation>().FirstAsync(one => one.Id == conversationId, cancel);
        if (conversation.LastNumber > Conversation.MostStatements) return new Rejection("text", "statement.full", Conversation.MostStatements);
        if (author is not null && conversation.NewStatements == NewStatements.None) return new Rejection("text", "statement.not-taken");
        if (author is { } person && await db.Set<Statement>().CountAsync(one => one.ConversationId == conversationId && one.AuthorId == person, cancel) >= Limits.StatementsEach) return new Rejection("text", "statement.enough", Limits.StatementsEach);
        var statement = new Statement
        {
            Id = id,
            ConversationId = conversationId,
            Number = conversation.LastNumber,
            Text = Localised.Of(Language.Of(language).Code, StatementRules.Plain(text)),
            AuthorId = author,
            Standing = author is not null && conversation.NewStatements == NewStatements.AfterALook ? Standing.Waiting : Standing.In,
            At = now,
        };
        db.Add(statement);
        if (author is { } joining && !await db.Set<Participant>().AnyAsync(one => one.Id == joining, cancel)) db.Add(new Participant { Id = joining, ConversationId = conversationId, JoinedAt = now });
        if (statement.Standing == Standing.In && conversation is { IsPublic: true, Stage: not Stage.Draft })
            record.Enter("add-statement", organiser?.By ?? "", $"{conversation.Question.In("en").Text} · {statement.Number}", organiser?.Pseudonym);
        session.Touch(Topic.Conversations, conversationId);
        return statement;
    }
}
