using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.Voting;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Conversations.TakePart;

/// <summary>A question to be answered in free words.</summary>
[AllowAnonymous]
internal sealed class IdeasModel(ConversationBook book, Voter voter, Limits limits, Acts acts, TimeProvider clock) : ConversationPage(book, voter, clock)
{
    public string? Idea { get; private set; }

    public bool IsSent { get; private set; }

    public Guid NewId { get; } = Guid.CreateVersion7();

    public IActionResult OnGet(bool sent)
    {
        if (About.IdeaQuestion.IsEmpty) return NotFound();
        IsSent = sent;
        Named(About.IdeaQuestion.ToString(), T["idea.lead"]);
        return Page();
    }

    public async Task<IActionResult> OnPost(string? idea, Guid id, CancellationToken cancel)
    {
        if (About.IdeaQuestion.IsEmpty) return NotFound();
        if (NotNow() is { } refused) return refused;
        if (!Join(limits) || !limits.MayWrite(Me!.Value)) return StatusCode(StatusCodes.Status429TooManyRequests);
        var outcome = await acts.Run<AddIdeaHandler, Done>((handler, stop) => handler.Handle(Live, id == Guid.Empty ? Guid.CreateVersion7() : id, Me.Value, idea, stop), cancel);
        if (outcome.IsDone) return Redirect($"{About.Path}/ideas?sent=true");
        Idea = idea?.Length > Conversations.Idea.Longest * 2 ? idea[..(Conversations.Idea.Longest * 2)] : idea;
        Reject(outcome.Rejections);
        Named(About.IdeaQuestion.ToString(), T["idea.lead"]);
        return Page();
    }
}
