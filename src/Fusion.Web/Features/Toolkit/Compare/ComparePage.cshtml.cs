using Fusion.Web.Data;
using Fusion.Web.Features.Toolkit.Result;
using Fusion.Web.Platform.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Toolkit.Compare;

/// <summary>A session beside those of other groups that agreed to be compared, and who is where this one wants to be.</summary>
internal sealed class ComparePageModel(FusionDb db, InstrumentBook instruments, BoardRights rights, BoardReading reading, Comparison comparison, ToolkitWords labels, Acts acts, TimeProvider clock) : BoardPage(db, instruments, rights, labels, acts, clock)
{
    public Compared Compared { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Enter(id, cancel) || !Board.ShowsResults) return NotFound();
        await Show(cancel);
        return Page();
    }

    protected override bool IsFor(BoardSeat seat) => seat.MayRead;

    protected override async Task Show(CancellationToken cancel)
    {
        Compared = await comparison.With(Board, Instrument, await reading.Result(Board, cancel), cancel);
        Named(T["compare.title"]);
    }
}
