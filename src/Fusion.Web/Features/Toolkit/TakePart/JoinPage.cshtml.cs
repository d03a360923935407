using System.Globalization;
using Fusion.Toolkit;
using Fusion.Web.Data;
using Fusion.Web.Features.Toolkit.Result;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit.TakePart;

/// <summary>A session as somebody takes part in it, with or without an account: what is asked, then points for what matters, at last the result.</summary>
[AllowAnonymous]
internal sealed class JoinPageModel(FusionDb db, InstrumentBook instruments, BoardRights rights, BoardReading reading, ToolkitWords labels, AnswerQueue queue, AnswerLimits limits, Acts acts, TimeProvider clock)
    : BoardPage(db, instruments, rights, labels, acts, clock)
{
    const int MostMore = 35;

    readonly FusionDb db = db;

    Dictionary<string, Dictionary<int, Given>> own = [];
    HashSet<string> locked = [];

    public string Typed { get; private set; } = "";

    public bool IsUnknown { get; private set; }

    public bool IsSaved { get; private set; }

    public int More { get; private set; }

    public string OwnName { get; private set; } = "";

    public Role? OwnRole { get; private set; }

    public Guid SendId { get; } = Guid.NewGuid();

    public IReadOnlyList<WallGroup> Wall { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> OwnDots { get; private set; } = new Dictionary<Guid, int>();

    public bool NeedsSignIn => Board.NeedsAccount && By is null;

    public bool MayAnswer => !Board.IsOver && !NeedsSignIn;

    public bool HasLines => Instrument.Items.Any(item => item.Kind == ItemKind.Statement);

    public ItemView View(Item item) => new(Instrument, item, own.GetValueOrDefault(item.Key) ?? [], locked.Contains(item.Key), item.Kind == ItemKind.Statement ? More : 0);

    public async Task<IActionResult> OnGet(string? code, int? more, string? saved, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        Typed = (code ?? "")[..Math.Min(20, code?.Length ?? 0)];
        if (Typed.Length > 0 && !await Find(code, cancel))
        {
            if (!limits.MayMiss(HttpContext)) return StatusCode(StatusCodes.Status429TooManyRequests);
            (IsUnknown, Response.StatusCode) = (true, StatusCodes.Status404NotFound);
        }
        Frame.IsPrivate = true;
        if (Board is null)
        {
            Title(T["toolkit.join"], T["toolkit.join.lead"]);
            Below((T["toolkit.title"], "/toolkit"));
            return Page();
        }
        if (!Request.Path.Value!.EndsWith(Board.Code, StringComparison.Ordinal)) return Redirect(Board.JoinPath);
        (More, IsSaved) = (Math.Clamp(more ?? 0, 0, MostMore), saved is not null);
        await Show(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(string code, Guid send, int? more, CancellationToken cancel)
    {
        if (!await Find(code, cancel)) return NotFound();
        if (Admit() is { } refused) return refused;
        var answers = AnswerForm.Read(Request.Form, Instrument, send == Guid.Empty ? Guid.NewGuid() : send, Now);
        if (!limits.MayAnswer(Self!.Value, 1)) return StatusCode(StatusCodes.Status429TooManyRequests);
        // What is locked is not sent by the form, and would be refused.
        var sent = new Sending(Board.Id, Self.Value, new About(Name(), EnumWords.Of<Role>(Request.Form["role"].ToString())), answers);
        if (await queue.Send(sent) is not { } taken) return StatusCode(StatusCodes.Status503ServiceUnavailable);
        if (!taken.Contains(Taken.Unsound)) return Redirect($"{Board.JoinPath}?saved=true{(more is > 0 ? $"&more={Math.Min(more.Value, MostMore).ToString(CultureInfo.InvariantCulture)}" : "")}");
        await Show(cancel);
        return Refused([.. answers.Where((_, at) => taken[at] == Taken.Unsound).Select(answer => new Rejection("item-" + answer.Item, "toolkit.unsound", ToolkitWords.Plain(Instrument.Find(answer.Item)!.Ask)))]);
    }

    public async Task<IActionResult> OnPostDots(string code, CancellationToken cancel)
    {
        if (!await Find(code, cancel)) return NotFound();
        if (Admit() is { } refused) return refused;
        var dots = Request.Form.Where(field => field.Key.StartsWith("d.", StringComparison.Ordinal) && Guid.TryParse(field.Key.AsSpan(2), out _) && int.TryParse(field.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToDictionary(field => Guid.Parse(field.Key.AsSpan(2)), field => int.Parse(field.Value.ToString(), CultureInfo.InvariantCulture));
        var outcome = await Acts.Run<PriorityHandler, Done>((handler, stop) => handler.Give(Board.Id, Self!.Value, dots, stop), cancel);
        if (outcome.IsDone) return Redirect(Board.JoinPath + "?saved=true");
        await Show(cancel);
        return Refused(outcome.Rejections);
    }

    protected override bool IsFor(BoardSeat seat) => true;

    protected override async Task Show(CancellationToken cancel)
    {
        if (Self is { } self)
        {
            var person = await db.Set<Participant>().FirstOrDefaultAsync(one => one.Id == self, cancel);
            (OwnName, OwnRole) = (person?.Name ?? "", person?.Role);
            var lines = await db.Set<AnswerLine>().Where(line => line.ParticipantId == self).ToListAsync(cancel);
            own = lines.Where(line => !line.IsEmpty).GroupBy(line => line.Item).ToDictionary(item => item.Key, item => item.ToDictionary(line => line.Line, line => line.Given));
            locked = Board.Phase == Phase.Alone ? [] : [.. lines.Select(line => line.Item)];
        }
        if (Board.Phase == Phase.Converge) await ShowDots(cancel);
        Named(Board.Title);
        Frame.IsPrivate = true;
    }

    async Task ShowDots(CancellationToken cancel)
    {
        var groups = await reading.Groups(Board, cancel);
        var result = await reading.Result(Board, cancel);
        Wall = [.. result.Items.Where(item => item.Item.IsWritten).SelectMany(item => BoardReading.Wall(item, groups, new Dictionary<Guid, int>()))];
        var self = Self;
        OwnDots = await db.Set<Priority>().Where(one => one.BoardId == Board.Id && one.ParticipantId == self).ToDictionaryAsync(one => one.TargetId, one => one.Dots, cancel);
    }

    async Task<bool> Find(string? code, CancellationToken cancel) =>
        JoinCode.Read(code) is { } read && await Enter(await db.Set<Board>().FirstOrDefaultAsync(board => board.Code == read, cancel), cancel);

    /// <summary>Lets in whoever may take part; otherwise says why not.</summary>
    IActionResult? Admit()
    {
        if (NeedsSignIn) return Challenge();
        if (Board.IsOver) return Redirect(Board.JoinPath);
        if (!Rights.IsKnown(HttpContext) && !limits.MayJoin(HttpContext)) return StatusCode(StatusCodes.Status429TooManyRequests);
        Enlist(Rights.FindOrAdmit(HttpContext, Board));
        return null;
    }

    string Name() => AnswerForm.Plain(Request.Form["name"].ToString()) is { Length: <= Participant.MostName } name ? name : AnswerForm.Plain(Request.Form["name"].ToString())[..Participant.MostName];
}
