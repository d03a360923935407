using Fusion.Opinion;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Contracts;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.Voting;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Localisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Conversations.TakePart;

/// <summary>One statement at a time: agree, disagree or pass; say something yourself; see where you stand.</summary>
[AllowAnonymous]
internal sealed class TakePartModel(ConversationBook book, Voter voter, VoteQueue queue, Limits limits, ServedRecords served, Me reader, Acts acts, TimeProvider clock) : ConversationPage(book, voter, clock)
{
    public ShownStatement? Asked { get; private set; }

    /// <summary>The vote just cast, so that its voter sees that it counts.</summary>
    public (ShownStatement Statement, Vote Vote)? Last { get; private set; }

    public string Stand { get; private set; } = "";

    public int Voted { get; private set; }

    public int Total { get; private set; }

    /// <summary>What somebody wants to add, when it has to be shown again.</summary>
    public string? Text { get; private set; }

    public IReadOnlyList<ShownStatement> Like { get; private set; } = [];

    public Standing? Added { get; private set; }

    public Guid NewId { get; } = Guid.CreateVersion7();

    public IReadOnlyList<LiveConversation> Local { get; private set; } = [];

    public Conversation? Shared { get; private set; }

    /// <summary>The network, decision or event that it is held for, where the reader may know of it.</summary>
    public Served? Serves { get; private set; }

    /// <summary>Whether the page may stay on the device, to be opened without a network: not where it is for members, for others may use that device.</summary>
    public bool IsKept => About.IsPublic && Seat.MayTakePart;

    public async Task OnGet(int? last, string? added, CancellationToken cancel)
    {
        if (last is { } number && Me is { } me && View.Find(number) is { } statement && Live.VotesOf(me).TryGetValue(number, out var vote)) Last = (ShownStatement.Of(statement, T), vote);
        if (Enum.TryParse<Standing>(added, out var standing)) Added = standing;
        await Show(cancel);
    }

    public async Task<IActionResult> OnPostVote(int statement, short? vote, Guid cast)
    {
        if (vote is not (>= -1 and <= 1)) return BadRequest();
        if (Admit() is { } refused) return refused;
        if (!limits.MayVote(HttpContext, Me!.Value, 1)) return StatusCode(StatusCodes.Status429TooManyRequests);
        if (View.Find(statement) is { Standing: Standing.In })
        {
            var stored = await queue.Cast([new Ballot(Live, Me.Value, VoteRequest.ShortId(cast == Guid.Empty ? Guid.NewGuid() : cast), statement, vote.Value)]);
            if (!stored) return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        return Redirect($"{About.Path}?last={statement}#vote");
    }

    public async Task<IActionResult> OnPostStatement(string? text, Guid id, bool anyway, CancellationToken cancel)
    {
        if (Admit() is { } refused) return refused;
        if (StatementRules.Check(text) is { } wrong) return await Again(text, [wrong], cancel);
        if (!anyway)
        {
            Like = [.. StatementRules.Like(View, text).Select(statement => ShownStatement.Of(statement, T))];
            if (Like.Count > 0) return await Again(text, [], cancel);
        }
        if (!limits.MayWrite(Me!.Value)) return StatusCode(StatusCodes.Status429TooManyRequests);
        var outcome = await acts.Run<AddStatementHandler, Statement>((handler, stop) => handler.Handle(Live.Id, id == Guid.Empty ? Guid.CreateVersion7() : id, text, Language.Current.Code, Me, null, stop), cancel);
        return outcome.IsDone ? Redirect($"{About.Path}?added={outcome.Value!.Standing}#said") : await Again(text, outcome.Rejections, cancel);
    }

    /// <summary>Statements like the one that somebody is writing, for the script that asks while they type.</summary>
    public IActionResult OnGetLike(string? text) => new JsonResult(StatementRules.Like(View, text).Select(statement => ShownStatement.Of(statement, T)).Select(shown => new { shown.Number, shown.Text, shown.Language }));

    /// <summary>Lets in whoever may take part; otherwise says why not.</summary>
    IActionResult? Admit() => NotNow() ?? (Join(limits) ? null : StatusCode(StatusCodes.Status429TooManyRequests));

    async Task<IActionResult> Again(string? text, IReadOnlyList<Rejection> rejections, CancellationToken cancel)
    {
        Text = text?.Length > Statement.Longest * 3 ? text[..(Statement.Longest * 3)] : text;
        Reject(rejections);
        await Show(cancel);
        return Page();
    }

    async Task Show(CancellationToken cancel)
    {
        var next = IsOpen && Seat.MayTakePart ? Live.Next(Me, Me is { } id ? (ulong)id.GetHashCode() : (ulong)Random.Shared.NextInt64(), 1, []) : [];
        Asked = next.Count > 0 && View.Find(next[0]) is { } statement ? ShownStatement.Of(statement, T) : null;
        Voted = Person?.Votes ?? 0;
        Total = View.In.Count();
        Stand = Standpoint.Of(Live, Me, View.ShowsResults(Now), T);
        Local = About.SharedId is null ? Book.Under(Live.Id) : [];
        Shared = About.SharedId is { } above ? Book.Find(above)?.View.About : null;
        Serves = await served.Find(About.ServesId, reader.Actor, cancel);
        Named(About.Question.ToString(), About.Purpose.ToString(), below: false);
    }
}
