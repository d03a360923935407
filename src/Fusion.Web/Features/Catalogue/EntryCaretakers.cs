using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Reminders.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue;

/// <summary>The leads of the organisations behind an entry look after it.</summary>
internal sealed class EntryCaretakers(FusionDb db, Representatives representatives) : ICaretakers
{
    public async Task<IReadOnlyList<Care>> Due(DateTime before, CancellationToken cancel)
    {
        var leads = (await representatives.LeadsToWriteTo(cancel)).ToLookup(lead => lead.Organisation);
        var ids = leads.Select(organisation => organisation.Key).ToList();
        var due = await (from link in db.Set<EntryOrganisation>()
                         join entry in db.Set<Entry>() on link.EntryId equals entry.Id
                         where ids.Contains(link.OrganisationId) && (entry.ConfirmedAt == null || entry.ConfirmedAt < before)
                         select new { link.OrganisationId, entry.Id, entry.Title }).ToListAsync(cancel);
        return [.. from one in due from lead in leads[one.OrganisationId] select new Care(lead.Address, lead.Language, one.Id.Value, one.Title.In(lead.Language).Text)];
    }

    public async Task<IReadOnlyList<string>> Of(Guid subject, CancellationToken cancel)
    {
        var id = new EntryId(subject);
        var organisations = await db.Set<EntryOrganisation>().Where(link => link.EntryId == id).Select(link => link.OrganisationId).ToListAsync(cancel);
        return [.. (await representatives.LeadsToWriteTo(organisations, cancel)).Select(lead => lead.Address)];
    }
}
