using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Editing;

namespace Fusion.Web.Features.Import;

/// <summary>Makes the plan of an import: writes nothing, and says of each row what it will become and why.</summary>
internal sealed class ImportPlanner(IImportTarget target)
{
    const int Portion = 500;

    readonly Dictionary<Guid, int> rowOf = [];
    readonly List<PlannedRow> planned = [];

    public async Task<ImportPlan> Plan(IReadOnlyList<(int Number, Draft Draft)> rows, Guid importer, CancellationToken cancel)
    {
        var matcher = new RecordMatcher(await target.Known(importer, cancel));
        foreach (var (number, draft) in rows) planned.Add(Place(number, draft, matcher));
        await Compare(cancel);
        return new ImportPlan(planned);
    }

    PlannedRow Place(int number, Draft draft, RecordMatcher matcher)
    {
        // An empty cell says nothing: it never takes away what is known.
        var said = target.Understand(new Draft(draft.Fields.Where(field => field.Value.Length > 0).ToDictionary()));
        var key = target.KeyOf(said);
        var title = said.Fields.FirstOrDefault(field => field.Key is "name" || field.Key.StartsWith("title:", StringComparison.Ordinal)).Value ?? "";
        if (title.Length == 0) return Refused(number, title, new Rejection("name", "import.no-name"));
        if (target.Check(said, isNew: false) is { Count: > 0 } faults) return Refused(number, title, [.. faults]);
        var match = matcher.Find(key);
        if (match.IsUnclear) return Refused(number, title, new Rejection("name", "import.unclear"));
        if (match.Id is { } known && rowOf.TryGetValue(known, out var first))
        {
            var together = Together(number, title, said, planned[first], first);
            if (together.Fate == RowFate.Merged) matcher.Learn(known, key with { Place = "", Web = "" });
            return together;
        }
        if (match.Id is null && target.Check(said, isNew: true) is { Count: > 0 } lacking) return Refused(number, title, [.. lacking]);
        var id = match.Id ?? Guid.CreateVersion7();
        rowOf[id] = planned.Count;
        matcher.Learn(id, key);
        if (match.Id is not null) return new PlannedRow(number, RowFate.Matched, title, said) { RecordId = id, By = match.By };
        return new PlannedRow(number, RowFate.Created, title, said);
    }

    /// <summary>
    /// Two rows about the same: the later fills what the first left empty, but for place and web address, which tell records apart and so are said by the first
    /// alone (or the same file would be matched otherwise the next time); where they contradict each other the later is refused.
    /// </summary>
    PlannedRow Together(int number, string title, Draft said, PlannedRow first, int at)
    {
        if (said.Fields.FirstOrDefault(field => first.Draft[field.Key].Length > 0 && first.Draft[field.Key] != field.Value && field.Key is not "name" && !field.Key.StartsWith("title:", StringComparison.Ordinal)) is { Key: { } contradicted })
            return Refused(number, title, new Rejection(contradicted, "import.contradicts", first.Number));
        var more = said.Fields.Where(field => first.Draft[field.Key].Length == 0 && !target.Telling.Contains(field.Key));
        planned[at] = first with { Draft = new Draft(first.Draft.Fields.Concat(more).ToDictionary()) };
        return new PlannedRow(number, RowFate.Merged, title, said) { Into = first.Number, RecordId = first.RecordId };
    }

    /// <summary>Of the records that are there already, what differs.</summary>
    async Task Compare(CancellationToken cancel)
    {
        foreach (var portion in Enumerable.Range(0, planned.Count).Where(at => planned[at] is { Fate: RowFate.Matched, RecordId: not null }).Chunk(Portion))
        {
            var stored = await target.Read([.. portion.Select(at => planned[at].RecordId!.Value)], cancel);
            foreach (var at in portion)
            {
                var row = planned[at];
                if (!stored.TryGetValue(row.RecordId!.Value, out var now)) continue;
                var differing = row.Draft.Fields.Where(field => now[field.Key] != field.Value).ToDictionary();
                // Found by its web address: what it is called here stays.
                if (row.By is MatchedBy.Web or MatchedBy.Mail) differing = differing.Where(field => !IsName(field.Key) || now[field.Key].Length == 0).ToDictionary();
                planned[at] = row with { Fate = differing.Count > 0 ? RowFate.Changed : RowFate.Matched, Draft = new Draft(differing), Before = new Draft(differing.Keys.ToDictionary(field => field, field => now[field])) };
            }
        }
    }

    static bool IsName(string field) => field is "name" || field.StartsWith("title:", StringComparison.Ordinal);

    static PlannedRow Refused(int number, string title, params IReadOnlyList<Rejection> faults) => new(number, RowFate.Refused, title, Draft.Empty) { Faults = faults };
}
