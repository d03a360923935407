using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Participants;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit;

/// <summary>What somebody may do about a session, from the database. What is not given is refused.</summary>
internal sealed class BoardRights(FusionDb db, NetworkSeats networks, ParticipantTokens tokens, People people)
{
    /// <param name="participant">Who the request is in the session, with or without an account; null for somebody new.</param>
    public async Task<BoardSeat> Of(Board board, Actor? actor, Guid? participant, CancellationToken cancel)
    {
        var network = board.NetworkId is { } id ? await networks.Of(id, actor, cancel) : null;
        var leads = actor is not null && (await db.Set<BoardLead>().AnyAsync(lead => lead.BoardId == board.Id && lead.AccountId == actor.AccountId, cancel) || network is { MayLead: true });
        var isIn = participant is { } one && await db.Set<Participant>().AnyAsync(row => row.Id == one && row.BoardId == board.Id, cancel);
        var isWithin = leads || isIn || network?.IsMember == true;
        return new BoardSeat(leads, isIn, isWithin, isWithin || board.IsPublic, network);
    }

    /// <summary>The session, to be changed, for somebody who leads it; null for everybody else.</summary>
    public async Task<Board?> Open(Guid id, Actor actor, CancellationToken cancel) =>
        await db.Set<Board>().AsTracking().FirstOrDefaultAsync(board => board.Id == id, cancel) is { } board && (await Of(board, actor, null, cancel)).MayLead ? board : null;

    /// <summary>Whether somebody may begin a session for a network, or for a group that is none.</summary>
    public async Task<bool> MayStart(NetworkSeat? network, Actor actor, CancellationToken cancel) =>
        network is null or { IsMember: true, MaySpeak: true, IsOver: false } && !await people.IsYoung(actor.AccountId, cancel);

    /// <summary>Who a request is in a session, as far as it tells; null for somebody new.</summary>
    public Guid? Find(HttpContext context, Board board) =>
        Contributors.IdOf(context.User) is { } account ? tokens.Pseudonym(account, board.Id)
        : !board.NeedsAccount && tokens.Read(context) is { } token ? tokens.Pseudonym(token, board.Id) : null;

    /// <summary>The same, with a new token for a device that has none; null where an account is asked for and nobody is signed in.</summary>
    public Guid? FindOrAdmit(HttpContext context, Board board) => Find(context, board) ?? (board.NeedsAccount ? null : tokens.Pseudonym(tokens.ReadOrIssue(context), board.Id));

    public bool IsKnown(HttpContext context) => Contributors.IdOf(context.User) is not null || tokens.Read(context) is not null;
}

/// <summary>Somebody before one session.</summary>
/// <param name="MayLead">Whether they move it on, group notes, take in paper and write down what was decided.</param>
/// <param name="IsIn">Whether they take part.</param>
/// <param name="IsWithin">Whether it is theirs to read also what is not for everybody, such as names.</param>
/// <param name="MayRead">Whether they read its result.</param>
internal sealed record BoardSeat(bool MayLead, bool IsIn, bool IsWithin, bool MayRead, NetworkSeat? Network);
