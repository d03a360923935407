using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Reminders.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue;

/// <summary>Entries can be confirmed as still true.</summary>
internal sealed class ConfirmableEntries(FusionDb db, DbSession session) : IConfirmable
{
    public async Task<ConfirmableRecord?> Find(Guid id, CancellationToken cancel)
    {
        var entryId = new EntryId(id);
        return await db.Set<Entry>().FirstOrDefaultAsync(entry => entry.Id == entryId, cancel) is { } found
            ? new ConfirmableRecord(id, found.Title.ToString(), $"/{found.Kind.Segment()}/{found.Slug}", found.ConfirmedAt)
            : null;
    }

    public async Task Confirm(Guid id, DateTime at, CancellationToken cancel)
    {
        var entryId = new EntryId(id);
        (await db.Set<Entry>().AsTracking().FirstAsync(entry => entry.Id == entryId, cancel)).ConfirmedAt = at;
        session.Touch(Topic.Catalogue, id);
    }
}
