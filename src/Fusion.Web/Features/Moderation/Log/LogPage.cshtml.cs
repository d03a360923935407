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

/// <summary>What hosts and weavers decided and why, for everybody; never who suggested it, nor what was refused.</summary>
internal sealed class LogPageModel(FusionDb db, Me me) : FusionPage
{
    const int PageSize = 50;

    static readonly DataShape<Decided> Shape = new("moderation",
    [
        new("at", DataType.Instant, (item, _) => item.DecidedAt),
        new("kind", DataType.Text, (item, _) => item.Kind.ToString()),
        new("decision", DataType.Text, (item, _) => item.Decision.ToString()),
        new("reason", DataType.Text, (item, _) => item.Reason?.ToString()),
        new("note", DataType.Text, (item, _) => item.Note),
        new("record", DataType.Link, (item, links) => item.RecordId is { } id ? links.ToId(id) : null),
    ], (item, links) => new JsonObject { ["@type"] = "prov:Activity", ["prov:endedAtTime"] = Instants.Iso(item.DecidedAt), ["name"] = item.Decision.ToString() },
        (item, links) => new FeedItem($"{links.To("/moderation")}#{item.Id}", $"{item.Kind}: {item.Decision}", item.Note, "/moderation", item.DecidedAt));

    public bool IsModerator => me.IsModerator;

    public int Waiting { get; private set; }

    public bool IsFirst { get; private set; } = true;

    public string? Next { get; private set; }

    public IReadOnlyList<Decided> Items { get; private set; } = [];

    public async Task<IActionResult> OnGet(long? before, CancellationToken cancel)
    {
        if (before is < 0 || before > DateTime.MaxValue.Ticks) return NotUnderstood([new Platform.Rejection("before", "query.bad-page")], "/moderation");
        Waiting = await db.Set<ModerationCase>().CountAsync(found => found.Decision == null, cancel);
        var until = before is { } ticks ? new DateTime(ticks, DateTimeKind.Utc) : DateTime.MaxValue;
        IsFirst = before is null;
        var rows = await db.Set<ModerationCase>().Where(found => found.Decision != null && (IsFirst || found.DecidedAt < until)).OrderByDescending(found => found.DecidedAt).Take(PageSize + 1)
            .Select(found => new Decided(found.Id, found.DecidedAt!.Value, found.Kind, found.Decision!.Value, found.Reason, found.Note, found.ResultId ?? found.SubjectId, found.Title)).ToListAsync(cancel);
        Items = [.. rows.Take(PageSize)];
        if (rows.Count > PageSize) Next = string.Create(CultureInfo.InvariantCulture, $"/moderation?before={Items[^1].DecidedAt.Ticks}");
        Title(T["moderation.title"], T["moderation.lead"]);
        if (WantsData) return DataAnswer.List(HttpContext, Shape, Items, Frame.Title, Items.Count, Next);
        Below();
        Frame.Offer("/moderation", Format.Json, Format.Csv, Format.Atom);
        return Page();
    }
}

/// <param name="RecordId">The public record that it is about; null where a suggested one was refused.</param>
internal sealed record Decided(Guid Id, DateTime DecidedAt, CaseKind Kind, CaseDecision Decision, RefusalReason? Reason, string Note, Guid? RecordId, string Title);
