using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.TakePart;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations.Organise;

/// <summary>Sorts an idea: into a new statement, which is entered in the record as any other; to one that says it already; or aside, with a reason. Its author sees which. Aside and alike, nothing public changes.</summary>
internal sealed class SortIdeaHandler(FusionDb db, AddStatementHandler statements)
{
    public async Task<Outcome<Done>> Handle(LiveConversation conversation, Guid ideaId, IdeaFate fate, string? text, int? number, string? note, Actor by, CancellationToken cancel)
    {
        if (note?.Length > 300) return new Rejection($"note-{ideaId}", "organise.long", 300);
        var idea = await db.Set<Idea>().AsTracking().FirstOrDefaultAsync(one => one.Id == ideaId && one.ConversationId == conversation.Id, cancel);
        if (idea is null || idea.Fate != IdeaFate.Waiting) return default(Done);
        switch (fate)
        {
            case IdeaFate.Statement:
                var made = await statements.Handle(conversation.Id, Guid.CreateVersion7(), text, idea.Language, null, by, cancel);
                if (!made.IsDone) return Outcome<Done>.Rejected([.. made.Rejections.Select(wrong => wrong with { Field = $"text-{ideaId}" })]);
                idea.Statement = made.Value!.Number;
                break;
            case IdeaFate.SaidAlready:
                if (number is not { } said || conversation.View.Find(said) is not { Standing: Standing.In }) return new Rejection($"number-{ideaId}", "idea.number");
                idea.Statement = said;
                break;
            case IdeaFate.NotUsed when string.IsNullOrWhiteSpace(note): return new Rejection($"note-{ideaId}", "idea.reason");
            default: break;
        }
        (idea.Fate, idea.Note) = (fate, note?.Trim() ?? "");
        return default(Done);
    }
}
