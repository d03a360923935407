using System.Security.Cryptography;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit.Lead;

/// <summary>Moves a session on, sets its timer, ends it, and lets another account lead it too.</summary>
internal sealed class LeadBoardHandler(FusionDb db, BoardRights rights, BoardBook book, CountAnswersHandler counting)
{
    const int MostMinutes = 240;

    public async Task<Outcome<Done>> Move(Actor actor, Guid id, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(id, actor, cancel) is not { } board) return new Rejection("phase", "toolkit.may-not-lead");
        if (fields.Choice<Phase>("phase", needed: true) is not { } phase) return Outcome<Done>.Rejected(fields.Rejections);
        if (board.IsOver) return new Rejection("phase", "toolkit.over-already");
        // What was shown once stays counted: nobody takes an answer back out of it, or adds one, unseen.
        if (board.IsAnonymous && phase < board.Phase) return new Rejection("phase", "toolkit.only-forward");
        if (phase == board.Phase) return default(Done);
        if (board.Phase == Phase.Alone) board.AnsweredAt = book.Now;
        (board.Phase, board.TimerEndsAt) = (phase, null);
        return await Changed(board, cancel);
    }

    public async Task<Outcome<Done>> Time(Actor actor, Guid id, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(id, actor, cancel) is not { } board) return new Rejection("minutes", "toolkit.may-not-lead");
        var minutes = fields.Whole("minutes", 0, MostMinutes, needed: true);
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        board.TimerEndsAt = minutes == 0 ? null : book.Now.AddMinutes(minutes!.Value);
        book.Note(board);
        return default(Done);
    }

    public async Task<Outcome<Done>> End(Actor actor, Guid id, CancellationToken cancel)
    {
        if (await rights.Open(id, actor, cancel) is not { } board) return new Rejection("phase", "toolkit.may-not-lead");
        if (board.IsOver) return default(Done);
        board.AnsweredAt ??= book.Now;
        (board.EndedAt, board.TimerEndsAt) = (book.Now, null);
        book.Enter("end-session", board, actor, [new FieldDifference("EndedAt", "", "ended")]);
        return await Changed(board, cancel);
    }

    /// <summary>
    /// Agrees that a session is compared with others, for good, once the last phone that was away has delivered; and whether a network may be asked how it got where
    /// it is, which it may take back.
    /// </summary>
    public async Task<Outcome<Done>> Compare(Actor actor, Guid id, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(id, actor, cancel) is not { } board) return new Rejection("compare", "toolkit.may-not-lead");
        if (!board.IsFinal(book.Now)) return new Rejection("compare", "compare.not-yet");
        if (board.ComparedAt is null && !fields.Ticked("compare")) fields.Reject("compare", "compare.tick");
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        board.ComparedAt ??= book.Now;
        board.MayBeAsked = board.NetworkId is not null && fields.Ticked("ask");
        book.Note(board);
        book.Enter("compare-session", board, actor, [new FieldDifference("MayBeAsked", "", board.MayBeAsked ? "true" : "false")]);
        return default(Done);
    }

    /// <summary>By the address that somebody who leads it gave away.</summary>
    public async Task<Outcome<Done>> TakeOver(Actor actor, Guid id, string token, CancellationToken cancel)
    {
        var board = await db.Set<Board>().AsTracking().FirstOrDefaultAsync(one => one.Id == id, cancel);
        if (board is null || !CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(board.HelperToken), System.Text.Encoding.UTF8.GetBytes(token))) return new Rejection("token", "toolkit.no-helper");
        if (!await db.Set<BoardLead>().AnyAsync(lead => lead.BoardId == id && lead.AccountId == actor.AccountId, cancel)) db.Add(new BoardLead { BoardId = id, AccountId = actor.AccountId, At = book.Now });
        book.Note(board);
        return default(Done);
    }

    /// <summary>Makes a new address for helpers; the old one leads nowhere from now on.</summary>
    public async Task<Outcome<Done>> NewHelper(Actor actor, Guid id, CancellationToken cancel)
    {
        if (await rights.Open(id, actor, cancel) is not { } board) return new Rejection("token", "toolkit.may-not-lead");
        board.HelperToken = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        book.Note(board);
        return default(Done);
    }

    async Task<Outcome<Done>> Changed(Board board, CancellationToken cancel)
    {
        book.Note(board);
        await db.SaveChangesAsync(cancel);
        await counting.Count(board, cancel);
        return default(Done);
    }
}
