using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Formats;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Stories;

/// <summary>Stories that somebody writes, as personal data. What is public stays, and nothing leads from it to them any more.</summary>
internal sealed class StoriesPersonalData(FusionDb db) : IPersonalData
{
    public IReadOnlyList<string> Kept { get; } = ["stories"];

    public async Task<IReadOnlyList<PersonalTable>> Of(Person person, CancellationToken cancel)
    {
        var drafts = await db.Set<StoryDraft>().Where(draft => draft.WriterId == person.AccountId).OrderBy(draft => draft.CreatedAt).ToListAsync(cancel);
        return [new PersonalTable("stories", ["begun", "title", "summary", "who", "quote", "problem", "what-was-done", "advice", "figures", "public-since"],
            [.. drafts.Select(draft => (IReadOnlyList<string?>)[Instants.Iso(draft.CreatedAt), draft.Title, draft.Summary, draft.Who, draft.Quote, draft.Problem, draft.Did, draft.Advice, draft.Figures, draft.ReadAt is { } at ? Instants.Iso(at) : null])])];
    }

    public async Task Forget(Person person, CancellationToken cancel)
    {
        foreach (var draft in await db.Set<StoryDraft>().AsTracking().Where(draft => draft.WriterId == person.AccountId).ToListAsync(cancel))
            if (draft.EntryId is null) db.Remove(draft);
            else Empty(draft);
    }

    /// <summary>What is public lies in its entry; what was written since, nobody will finish.</summary>
    static void Empty(StoryDraft draft)
    {
        (draft.WriterId, draft.State) = (null, StoryState.Public);
        draft.Title = draft.Summary = draft.Who = draft.Quote = draft.Problem = draft.Did = draft.Advice = draft.Answer = "";
        draft.AllFigures = [];
    }
}
