using System.Text.Json;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Evidence.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence;

/// <summary>Findings about an entry that is merged, in whatever state they are, are about the one that is kept. Part of the merge, which is what the record holds.</summary>
internal sealed class MoveFindingsHandler(FusionDb db, DbSession session) : IRecordLinks<EntryId>
{
    const int Portion = 2000;

    public string Name => "findings";

    public IEnumerable<IQueryable<EntryId>> Leading => [db.Set<Finding>().Select(finding => finding.EntryId)];

    public async Task<string> Move(EntryId from, EntryId to, CancellationToken cancel)
    {
        var moved = await Of(from).Select(finding => finding.Id).ToListAsync(cancel);
        await Of(from).ExecuteUpdateAsync(finding => finding.SetProperty(row => row.EntryId, to), cancel);
        session.Touch(Topic.Evidence);
        return JsonSerializer.Serialize(moved.Select(id => id.Value));
    }

    public async Task MoveBack(EntryId from, EntryId to, string undo, CancellationToken cancel)
    {
        session.Touch(Topic.Evidence);
        foreach (var portion in JsonSerializer.Deserialize<List<Guid>>(undo)!.Chunk(Portion))
        {
            var ids = portion.Select(id => new FindingId(id)).ToArray();
            await Of(to).Where(finding => ids.Contains(finding.Id)).ExecuteUpdateAsync(finding => finding.SetProperty(row => row.EntryId, from), cancel);
        }
    }

    IQueryable<Finding> Of(EntryId entry) => db.Set<Finding>().AsNoTracking().Where(finding => finding.EntryId == entry);
}
