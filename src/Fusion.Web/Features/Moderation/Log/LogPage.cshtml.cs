using System.Globalization;
using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Moderation.Log;

/// <summary>What hosts and weavers decided and why, for everybody; never who asked for it, nor what was refused.</summary>
internal sealed class LogPageModel(FusionDb db, IEnumerable<IDecisions> sources, Me me) : FusionPage
{
    const int PageSize = 50;

    static readonly DataShape<Decided> Shape = new("moderation",
    [
        new("at", DataType.Instant, (item, _) => item.At),
        new("kind", DataType.Text, (item, _) => item.Kind),
        new("decision", DataType.Text, (item, _) => item.Decision),
        new("reason", DataType.Text, (item, _) => item.Reason),
        new("note", DataType.Text, (item, _) => item.Note),
        new("record", DataType.Link, (item, links) => item.RecordId is { } id ? links.ToId(id) : null),
    ], (item, links) => new JsonObject { ["@type"] = "prov:Activity", ["prov:endedAtTime"] = Instants.Iso(item.At), ["name"] = item.Decision },
        (item, links) => new FeedItem($"{links.To("/moderation")}#{item.Id}-{item.Decision}", $"{item.Kind}: {item.Decision}", item.Note, "/moderation", item.At));

    public bool IsModerator => me.IsModerator;

    public int Waiting { get; private set; }

    public bool IsFirst { get; private set; } = true;

    public string? Next { get; private set; }

    public IReadOnlyList<Decided> Items { get; private set; } = [];

    public async Task<IActionResult> OnGet(long? before, CancellationToken cancel)
    {
        if (before is < 0 || before > DateTime.MaxValue.Ticks) return NotUnderstood([new Platform.Rejection("before", "query.bad-page")], "/moderation");
        Waiting = await db.Set<ModerationCase>().CountAsync(found => found.Decision == null, cancel);
        var until = new DateTime(before ?? DateTime.MaxValue.Ticks, DateTimeKind.Utc);
        IsFirst = before is null;
        var rows = new List<Decided>();
        foreach (var source in sources) rows.AddRange(await source.Before(until, PageSize + 1, cancel));
        Items = [.. rows.OrderByDescending(one => one.At).ThenBy(one => one.Id).Take(PageSize)];
        if (rows.Count > PageSize) Next = string.Create(CultureInfo.InvariantCulture, $"/moderation?before={Items[^1].At.Ticks}");
        Title(T["moderation.title"], T["moderation.lead"]);
        if (WantsData) return DataAnswer.List(HttpContext, Shape, Items, Frame.Title, Items.Count, Next);
        Below();
        Frame.Offer("/moderation", Format.Json, Format.Csv, Format.Atom);
        return Page();
    }
}
