using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Catalogue.Editing;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Stories;

/// <summary>Makes the entry of a story that a peer has let through, or brings it to what the story says now; part of the act that lets it through.</summary>
internal sealed class StoryPublishing(FusionDb db, EntryEditor editor)
{
    const string Act = "publish-story";
    static readonly PointKind[] Told = [PointKind.Quote, PointKind.Problem, PointKind.Did, PointKind.Advice];

    public async Task Publish(StoryDraft draft, string by, CancellationToken cancel)
    {
        var (facts, points) = await Parts(draft, cancel);
        var said = AsEntry(draft);
        if (draft.EntryId is { } id && await editor.Load(id, cancel) is { } known)
        {
            var before = (facts.Select(Line), points.Select(point => point.Text.ToString()));
            var (newFacts, newPoints) = Replace(draft, known.Entry, facts, points);
            await editor.Change(known, said, Act, by, cancel, also: Differences(before, (newFacts.Select(Line), newPoints.Select(point => point.Text.ToString()))));
            EntryEditor.Arrange(known.Entry, newPoints);
            return;
        }
        var entry = await editor.Add(said, Act, by, cancel);
        (entry.Featured, entry.IsSynthetic, draft.EntryId) = ("spotlight", draft.IsSynthetic, entry.Id);
        EntryEditor.Arrange(entry, Replace(draft, entry, [], []).Points);
    }

    static Draft AsEntry(StoryDraft draft) => Draft.Empty.With("kind", "story").With($"title:{draft.Language}", draft.Title).With($"summary:{draft.Language}", draft.Summary)
        .With("hopes", string.Join('|', draft.Hopes)).With("places", draft.Place ?? "").With("led_by", draft.Who).With("source_text", draft.Who);

    /// <summary>What the entry has from this story, and nothing that it has from a merge.</summary>
    async Task<(List<EntryFact> Facts, List<EntryPoint> Points)> Parts(StoryDraft draft, CancellationToken cancel) =>
        (await db.Set<EntryFact>().AsTracking().Where(fact => fact.EntryId == draft.EntryId && fact.SourceText != null).ToListAsync(cancel),
         await db.Set<EntryPoint>().AsTracking().Where(point => point.EntryId == draft.EntryId && Told.Contains(point.Kind)).ToListAsync(cancel));

    (List<EntryFact> Facts, List<EntryPoint> Points) Replace(StoryDraft draft, Entry entry, List<EntryFact> facts, List<EntryPoint> points)
    {
        db.RemoveRange(facts);
        db.RemoveRange(points);
        // Beyond every place that a pack or a merge could have taken, and never one that goes with this change.
        var place = draft.Revision * 10_000;
        var newFacts = draft.AllFigures.Select((figure, at) => new EntryFact { EntryId = entry.Id, Position = place + at, What = figure.What, Value = figure.Value, Unit = figure.Unit.Length > 0 ? figure.Unit : null, Year = figure.Year, SourceSlug = "", SourceText = figure.Source }).ToList();
        var texts = new[] { (PointKind.Quote, draft.Quote), (PointKind.Problem, draft.Problem), (PointKind.Did, draft.Did), (PointKind.Advice, draft.Advice) };
        var newPoints = texts.SelectMany(text => text.Item2.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => (Kind: text.Item1, Text: line)))
            .Select((line, at) => new EntryPoint { EntryId = entry.Id, Position = place + at, Kind = line.Kind, Text = Localised.Of(draft.Language, line.Text) }).ToList();
        db.AddRange(newFacts);
        db.AddRange(newPoints);
        return (newFacts, newPoints);
    }

    static List<FieldDifference> Differences((IEnumerable<string> Facts, IEnumerable<string> Points) before, (IEnumerable<string> Facts, IEnumerable<string> Points) after) =>
        [.. new[] { ("figures", before.Facts, after.Facts), ("text", before.Points, after.Points) }.Select(part => new FieldDifference(part.Item1, string.Join('\n', part.Item2), string.Join('\n', part.Item3))).Where(part => part.From != part.To)];

    static string Line(EntryFact fact) => $"{fact.Value} {fact.Unit} {fact.What} ({fact.SourceText}, {fact.Year})";
}
