using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit;

/// <summary>A session that a network began and has not ended when it goes into another is ended there. Part of the merger, which is what the record holds.</summary>
internal sealed class MoveNetworkBoardsHandler(FusionDb db, BoardBook book) : INetworkLinks
{
    public async Task Move(NetworkId from, NetworkId to, CancellationToken cancel)
    {
        foreach (var board in await db.Set<Board>().AsTracking().Where(board => board.NetworkId == from && board.EndedAt == null).ToListAsync(cancel))
        {
            board.NetworkId = to;
            book.Note(board);
        }
    }
}
