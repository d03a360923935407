using System.Text.Json;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Stories;

/// <summary>A story whose entry is merged belongs to the one that is kept. Part of the merge, which is what the record holds.</summary>
internal sealed class MoveStoriesHandler(FusionDb db) : IRecordLinks<EntryId>
{
    public string Name => "stories";

    public IEnumerable<IQueryable<EntryId>> Leading => [db.Set<StoryDraft>().Where(draft => draft.EntryId != null).Select(draft => draft.EntryId!.Value)];

    public async Task<string> Move(EntryId from, EntryId to, CancellationToken cancel)
    {
        var moved = await Of(from).Select(draft => draft.Id).ToListAsync(cancel);
        await Of(from).ExecuteUpdateAsync(draft => draft.SetProperty(row => row.EntryId, to), cancel);
        return JsonSerializer.Serialize(moved);
    }

    public Task MoveBack(EntryId from, EntryId to, string undo, CancellationToken cancel)
    {
        var ids = JsonSerializer.Deserialize<List<Guid>>(undo)!;
        return Of(to).Where(draft => ids.Contains(draft.Id)).ExecuteUpdateAsync(draft => draft.SetProperty(row => row.EntryId, from), cancel);
    }

    IQueryable<StoryDraft> Of(EntryId entry) => db.Set<StoryDraft>().AsNoTracking().Where(draft => draft.EntryId == entry);
}
