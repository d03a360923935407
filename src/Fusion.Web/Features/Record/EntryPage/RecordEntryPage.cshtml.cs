using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Record.ChangeKey;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Record.EntryPage;

/// <summary>One entry of the open record: in words, as it is in the log, and how to check it.</summary>
internal sealed class RecordEntryPageModel(FusionDb db, LogState state, CurrentKeys keys) : FusionPage
{
    const int MostSubjects = 100;
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public long Position { get; private set; }

    public RecordAct Act { get; private set; } = null!;

    /// <summary>The entry just as it is in the log.</summary>
    public string Canonical { get; private set; } = "";

    public string Pretty => JsonSerializer.Serialize(JsonNode.Parse(Canonical), Readable);

    public IReadOnlyList<RecordSubject> Subjects { get; private set; } = [];

    public int AllSubjects { get; private set; }

    public IReadOnlyList<CommittedText> Texts { get; private set; } = [];

    public string Key { get; private set; } = "";

    public async Task<IActionResult> OnGet(long position, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        var found = await db.Set<LogEntry>().FirstOrDefaultAsync(entry => entry.Position == position, cancel);
        // What no checkpoint that is shown covers cannot be checked, and is not shown either.
        if (found is null || position >= (state.Head?.Size ?? 0)) return NotFound();
        Key = (await keys.InForce(cancel))[0].ToString();
        (Position, Canonical) = (position, Encoding.UTF8.GetString(found.Bytes));
        var id = found.ActId;
        Act = await db.Set<RecordAct>().FirstAsync(act => act.Id == id, cancel);
        var subjects = db.Set<RecordSubject>().Where(subject => subject.ActId == id);
        AllSubjects = await subjects.CountAsync(cancel);
        Subjects = await subjects.OrderBy(subject => subject.Change).ThenBy(subject => subject.SubjectId).Take(MostSubjects).ToListAsync(cancel);
        Texts = await db.Set<LogText>().Where(text => text.ActId == id).OrderBy(text => text.Hash).Select(text => new CommittedText(text.Hash, text.ErasedAt)).ToListAsync(cancel);
        Title(T["record.entry", position]);
        if (WantsData) return HttpContext.Format() == Format.Json ? Content(Canonical, "application/json", Encoding.UTF8) : NotFound();
        Below((T["record.title"], "/record"));
        Frame.Offer(Request.Path, Format.Json);
        return Page();
    }
}

/// <summary>A text that the entry commits to.</summary>
internal sealed record CommittedText(string Hash, DateTime? ErasedAt);
