using Fusion.Web.Data;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.Voting;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations.Organise;

/// <summary>Answers in free words, oldest first, to be sorted into statements. Whoever wrote one sees what became of it.</summary>
internal sealed class SortIdeasModel(ConversationBook book, Voter voter, Acts acts, FusionDb db, TimeProvider clock) : OrganisePage(book, voter, clock)
{
    const int Shown = 30;

    public IReadOnlyList<Idea> Waiting { get; private set; } = [];

    public int Total { get; private set; }

    public Task OnGet(CancellationToken cancel) => Show(cancel);

    public async Task<IActionResult> OnPost(Guid id, string? fate, string? text, int? number, string? note, CancellationToken cancel)
    {
        if (!Enum.TryParse<IdeaFate>(fate, out var chosen) || !Enum.IsDefined(chosen) || chosen == IdeaFate.Waiting) return BadRequest();
        var outcome = await acts.Run<SortIdeaHandler, Done>((handler, stop) => handler.Handle(Live, id, chosen, text, number, note, By, stop), cancel);
        if (outcome.IsDone) return Redirect($"{About.Path}/organise/ideas");
        Reject(outcome.Rejections);
        await Show(cancel);
        return Page();
    }

    async Task Show(CancellationToken cancel)
    {
        var waiting = db.Set<Idea>().Where(idea => idea.ConversationId == Live.Id && idea.Fate == IdeaFate.Waiting);
        Total = await waiting.CountAsync(cancel);
        Waiting = await waiting.OrderBy(idea => idea.At).Take(Shown).ToListAsync(cancel);
        NamedForOrganisers(T["ideas.title"]);
    }
}
