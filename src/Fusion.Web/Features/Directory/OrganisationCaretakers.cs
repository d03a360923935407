using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Reminders.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory;

/// <summary>An organisation's leads look after its page.</summary>
internal sealed class OrganisationCaretakers(FusionDb db, Representatives representatives) : ICaretakers
{
    public async Task<IReadOnlyList<Care>> Due(DateTime before, CancellationToken cancel)
    {
        var leads = await representatives.LeadsToWriteTo(cancel);
        var ids = leads.Select(lead => lead.Organisation).Distinct().ToList();
        var due = await db.Set<Organisation>().Where(one => ids.Contains(one.Id) && (one.ConfirmedAt == null || one.ConfirmedAt < before)).ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        return [.. leads.Where(lead => due.ContainsKey(lead.Organisation)).Select(lead => new Care(lead.Address, lead.Language, lead.Organisation.Value, due[lead.Organisation]))];
    }

    public async Task<IReadOnlyList<string>> Of(Guid subject, CancellationToken cancel) => [.. (await representatives.LeadsToWriteTo([new OrganisationId(subject)], cancel)).Select(lead => lead.Address)];
}
