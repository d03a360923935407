using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Evidence.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.FindingList;

/// <summary>What was found out, newest first; what did not work stands in the same list and has its own filter.</summary>
internal sealed class FindingListModel(FusionDb db, EntryCards entries, FrameworkBook book, PlaceTree places, FindingLabels labels) : FusionPage
{
    const int PageSize = 20, DataPageSize = 500, FeedSize = 50;

    public FindingQuery Query { get; private set; } = new();

    public EntryCard? Entry { get; private set; }

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public IReadOnlyDictionary<EntryId, EntryCard> Entries { get; private set; } = new Dictionary<EntryId, EntryCard>();

    public int Total { get; private set; }

    public string? Next { get; private set; }

    /// <summary>How many of what the other filters leave say what came of it.</summary>
    public IReadOnlyDictionary<FindingOutcome, int> Outcomes { get; private set; } = new Dictionary<FindingOutcome, int>();

    public FindingLabels Labels => labels;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var read = FindingQuery.Read(Request.Query, book, places);
        if (!read.IsDone) return NotUnderstood(read.Rejections, "/findings");
        Query = read.Value!;
        if (Query.Innovation is { } slug && (Entry = await entries.Find(EntryKind.Innovation, slug, cancel)) is null) return NotUnderstood([new("innovation", "query.unknown-value", slug)], "/findings");
        var within = Query.Place is { } place ? Within(places.Find(place)!) : [];
        var found = Query.Find(db, Entry?.Id, within);
        var format = HttpContext.Format();
        var take = format switch { Format.Html => PageSize, Format.Atom => FeedSize, _ => DataPageSize };
        var rows = await Query.Page(found).Take(take + 1).ToListAsync(cancel);
        Findings = [.. rows.Take(take)];
        Total = await found.CountAsync(cancel);
        Next = rows.Count > take ? Query.Address(format.Suffix(), Query.KeyAfter(Findings)) : null;
        Title(T["findings.title"], T["findings.lead"]);
        if (format != Format.Html) return DataAnswer.List(HttpContext, FindingShapes.Findings, Findings, Frame.Title, Total, Next);
        Outcomes = await (Query with { Outcome = null }).Find(db, Entry?.Id, within).GroupBy(finding => finding.Outcome).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        Entries = (await entries.Of([.. Findings.Select(finding => finding.EntryId).Distinct()], cancel)).ToDictionary(entry => entry.Id);
        Below();
        Frame.Offer(Query.Address(), Format.Csv, Format.Json, Format.JsonLd, Format.Atom);
        return Page();
    }

    /// <summary>A place and all within it, by code.</summary>
    static List<string> Within(PlaceNode place)
    {
        var codes = new List<string>();
        var open = new Stack<PlaceNode>([place]);
        while (open.TryPop(out var next))
        {
            codes.Add(next.Code);
            foreach (var child in next.Children()) open.Push(child);
        }
        return codes;
    }
}
