using System.Text.Json;
using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Record.EraseText;

/// <summary>
/// Erases what an entry commits to, salt and all, and wherever the same words stand beside it. The entry, its place and every proof stay; that it was
/// erased, and on what ground, is an entry of its own (ADR 8).
/// </summary>
internal sealed class EraseTextHandler(FusionDb db, DbSession session, RecordBook record, TimeProvider clock)
{
    const int LongestReason = 500;

    /// <summary>On what ground; the words stand in the record for ever, so they are few and say nothing of anybody.</summary>
    public static IReadOnlyList<string> Grounds { get; } = ["asked", "law", "abuse", "error"];

    public async Task<Outcome<Done>> Handle(Erasure wanted, CancellationToken cancel)
    {
        var rejections = new List<Rejection>();
        if (!Grounds.Contains(wanted.Ground)) rejections.Add(new Rejection("ground", "erase.ground-missing"));
        if (string.IsNullOrWhiteSpace(wanted.Reason)) rejections.Add(new Rejection("reason", "erase.reason-missing"));
        else if (wanted.Reason.Length > LongestReason) rejections.Add(new Rejection("reason", "erase.reason-long", LongestReason));
        if (rejections.Count > 0) return Outcome<Done>.Rejected(rejections);
        var kept = await db.Set<LogText>().AsTracking().FirstOrDefaultAsync(text => text.Hash == wanted.Hash, cancel);
        if (kept?.Text is not { } text) return new Rejection("ground", "erase.gone");
        var now = clock.GetUtcNow().UtcDateTime;
        record.Enter("erase-text", wanted.By, wanted.Reason!.Trim(), wanted.Actor);
        record.Plainly("erased", wanted.Hash);
        record.Plainly("ground", wanted.Ground!);
        (kept.Text, kept.Salt, kept.ErasedAt) = (null, null, now);
        if (IsWords(text)) await EraseBeside(kept.ActId, now, cancel);
        session.Touch(Topic.Erased);
        return default(Done);
    }

    /// <summary>What a reader of the pages sees of the act: the same words as in the text.</summary>
    async Task EraseBeside(Guid id, DateTime now, CancellationToken cancel)
    {
        var act = await db.Set<RecordAct>().AsTracking().FirstAsync(act => act.Id == id, cancel);
        (act.By, act.Note, act.ErasedAt) = ("", "", now);
        await db.Set<RecordSubject>().Where(subject => subject.ActId == id).ExecuteUpdateAsync(set => set.SetProperty(subject => subject.Title, "").SetProperty(subject => subject.Differences, ""), cancel);
    }

    /// <summary>Names and titles, and not the ids of an entry that was too long for the log.</summary>
    static bool IsWords(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("by", out _);
    }
}

/// <summary>Which text is to go, why, and who says so.</summary>
internal sealed record Erasure(string Hash, string? Ground, string? Reason, string By, Guid? Actor);
