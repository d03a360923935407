using System.Text.Json;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Merge;

/// <summary>The entries of an organisation follow it when it is merged, in a few statements however many they are. Part of the merge, which is what the record holds.</summary>
internal sealed class MoveEntryOrganisationsHandler(FusionDb db) : IRecordLinks<OrganisationId>
{
    const int Portion = 2000;

    public string Name => "entries";

    public IEnumerable<IQueryable<OrganisationId>> Leading => [db.Set<EntryOrganisation>().Select(link => link.OrganisationId)];

    public async Task<string> Move(OrganisationId from, OrganisationId to, CancellationToken cancel)
    {
        var both = await Of(from).Where(link => Of(to).Any(other => other.EntryId == link.EntryId)).Select(link => link.EntryId).ToListAsync(cancel);
        await Of(from).Where(link => Of(to).Any(other => other.EntryId == link.EntryId)).ExecuteDeleteAsync(cancel);
        var moved = await Of(from).Select(link => link.EntryId).ToListAsync(cancel);
        await Of(from).ExecuteUpdateAsync(link => link.SetProperty(row => row.OrganisationId, to), cancel);
        return JsonSerializer.Serialize(new Moved([.. moved.Select(id => id.Value)], [.. both.Select(id => id.Value)]));
    }

    public async Task MoveBack(OrganisationId from, OrganisationId to, string undo, CancellationToken cancel)
    {
        var said = JsonSerializer.Deserialize<Moved>(undo)!;
        foreach (var portion in said.Entries.Chunk(Portion))
        {
            var ids = portion.Select(id => new EntryId(id)).ToArray();
            await Of(to).Where(link => ids.Contains(link.EntryId)).ExecuteUpdateAsync(link => link.SetProperty(row => row.OrganisationId, from), cancel);
        }
        var there = said.Both.Select(id => new EntryId(id)).ToArray();
        var still = await db.Set<Entry>().Where(entry => there.Contains(entry.Id)).Select(entry => entry.Id).ToListAsync(cancel);
        db.AddRange(still.Select(id => new EntryOrganisation { EntryId = id, OrganisationId = from }));
    }

    IQueryable<EntryOrganisation> Of(OrganisationId organisation) => db.Set<EntryOrganisation>().AsNoTracking().Where(link => link.OrganisationId == organisation);

    /// <param name="Entries">Those that led only to the one that went.</param>
    /// <param name="Both">Those that led to both, and lead to one once.</param>
    sealed record Moved(Guid[] Entries, Guid[] Both);
}
