using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Conversations.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Sources.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Themes.ThemePage;

/// <summary>One aim or hope: why it matters, what stands in the way and what could help, and who is at work on it.</summary>
internal sealed class ThemePageModel(FusionDb db, FrameworkBook book, EntryCards entries, ConversationFinder conversations, SourceBook sources) : FusionPage
{
    public TermView Theme { get; private set; } = null!;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public IReadOnlyList<(ChallengePair Pair, IReadOnlyList<EntryCard> Examples)> Pairs { get; private set; } = [];

    public IReadOnlyList<ContextNote> Context { get; private set; } = [];

    public IReadOnlyList<EntryCard> Spotlights { get; private set; } = [];

    public IReadOnlyList<EntryList> Lists { get; private set; } = [];

    public IReadOnlyList<ConversationCard> Conversations { get; private set; } = [];

    public SourceBook Sources => sources;

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (book.Theme(slug) is not { } theme) return NotFound();
        Theme = theme;
        var codes = theme.Children.Select(child => child.Code).Append(slug).ToList();
        Problems = await db.Set<Problem>().Where(problem => codes.Contains(problem.ThemeCode)).OrderBy(problem => problem.Pack).ThenBy(problem => problem.Position).ToListAsync(cancel);
        var aim = theme.Parent?.Code ?? slug;
        var pairs = (await db.Set<ChallengePair>().Where(pair => pair.AimCode == aim).OrderBy(pair => pair.Number).ToListAsync(cancel)).Where(pair => theme.Parent is null || pair.Hopes.Contains(slug)).ToList();
        var examples = (await entries.Of([.. pairs.SelectMany(pair => pair.Examples).Distinct().Select(id => new EntryId(id))], cancel)).ToDictionary(entry => entry.Id.Value);
        Pairs = [.. pairs.Select(pair => (pair, (IReadOnlyList<EntryCard>)[.. pair.Examples.Where(examples.ContainsKey).Select(id => examples[id])]))];
        if (WantsData) return Data();
        Context = await db.Set<ContextNote>().Where(note => codes.Contains(note.ThemeCode)).OrderBy(note => note.Position).ToListAsync(cancel);
        Spotlights = [.. (await entries.Featured("spotlight", 200, cancel)).Concat(await entries.Featured("highlight", 200, cancel)).Where(entry => entry.Hopes.Exists(codes.Contains)).Take(12)];
        var facet = theme.Parent is null ? "aim" : "hope";
        var lists = new List<EntryList>();
        foreach (var kind in Enum.GetValues<EntryKind>()) lists.Add(await entries.With(kind, facet, slug, 6, cancel));
        Lists = lists;
        Conversations = conversations.OfTheme(slug);
        Title(theme.Label.ToString(), theme.Definition.ToString());
        if (theme.Parent is { } parent) Below((T["themes.title"], "/themes"), (parent.Short.ToString(), parent.ThemePath));
        else Below((T["themes.title"], "/themes"));
        Frame.Offer(theme.ThemePath, Format.Json, Format.JsonLd, Format.Csv);
        return Page();
    }

    IActionResult Data()
    {
        var links = LinkBase.Of(HttpContext);
        return DataAnswer.Record(HttpContext, FrameworkShapes.Terms, Theme, new JsonObject
        {
            ["problems"] = new JsonArray([.. Problems.Select(problem => (JsonNode)ThemeShapes.Problems.ToJson(problem, links))]),
            ["pairs"] = new JsonArray([.. Pairs.Select(pair => (JsonNode)ThemeShapes.Pairs.ToJson(pair.Pair, links))]),
        });
    }
}
