using System.Text.Json;
using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events;

/// <summary>An organisation's answers follow it when it is merged; where both have answered for the same event, the one that goes rests until they are parted again. Part of the merge, which is what the record holds.</summary>
internal sealed class MoveAttendancesHandler(FusionDb db, DbSession session) : IRecordLinks<OrganisationId>
{
    public string Name => "events";

    public IEnumerable<IQueryable<OrganisationId>> Leading => [db.Set<Attendance>().Where(row => row.OrganisationId != null).Select(row => row.OrganisationId!.Value)];

    public async Task<string> Move(OrganisationId from, OrganisationId to, CancellationToken cancel)
    {
        var rows = await db.Set<Attendance>().AsTracking().Where(row => row.OrganisationId == from).ToListAsync(cancel);
        var there = (await db.Set<Attendance>().Where(row => row.ActiveId == to.Value).Select(row => row.EventId).ToListAsync(cancel)).ToHashSet();
        var moved = new List<Moved>();
        foreach (var row in rows)
        {
            moved.Add(new Moved(row.Id, row.Answer, row.ActiveId is not null));
            row.OrganisationId = to;
            if (row.ActiveId is null) continue;
            if (!there.Contains(row.EventId)) row.ActiveId = to.Value;
            else (row.ActiveId, row.Answer, row.Seat, row.IsWaiting) = (null, Coming.No, null, false);
        }
        if (rows.Count > 0) session.Touch(Topic.Events);
        return JsonSerializer.Serialize(moved);
    }

    public async Task MoveBack(OrganisationId from, OrganisationId to, string undo, CancellationToken cancel)
    {
        foreach (var moved in JsonSerializer.Deserialize<List<Moved>>(undo)!)
        {
            if (await db.Set<Attendance>().AsTracking().FirstOrDefaultAsync(row => row.Id == moved.Id && row.OrganisationId == to, cancel) is not { } row) continue;
            row.OrganisationId = from;
            if (!moved.WasActive) continue;
            // Where it rested it answers again what it had answered.
            if (row.ActiveId is null) row.Answer = moved.Answer;
            row.ActiveId = from.Value;
        }
        session.Touch(Topic.Events);
    }

    sealed record Moved(Guid Id, Coming Answer, bool WasActive);
}
