using Fusion.Web.Data;
using Fusion.Web.Features.Toolkit.Result;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit.Wall;

/// <summary>For the wall of a room: how to join, where the session is, and what the group says, as it changes. Without script it is the picture of the moment.</summary>
internal sealed class WallPageModel(FusionDb db, InstrumentBook instruments, BoardRights rights, BoardReading reading, ToolkitWords labels, Acts acts, TimeProvider clock) : BoardPage(db, instruments, rights, labels, acts, clock)
{
    readonly FusionDb db = db;

    public string Link { get; private set; } = "";

    public int People { get; private set; }

    public int Answered { get; private set; }

    public BoardResult? Result { get; private set; }

    public IReadOnlyList<NoteGroup> Groups { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> Dots { get; private set; } = new Dictionary<Guid, int>();

    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Enter(id, cancel)) return NotFound();
        await Show(cancel);
        return Page();
    }

    /// <summary>The half that changes, without the page around it: small first, then (<c>wide</c>) what people said.</summary>
    public async Task<IActionResult> OnGetPart(Guid id, bool wide, CancellationToken cancel)
    {
        if (!await Enter(id, cancel)) return NotFound();
        await Show(cancel);
        return Partial(wide ? "/Features/Toolkit/Wall/WallWide.cshtml" : "/Features/Toolkit/Wall/WallPart.cshtml", this);
    }

    protected override bool IsFor(BoardSeat seat) => seat.MayRead;

    protected override async Task Show(CancellationToken cancel)
    {
        var id = Board.Id;
        People = await db.Set<Participant>().CountAsync(one => one.BoardId == id, cancel);
        Answered = await db.Set<AnswerLine>().Where(line => line.BoardId == id).Select(line => line.ParticipantId).Distinct().CountAsync(cancel);
        if (Board.ShowsResults)
        {
            Result = await reading.Result(Board, cancel);
            Groups = await reading.Groups(Board, cancel);
            (Dots, _) = await reading.Priorities(Board, cancel);
            Commitments = await reading.Commitments(Board, cancel);
        }
        Link = LinkBase.Of(HttpContext).To("/j").Replace("https://", "", StringComparison.Ordinal).Replace("http://", "", StringComparison.Ordinal);
        Named(T["toolkit.wall"]);
        Frame.IsPrivate = true;
    }
}
