using Fusion.Web.Data;
using Fusion.Web.Features.Toolkit.Result;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit.Lead;

/// <summary>For whoever leads a session: moves it on, sets the timer, writes down what was decided, and ends it.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class LeadPageModel(FusionDb db, InstrumentBook instruments, BoardRights rights, BoardReading reading, ToolkitWords labels, Acts acts, TimeProvider clock) : BoardPage(db, instruments, rights, labels, acts, clock)
{
    readonly FusionDb db = db;

    public string Link { get; private set; } = "";

    public string HelperLink { get; private set; } = "";

    public int People { get; private set; }

    public int Answered { get; private set; }

    public Guid NewId { get; } = Guid.CreateVersion7();

    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Enter(id, cancel)) return NotFound();
        await Show(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostMove(Guid id, CancellationToken cancel) => Do<LeadBoardHandler>(id, (handler, actor, fields, stop) => handler.Move(actor, id, fields, stop), Here(id), cancel);

    public Task<IActionResult> OnPostTime(Guid id, CancellationToken cancel) => Do<LeadBoardHandler>(id, (handler, actor, fields, stop) => handler.Time(actor, id, fields, stop), Here(id), cancel);

    public Task<IActionResult> OnPostEnd(Guid id, CancellationToken cancel) => Do<LeadBoardHandler>(id, (handler, actor, _, stop) => handler.End(actor, id, stop), Here(id), cancel);

    public Task<IActionResult> OnPostCompare(Guid id, CancellationToken cancel) => Do<LeadBoardHandler>(id, (handler, actor, fields, stop) => handler.Compare(actor, id, fields, stop), Here(id) + "#compare", cancel);

    public Task<IActionResult> OnPostHelper(Guid id, CancellationToken cancel) => Do<LeadBoardHandler>(id, (handler, actor, _, stop) => handler.NewHelper(actor, id, stop), Here(id), cancel);

    public Task<IActionResult> OnPostCommit(Guid id, Guid commitment, CancellationToken cancel) =>
        Do<CommitmentHandler>(id, (handler, actor, fields, stop) => handler.Add(actor, id, commitment == Guid.Empty ? Guid.CreateVersion7() : commitment, fields, stop), Here(id) + "#decided", cancel);

    public Task<IActionResult> OnPostFinish(Guid id, Guid commitment, CancellationToken cancel) => Do<CommitmentHandler>(id, (handler, actor, _, stop) => handler.Finish(actor, id, commitment, stop), Here(id) + "#decided", cancel);

    public Task<IActionResult> OnPostRemove(Guid id, Guid commitment, CancellationToken cancel) => Do<CommitmentHandler>(id, (handler, actor, _, stop) => handler.Remove(actor, id, commitment, stop), Here(id) + "#decided", cancel);

    protected override bool IsFor(BoardSeat seat) => seat.MayLead;

    protected override async Task Show(CancellationToken cancel)
    {
        var id = Board.Id;
        People = await db.Set<Participant>().CountAsync(one => one.BoardId == id, cancel);
        Answered = await db.Set<AnswerLine>().Where(line => line.BoardId == id).Select(line => line.ParticipantId).Distinct().CountAsync(cancel);
        Commitments = await reading.Commitments(Board, cancel);
        Link = LinkBase.Of(HttpContext).To(Board.JoinPath);
        HelperLink = LinkBase.Of(HttpContext).To($"{Board.Path}/help/{Board.HelperToken}");
        Named(T["toolkit.lead"]);
        Frame.IsPrivate = true;
    }

    static string Here(Guid id) => $"/toolkit/boards/{id}/lead";
}
