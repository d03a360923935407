using System.Text.Json;
using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Contacts;

/// <summary>Contacts and memberships of an organisation that is merged are those of the one that is kept. Part of the merge, which is what the record holds.</summary>
internal sealed class MoveContactsHandler(FusionDb db) : IRecordLinks<OrganisationId>
{
    const int Portion = 2000;

    public string Name => "contacts";

    public IEnumerable<IQueryable<OrganisationId>> Leading => [db.Set<Contact>().Where(one => one.OrganisationId != null).Select(one => one.OrganisationId!.Value), db.Set<Affiliation>().Select(one => one.OrganisationId)];

    public async Task<string> Move(OrganisationId from, OrganisationId to, CancellationToken cancel)
    {
        var moved = new Moved(await Contacts(from).Select(one => one.Id).ToListAsync(cancel), await Affiliations(from).Select(one => one.Id).ToListAsync(cancel));
        await Contacts(from).ExecuteUpdateAsync(one => one.SetProperty(row => row.OrganisationId, to), cancel);
        await Affiliations(from).ExecuteUpdateAsync(one => one.SetProperty(row => row.OrganisationId, to), cancel);
        return JsonSerializer.Serialize(moved);
    }

    public async Task MoveBack(OrganisationId from, OrganisationId to, string undo, CancellationToken cancel)
    {
        var said = JsonSerializer.Deserialize<Moved>(undo)!;
        foreach (var ids in said.Contacts.Chunk(Portion)) await Contacts(to).Where(one => ids.Contains(one.Id)).ExecuteUpdateAsync(one => one.SetProperty(row => row.OrganisationId, from), cancel);
        foreach (var ids in said.Affiliations.Chunk(Portion)) await Affiliations(to).Where(one => ids.Contains(one.Id)).ExecuteUpdateAsync(one => one.SetProperty(row => row.OrganisationId, from), cancel);
    }

    IQueryable<Contact> Contacts(OrganisationId organisation) => db.Set<Contact>().AsNoTracking().Where(one => one.OrganisationId == organisation);

    IQueryable<Affiliation> Affiliations(OrganisationId organisation) => db.Set<Affiliation>().AsNoTracking().Where(one => one.OrganisationId == organisation);

    sealed record Moved(List<Guid> Contacts, List<Guid> Affiliations);
}
