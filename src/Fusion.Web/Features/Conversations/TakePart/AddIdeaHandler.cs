using Fusion.Web.Data;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations.TakePart;

/// <summary>Takes in an answer in free words. Only the organiser reads it until it becomes a statement, so the record holds no entry.</summary>
internal sealed class AddIdeaHandler(FusionDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(LiveConversation conversation, Guid id, Guid author, string? text, CancellationToken cancel)
    {
        var plain = text?.Trim() ?? "";
        if (plain.Length == 0) return new Rejection("idea", "idea.missing");
        if (plain.Length > Idea.Longest) return new Rejection("idea", "organise.long", Idea.Longest);
        if (await db.Set<Idea>().AnyAsync(idea => idea.Id == id, cancel)) return default(Done);
        if (await db.Set<Idea>().CountAsync(idea => idea.AuthorId == author, cancel) >= Idea.MostEach) return new Rejection("idea", "idea.enough", Idea.MostEach);
        if (await db.Set<Idea>().CountAsync(idea => idea.ConversationId == conversation.Id && idea.Fate == IdeaFate.Waiting, cancel) >= Idea.MostWaiting) return new Rejection("idea", "idea.full");
        var now = clock.GetUtcNow().UtcDateTime;
        if (!await db.Set<Participant>().AnyAsync(person => person.Id == author, cancel)) db.Add(new Participant { Id = author, ConversationId = conversation.Id, JoinedAt = now });
        db.Add(new Idea { Id = id, ConversationId = conversation.Id, AuthorId = author, Text = plain, Language = Language.Current.Code, At = now });
        return default(Done);
    }
}
