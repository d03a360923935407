using Fusion.Evidence.Summaries;
using Fusion.Toolkit;
using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Toolkit.Result;

/// <summary>What a session came to, with its pictures and their tables, what was decided, and how it changed since the last time.</summary>
internal sealed class ResultPageModel(FusionDb db, InstrumentBook instruments, BoardRights rights, BoardReading reading, ToolkitWords labels, Acts acts, TimeProvider clock) : BoardPage(db, instruments, rights, labels, acts, clock)
{
    /// <summary>Null while people answer alone: nobody is led by what others said.</summary>
    public BoardResult? Result { get; private set; }

    public IReadOnlyList<NoteGroup> Groups { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> Dots { get; private set; } = new Dictionary<Guid, int>();

    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];

    public IReadOnlyList<Earlier> Earlier { get; private set; } = [];

    /// <summary>Items on a scale, those with the widest gap first.</summary>
    public IReadOnlyList<ItemResult> Overview => Result is null ? [] : [.. Result.Items.Where(item => item.Now is not null).OrderByDescending(item => item.Gap?.Median ?? 0)];

    /// <summary>Whether critical friends and others from outside answered too, beside the group.</summary>
    public bool HasOutside => Overview.Any(item => item.Outside is not null);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken cancel)
    {
        if (!await Enter(id, cancel)) return await Missing(cancel);
        await Show(cancel);
        if (!WantsData) return Page();
        if (Result is null) return NotFound();
        var shape = ResultShape.Of(Labels);
        var rows = Result.Items.Select(item => (Board, item)).ToList();
        return HttpContext.Format() == Format.Json ? DataAnswer.Record(HttpContext, ResultShape.Boards, (Board, Instrument), ResultShape.Whole(Result, Instrument, Commitments, Labels))
            : DataAnswer.List(HttpContext, shape, rows, Board.Title, rows.Count);
    }

    /// <summary>The picture's message in words.</summary>
    public string Caption(Item item, ItemSummary? now, ItemSummary? want) => (now, want) switch
    {
        ({ } at, { } wanted) => T["toolkit.caption.pair", Anchor(item, at.Median), Anchor(item, wanted.Median)],
        ({ } at, null) => T["toolkit.caption.one", Anchor(item, at.Median)],
        (null, { } wanted) => T["toolkit.caption.one", Anchor(item, wanted.Median)],
        _ => "",
    };

    protected override bool IsFor(BoardSeat seat) => seat.MayRead;

    protected override async Task Show(CancellationToken cancel)
    {
        if (Board.ShowsResults)
        {
            Result = await reading.Result(Board, cancel);
            Groups = await reading.Groups(Board, cancel);
            (Dots, _) = await reading.Priorities(Board, cancel);
            Commitments = await reading.Commitments(Board, cancel);
            Earlier = await reading.Before(Board, Instrument, cancel);
            Frame.Offer(Board.Path, Format.Json, Format.Csv);
        }
        Title(Board.Title);
        Below((T["toolkit.title"], "/toolkit"));
    }

    string Anchor(Item item, double median) => median == Math.Floor(median) && item.Kind != ItemKind.Gradient ? Labels.Anchors(item)[(int)median - 1].ToString() : Labels.Number(median);
}
