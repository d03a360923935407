using Fusion.Web.Features.Accounts.Contracts;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Record.EraseText;

/// <summary>The person in charge looks at a text, says why it must go, and erases it.</summary>
[Authorize("Host")]
internal sealed class EraseTextModel(FusionDb db, Acts acts, Me me) : FusionPage
{
    const int MostShown = 20_000;
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [BindProperty(SupportsGet = true)]
    public string Hash { get; set; } = "";

    [BindProperty]
    public string? Ground { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    /// <summary>What would be erased, as it stands; cut where it is very long.</summary>
    public string Text { get; private set; } = "";

    public bool IsCut { get; private set; }

    /// <summary>The place of the entry that commits to it; null in the second before it has one.</summary>
    public long? Position { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Show(cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var outcome = await acts.Run<EraseTextHandler, Done>((handler, stop) => handler.Handle(new Erasure(Hash, Ground, Reason, me.Signed.By, me.Signed.Pseudonym), stop), cancel);
        if (!outcome.IsDone)
        {
            Rejections = outcome.Rejections;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await Show(cancel);
        }
        return Redirect(await PlaceOf(cancel) is { } position ? $"/record/entries/{position}" : "/record");
    }

    async Task<IActionResult> Show(CancellationToken cancel)
    {
        if (await db.Set<LogText>().FirstOrDefaultAsync(text => text.Hash == Hash, cancel) is not { } kept) return NotFound();
        Position = await PlaceOf(cancel);
        if (kept.Text is null) return Redirect(Position is { } position ? $"/record/entries/{position}" : "/record");
        var pretty = JsonSerializer.Serialize(JsonNode.Parse(kept.Text), Readable);
        (Text, IsCut) = (pretty.Length > MostShown ? pretty[..MostShown] : pretty, pretty.Length > MostShown);
        Title(Rejections.Count > 0 ? T["error.prefix", T["erase.title"]] : T["erase.title"]);
        Frame.IsPrivate = true;
        Below((T["record.title"], "/record"));
        return Page();
    }

    Task<long?> PlaceOf(CancellationToken cancel) =>
        (from text in db.Set<LogText>() where text.Hash == Hash join entry in db.Set<LogEntry>() on text.ActId equals entry.ActId select entry.Position).FirstOrDefaultAsync(cancel);
}
