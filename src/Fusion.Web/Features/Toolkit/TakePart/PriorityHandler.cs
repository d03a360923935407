using Fusion.Web.Data;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit.TakePart;

/// <summary>Somebody's points, whole: sent again they are the same.</summary>
internal sealed class PriorityHandler(FusionDb db, BoardBook book)
{
    public async Task<Outcome<Done>> Give(Guid boardId, Guid participant, IReadOnlyDictionary<Guid, int> dots, CancellationToken cancel)
    {
        if (await db.Set<Board>().FirstOrDefaultAsync(one => one.Id == boardId, cancel) is not { Phase: Phase.Converge, IsOver: false } board) return new Rejection("dots", "toolkit.no-voting-now");
        if (dots.Values.Any(count => count is < 0 or > Board.DotsEach) || dots.Values.Sum() > Board.DotsEach) return new Rejection("dots", "toolkit.too-many-dots", Board.DotsEach);
        var wanted = dots.Where(pair => pair.Value > 0).Select(pair => pair.Key).ToList();
        var groups = await db.Set<NoteGroup>().Where(group => group.BoardId == boardId && wanted.Contains(group.Id)).Select(group => group.Id).ToListAsync(cancel);
        var notes = await db.Set<AnswerLine>().Where(line => line.BoardId == boardId && wanted.Contains(line.Id)).Select(line => line.Id).ToListAsync(cancel);
        if (!await db.Set<Participant>().AnyAsync(one => one.Id == participant, cancel)) db.Add(new Participant { Id = participant, BoardId = boardId, JoinedAt = book.Now });
        await db.Set<Priority>().Where(one => one.BoardId == boardId && one.ParticipantId == participant).ExecuteDeleteAsync(cancel);
        foreach (var target in groups.Concat(notes)) db.Add(new Priority { BoardId = boardId, ParticipantId = participant, TargetId = target, Dots = dots[target] });
        book.Ring(board);
        return default(Done);
    }
}
