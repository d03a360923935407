using System.Text.Json;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Initiatives.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives;

/// <summary>Who tries an entry that is merged, or asks something about it, does so with the one that is kept. Part of the merge, which is what the record holds.</summary>
internal sealed class MoveTrialsHandler(FusionDb db, DbSession session) : IRecordLinks<EntryId>
{
    const int Portion = 2000;

    public string Name => "trials";

    public IEnumerable<IQueryable<EntryId>> Leading => [db.Set<Adoption>().Select(adoption => adoption.EntryId), db.Set<Enquiry>().Where(enquiry => enquiry.EntryId != null).Select(enquiry => enquiry.EntryId!.Value)];

    public async Task<string> Move(EntryId from, EntryId to, CancellationToken cancel)
    {
        var (adoptions, enquiries) = (await Adoptions(from).Select(adoption => adoption.Id).ToListAsync(cancel), await Enquiries(from).Select(enquiry => enquiry.Id).ToListAsync(cancel));
        await Adoptions(from).ExecuteUpdateAsync(adoption => adoption.SetProperty(row => row.EntryId, to), cancel);
        await Enquiries(from).ExecuteUpdateAsync(enquiry => enquiry.SetProperty(row => row.EntryId, to), cancel);
        session.Touch(Topic.Initiatives);
        return JsonSerializer.Serialize(new Moved(adoptions, [.. enquiries.Select(id => id.Value)]));
    }

    public async Task MoveBack(EntryId from, EntryId to, string undo, CancellationToken cancel)
    {
        session.Touch(Topic.Initiatives);
        var said = JsonSerializer.Deserialize<Moved>(undo)!;
        foreach (var ids in said.Adoptions.Chunk(Portion)) await Adoptions(to).Where(adoption => ids.Contains(adoption.Id)).ExecuteUpdateAsync(adoption => adoption.SetProperty(row => row.EntryId, from), cancel);
        foreach (var portion in said.Enquiries.Chunk(Portion))
        {
            var ids = portion.Select(id => new EnquiryId(id)).ToArray();
            await Enquiries(to).Where(enquiry => ids.Contains(enquiry.Id)).ExecuteUpdateAsync(enquiry => enquiry.SetProperty(row => row.EntryId, from), cancel);
        }
    }

    IQueryable<Adoption> Adoptions(EntryId entry) => db.Set<Adoption>().AsNoTracking().Where(adoption => adoption.EntryId == entry);

    IQueryable<Enquiry> Enquiries(EntryId entry) => db.Set<Enquiry>().AsNoTracking().Where(enquiry => enquiry.EntryId == entry);

    sealed record Moved(List<Guid> Adoptions, List<Guid> Enquiries);
}
