using System.Text.Json;
using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Record.HistoryPage;

/// <summary>All that happened to one record, newest first, also after it is gone.</summary>
internal sealed class HistoryPageModel(FusionDb db, LogState state) : FusionPage
{
    const int MostActs = 200;

    static readonly DataShape<HistoryItem> Shape = new("history",
    [
        new("at", DataType.Instant, (item, _) => item.At),
        new("act", DataType.Text, (item, _) => item.Act),
        new("by", DataType.Text, (item, _) => item.By),
        new("change", DataType.Text, (item, _) => item.Change.Word()),
        new("of", DataType.Text, (item, _) => item.Of),
        new("entry", DataType.Number, (item, _) => item.Position),
        new("fields", DataType.List, (item, _) => item.Differences.Select(difference => difference.Field)),
    ], (item, links) => new JsonObject { ["@type"] = "prov:Activity", ["prov:endedAtTime"] = Instants.Iso(item.At), ["name"] = item.Act },
        (item, links) => new FeedItem($"{links.To(item.Path)}#{Instants.Iso(item.At)}", item.Act, string.Join(", ", item.Differences.Select(difference => difference.Field)), item.Path, item.At));

    public string RecordPath { get; private set; } = "";

    public string RecordTitle { get; private set; } = "";

    public IReadOnlyList<HistoryItem> Items { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        RecordPath = Request.Path.Value![..^"/history".Length];
        var id = await db.Set<Address>().Where(address => address.Path == RecordPath).Select(address => (Guid?)address.RecordId).FirstOrDefaultAsync(cancel);
        if (id is null) return NotFound();
        var ids = await WithMerged(id.Value, cancel);
        var rows = await (from subject in db.Set<RecordSubject>()
                          join act in db.Set<RecordAct>() on subject.ActId equals act.Id
                          where ids.Contains(subject.SubjectId)
                          join entry in db.Set<LogEntry>() on act.Id equals entry.ActId into entries
                          from entry in entries.DefaultIfEmpty()
                          orderby act.At descending, act.Id descending, subject.SubjectId == id descending
                          select new { IsOwn = subject.SubjectId == id, Position = entry == null ? null : entry.Position, act.At, act.Name, act.By, act.Note, act.ErasedAt, subject.Change, subject.Differences, subject.Title }).Take(MostActs).ToListAsync(cancel);
        if (rows.Count == 0) return NotFound();
        RecordTitle = rows.FirstOrDefault(row => row.IsOwn && row.Title.Length > 0)?.Title ?? RecordPath;
        var shown = state.Head?.Size ?? 0;
        Items = [.. rows.Select(row => new HistoryItem(row.At, row.Name, row.By, row.Note, RecordPath + "/history", row.Change, row.Differences.Length == 0 ? [] : JsonSerializer.Deserialize<List<FieldDifference>>(row.Differences)!) { Position = row.Position < shown ? row.Position : null, Of = row.IsOwn ? "" : row.Title, IsErased = row.ErasedAt is not null })];
        Title(T["history.title", RecordTitle]);
        if (WantsData) return DataAnswer.List(HttpContext, Shape, Items, Frame.Title, Items.Count);
        Below((RecordTitle, RecordPath));
        Frame.Offer(Request.Path, Format.Json, Format.Csv, Format.Atom);
        return Page();
    }

    /// <summary>A record and all that were merged into it: their history is its history.</summary>
    async Task<List<Guid>> WithMerged(Guid record, CancellationToken cancel)
    {
        List<Guid> all = [record], latest = [record];
        while (latest.Count > 0 && all.Count < MostActs)
        {
            latest = await db.Set<RetiredRecord>().Where(retired => retired.MergedInto != null && latest.Contains(retired.MergedInto.Value)).Select(retired => retired.Id).ToListAsync(cancel);
            all.AddRange(latest);
        }
        return all;
    }
}

internal sealed record HistoryItem(DateTime At, string Act, string By, string Note, string Path, RecordChange Change, IReadOnlyList<FieldDifference> Differences)
{
    /// <summary>Where the act stands in the open record; null in the second before it is signed.</summary>
    public long? Position { get; init; }

    /// <summary>The title of the other record, now merged into this one, whose history this is; empty for this one's own.</summary>
    public string Of { get; init; } = "";

    /// <summary>Whether its words are gone.</summary>
    public bool IsErased { get; init; }
}
