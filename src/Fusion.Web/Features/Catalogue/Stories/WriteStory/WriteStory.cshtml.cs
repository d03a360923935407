using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Stories.WriteStory;

/// <summary>Write a story along the guide: the problem, what was done, figures with their year and source, and what its writers would tell others.</summary>
[Authorize(Policies.SignedIn), EnableRateLimiting("suggest")]
internal sealed class WriteStoryModel(FusionDb db, FrameworkBook book, PlaceTree places, Me me, Acts acts) : FormPage
{
    const int MostSuggested = 600;

    /// <summary>The story that is being changed; null for a new one.</summary>
    public StoryDraft? Draft { get; private set; }

    public bool IsSaved { get; private set; }

    public IReadOnlyList<TermView> Hopes => book.Hopes;

    public IEnumerable<string> PlaceNames => places.All.Where(place => place.Level >= PlaceLevel.Country).Take(MostSuggested).Select(place => place.Name()).Distinct();

    public IEnumerable<(string, string)> Languages => Language.All.Select(language => (language.Code, language.OwnName));

    public async Task<IActionResult> OnGet(Guid? id, bool saved, CancellationToken cancel)
    {
        if (!await Show(id, cancel)) return NotFound();
        IsSaved = saved;
        Fill(name => Draft is null ? name == "language" ? Language.Current.Code : null : Of(Draft, name));
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid? id, bool send, CancellationToken cancel)
    {
        if (!await Show(id, cancel)) return NotFound();
        var (actor, fields) = (me.Signed, Sent(Label));
        var outcome = await acts.Run<WriteStoryHandler, StoryDraft>((handler, stop) => handler.Handle(actor, id, send, fields, stop), cancel);
        if (!outcome.IsDone) return Refused(outcome.Rejections);
        return Redirect(send ? "/contribute/stories?sent=true" : outcome.Value!.Path + "?saved=true");
    }

    /// <summary>Whether something stands in a figure already, so that it is not folded away.</summary>
    public bool IsBegun(int figure) => StoryReading.FigureParts.Any(part => Value($"figure{figure}_{part}").Length > 0);

    public string Label(string name) =>
        name.StartsWith("figure", StringComparison.Ordinal) && name.Split('_') is [var figure, var part] ? T["story.figure", figure["figure".Length..], T[$"story.figure.{part}"]] : T[$"story.field.{name}"];

    string? Of(StoryDraft draft, string name) => name switch
    {
        "title" => draft.Title,
        "summary" => draft.Summary,
        "who" => draft.Who,
        "quote" => draft.Quote,
        "problem" => draft.Problem,
        "did" => draft.Did,
        "advice" => draft.Advice,
        "language" => draft.Language,
        "place" => draft.Place is { } place ? places.Find(place)?.Name() ?? place : null,
        _ when name.StartsWith("hope_", StringComparison.Ordinal) => draft.Hopes.Contains(name[5..]) ? "true" : null,
        _ when name.StartsWith("figure", StringComparison.Ordinal) && name.Split('_') is [var figure, var part] => Of(draft.AllFigures.ElementAtOrDefault(int.Parse(figure["figure".Length..], CultureInfo.InvariantCulture) - 1), part),
        _ => null,
    };

    static string? Of(StoryFigure? figure, string part) => part switch
    {
        "what" => figure?.What,
        "value" => figure?.Value,
        "unit" => figure?.Unit,
        "year" => figure?.Year?.ToString(CultureInfo.InvariantCulture),
        _ => figure?.Source,
    };

    async Task<bool> Show(Guid? id, CancellationToken cancel)
    {
        Draft = id is null ? null : await db.Set<StoryDraft>().FirstOrDefaultAsync(draft => draft.Id == id && draft.WriterId == me.AccountId, cancel);
        if (id is not null && Draft is null) return false;
        Title(T["story.write"], T["story.write.lead"]);
        Frame.IsPrivate = true;
        Below((T["kind.stories"], "/stories"), (T["stories.drafts"], "/contribute/stories"));
        return true;
    }
}
