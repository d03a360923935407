using Fusion.Web.Data;
using Fusion.Web.Features.Toolkit.TakePart;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit.Lead;

/// <summary>Takes in one sheet of paper after the other; each is one person. The sheet's id is the page's, so that a second click takes nothing in twice. A file that somebody saved is one person too.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class PaperPageModel(FusionDb db, InstrumentBook instruments, BoardRights rights, ToolkitWords labels, AnswerQueue queue, Acts acts, TimeProvider clock) : BoardPage(db, instruments, rights, labels, acts, clock)
{
    readonly FusionDb db = db;

    public Guid Sheet { get; } = Guid.NewGuid();

    public int Entered { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Enter(id, cancel)) return NotFound();
        await Show(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, Guid sheet, CancellationToken cancel)
    {
        if (!await Enter(id, cancel)) return NotFound();
        var who = sheet == Guid.Empty ? Guid.NewGuid() : sheet;
        // The sheet's number is its maker's, not a participant's of another session: it is used nowhere else.
        if (await db.Set<Participant>().AnyAsync(one => one.Id == who && (one.BoardId != id || !one.IsPaper), cancel)) return BadRequest();
        var answers = AnswerForm.Read(Request.Form, Instrument, who, Now);
        var name = AnswerForm.Plain(Request.Form["name"].ToString());
        return await TakeIn(who, new About(name[..Math.Min(name.Length, Participant.MostName)], EnumWords.Of<Role>(Request.Form["role"].ToString())), [.. answers.Where(answer => answer.Lines.Count > 0)], "role", cancel);
    }

    /// <summary>The file of a phone that found no network. If it found one after all, its answers are there already.</summary>
    public async Task<IActionResult> OnPostFile(Guid id, IFormFile? file, CancellationToken cancel)
    {
        if (!await Enter(id, cancel)) return NotFound();
        using var bytes = new MemoryStream();
        if (file?.Length <= AnswerForm.MostBytes) await file.CopyToAsync(bytes, cancel);
        if (AnswerForm.Saved(bytes.ToArray(), Board.JoinPath) is { } answers) return await TakeIn(Guid.NewGuid(), null, answers, "file", cancel);
        await Show(cancel);
        return Refused([new Rejection("file", "toolkit.no-answers-in-file")]);
    }

    async Task<IActionResult> TakeIn(Guid who, About? about, IReadOnlyList<SentAnswer> answers, string field, CancellationToken cancel)
    {
        var taken = await queue.Send(new Sending(Board.Id, who, about, answers, IsPaper: true));
        if (taken is null) return StatusCode(StatusCodes.Status503ServiceUnavailable);
        if (!taken.Contains(Taken.Unsound) && !taken.Contains(Taken.Late)) return Redirect($"{Board.Path}/paper");
        await Show(cancel);
        return Refused([new Rejection(field, taken.Contains(Taken.Late) ? "toolkit.over-already" : "toolkit.paper-unsound")]);
    }

    protected override bool IsFor(BoardSeat seat) => seat.MayLead;

    protected override async Task Show(CancellationToken cancel)
    {
        var id = Board.Id;
        Entered = await db.Set<Participant>().CountAsync(one => one.BoardId == id && one.IsPaper, cancel);
        Named(T["toolkit.paper"]);
        Frame.IsPrivate = true;
    }
}
