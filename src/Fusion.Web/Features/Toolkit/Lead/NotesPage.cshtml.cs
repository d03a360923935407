using Fusion.Text;
using Fusion.Toolkit.Results;
using Fusion.Web.Data;
using Fusion.Web.Features.Toolkit.Result;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Toolkit.Lead;

/// <summary>Notes that say the same are put together: suggested by the words that they share, decided by people.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class NotesPageModel(FusionDb db, InstrumentBook instruments, BoardRights rights, BoardReading reading, ToolkitWords labels, Acts acts, TimeProvider clock) : BoardPage(db, instruments, rights, labels, acts, clock)
{
    const int MostCompared = 1500, MostWords = 60;

    public IReadOnlyList<ItemResult> Written { get; private set; } = [];

    public IReadOnlyList<NoteGroup> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Enter(id, cancel)) return NotFound();
        await Show(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostPut(Guid id, string? item, Guid[]? note, CancellationToken cancel) =>
        Do<NotesHandler>(id, (handler, actor, fields, stop) => handler.Put(actor, id, item ?? "", note ?? [], fields, stop), $"/toolkit/boards/{id}/notes", cancel);

    /// <summary>Notes of an item that are in no group yet and seem alike.</summary>
    public IReadOnlyList<IReadOnlyList<Note>> Alike(ItemResult item)
    {
        var free = item.Notes.Where(note => note.GroupId is null && note.Text.Length > 0).Take(MostCompared).ToList();
        return [.. LikeTexts.Groups([.. free.Select(note => Words(note.Text))]).Select(group => (IReadOnlyList<Note>)[.. group.Select(at => free[at])])];
    }

    public string Short(string text) => text.Length <= NoteGroup.MostName ? text : text[..NoteGroup.MostName];

    protected override bool IsFor(BoardSeat seat) => seat.MayLead;

    protected override async Task Show(CancellationToken cancel)
    {
        Written = [.. (await reading.Result(Board, cancel)).Items.Where(item => item.Item.IsWritten)];
        Groups = await reading.Groups(Board, cancel);
        Named(T["toolkit.group-notes"]);
        Frame.IsPrivate = true;
    }

    /// <summary>The words that carry meaning, roughly: those of more than three letters, or all where there are none.</summary>
    static HashSet<string> Words(string text)
    {
        var all = Tokens.Of(text, MostWords).ToHashSet();
        var longer = all.Where(word => word.Length > 3).ToHashSet();
        return longer.Count > 0 ? longer : all;
    }
}
