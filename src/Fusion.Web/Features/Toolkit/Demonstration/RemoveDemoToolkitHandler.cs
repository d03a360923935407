using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit.Demonstration;

/// <summary>Takes made-up sessions away with everything in them; their addresses tell that they are gone.</summary>
internal sealed class RemoveDemoToolkitHandler(FusionDb db, DbSession session, AddressBook addresses, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(string by, CancellationToken cancel)
    {
        foreach (var board in await db.Set<Board>().AsTracking().Where(board => board.IsSynthetic).ToListAsync(cancel))
        {
            var id = board.Id;
            await db.Set<Priority>().Where(one => one.BoardId == id).ExecuteDeleteAsync(cancel);
            await db.Set<Commitment>().Where(one => one.BoardId == id).ExecuteDeleteAsync(cancel);
            await db.Set<NoteGroup>().Where(one => one.BoardId == id).ExecuteDeleteAsync(cancel);
            await db.Set<AnswerLine>().Where(one => one.BoardId == id).ExecuteDeleteAsync(cancel);
            await db.Set<Participant>().Where(one => one.BoardId == id).ExecuteDeleteAsync(cancel);
            await db.Set<BoardLead>().Where(one => one.BoardId == id).ExecuteDeleteAsync(cancel);
            db.Remove(board);
            session.Touch(Topic.Toolkit, id);
            record.Enter("remove-session", by, board.Title);
            record.Removed(id, board.Title);
            await addresses.Retire(id, board.Title, null, clock.GetUtcNow().UtcDateTime, cancel);
        }
        return default(Done);
    }
}
