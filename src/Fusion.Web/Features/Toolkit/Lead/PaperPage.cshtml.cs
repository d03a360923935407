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

/// <summary>Takes in one sheet of paper after the other; each is one person. The sheet's id is the page's, so that a second click takes nothing in twice.</summary>
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
        var taken = await queue.Send(new Sending(id, who, new About(name[..Math.Min(name.Length, Participant.MostName)], EnumWords.Of<Role>(Request.Form["role"].ToString())), [.. answers.Where(answer => answer.Lines.Count > 0)], IsPaper: true));
        if (taken is null) return StatusCode(StatusCodes.Status503ServiceUnavailable);
        if (!taken.Contains(Taken.Unsound) && !taken.Contains(Taken.Late)) return Redirect($"{Board.Path}/paper");
        await Show(cancel);
        return Refused([new Rejection("role", taken.Contains(Taken.Late) ? "toolkit.over-already" : "toolkit.paper-unsound")]);
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
