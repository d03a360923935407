using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Conversations.Contracts;

/// <summary>The demonstration's conversation: made-up people on a real question.</summary>
internal sealed class DemoConversations(ConversationBook book, Acts acts)
{
    /// <summary>Makes it, unless it is there.</summary>
    public async Task Make(Guid organiser, string name, CancellationToken cancel)
    {
        if (book.All.Any(one => one.View.About.IsSynthetic)) return;
        var made = await acts.Run<MakeMadeUpHandler, MadeUp>((handler, stop) => handler.Handle(organiser, name, stop), cancel);
        var live = book.Find(made.Value!.Conversation)!;
        foreach (var ballot in made.Value.Votes) live.Cast(ballot.Participant, ballot.Statement, ballot.Value);
    }

    public async Task Remove(string by, CancellationToken cancel)
    {
        if (book.All.Any(one => one.View.About.IsSynthetic)) await acts.Run<RemoveMadeUpHandler, Done>((handler, stop) => handler.Handle(by, stop), cancel);
    }
}
