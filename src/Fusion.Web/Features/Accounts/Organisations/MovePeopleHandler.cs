using System.Text.Json;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Sessions;
using Fusion.Web.Features.Accounts.Young;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Organisations;

/// <summary>
/// Who acts for an organisation that is merged acts for the one that is kept; so do those who were invited, the young people whom it asked accounts for, and
/// whoever acts for it at this moment. Part of the merge, which is what the record holds.
/// </summary>
internal sealed class MovePeopleHandler(FusionDb db, DbSession session) : IRecordLinks<OrganisationId>
{
    public string Name => "people";

    public IEnumerable<IQueryable<OrganisationId>> Leading =>
        [db.Set<Representative>().Select(one => one.OrganisationId), db.Set<Invitation>().Select(one => one.OrganisationId), db.Set<YoungPerson>().Select(one => one.OrganisationId)];

    public async Task<string> Move(OrganisationId from, OrganisationId to, CancellationToken cancel)
    {
        var roles = await Roles(from).ToListAsync(cancel);
        var known = await db.Set<Representative>().AsTracking().Where(one => one.OrganisationId == to).ToDictionaryAsync(one => one.AccountId, cancel);
        var moved = new Moved([.. roles.Where(one => !known.ContainsKey(one.AccountId)).Select(one => one.AccountId)],
            [.. roles.Where(one => known.ContainsKey(one.AccountId)).Select(one => new Both(one.AccountId, one.IsLead, one.Since, WasRaised: one.IsLead && !known[one.AccountId].IsLead))],
            await Invitations(from).Select(one => one.Id).ToListAsync(cancel), await Young(from).Select(one => one.Id).ToListAsync(cancel), await Acting(from).Select(one => one.Id).ToListAsync(cancel));
        // Who leads either of the two leads the one.
        foreach (var one in moved.Both.Where(one => one.WasRaised)) known[one.Account].IsLead = true;
        await Roles(from).Where(one => Roles(to).Any(other => other.AccountId == one.AccountId)).ExecuteDeleteAsync(cancel);
        await Roles(from).ExecuteUpdateAsync(one => one.SetProperty(row => row.OrganisationId, to), cancel);
        await Invitations(from).ExecuteUpdateAsync(one => one.SetProperty(row => row.OrganisationId, to), cancel);
        await Young(from).ExecuteUpdateAsync(one => one.SetProperty(row => row.OrganisationId, to), cancel);
        await Acting(from).ExecuteUpdateAsync(one => one.SetProperty(row => row.ActingFor, to), cancel);
        session.Touch(Topic.Accounts);
        return JsonSerializer.Serialize(moved);
    }

    public async Task MoveBack(OrganisationId from, OrganisationId to, string undo, CancellationToken cancel)
    {
        var said = JsonSerializer.Deserialize<Moved>(undo)!;
        await Roles(to).Where(one => said.Roles.Contains(one.AccountId)).ExecuteUpdateAsync(one => one.SetProperty(row => row.OrganisationId, from), cancel);
        await Invitations(to).Where(one => said.Invitations.Contains(one.Id)).ExecuteUpdateAsync(one => one.SetProperty(row => row.OrganisationId, from), cancel);
        await Young(to).Where(one => said.Young.Contains(one.Id)).ExecuteUpdateAsync(one => one.SetProperty(row => row.OrganisationId, from), cancel);
        await Acting(to).Where(one => said.Acting.Contains(one.Id)).ExecuteUpdateAsync(one => one.SetProperty(row => row.ActingFor, from), cancel);
        // Who laid the role down since, or left, does not come back by it.
        var both = said.Both.Select(one => one.Account).ToArray();
        var still = await db.Set<Representative>().AsTracking().Where(one => one.OrganisationId == to && both.Contains(one.AccountId)).ToDictionaryAsync(one => one.AccountId, cancel);
        foreach (var one in said.Both.Where(one => still.ContainsKey(one.Account)))
        {
            if (one.WasRaised) still[one.Account].IsLead = false;
            db.Add(new Representative { OrganisationId = from, AccountId = one.Account, IsLead = one.IsLead, Since = one.Since });
        }
        session.Touch(Topic.Accounts);
    }

    IQueryable<Representative> Roles(OrganisationId organisation) => db.Set<Representative>().AsNoTracking().Where(one => one.OrganisationId == organisation);

    IQueryable<Invitation> Invitations(OrganisationId organisation) => db.Set<Invitation>().AsNoTracking().Where(one => one.OrganisationId == organisation);

    IQueryable<YoungPerson> Young(OrganisationId organisation) => db.Set<YoungPerson>().AsNoTracking().Where(one => one.OrganisationId == organisation);

    IQueryable<Session> Acting(OrganisationId organisation) => db.Set<Session>().AsNoTracking().Where(one => one.ActingFor == organisation);

    /// <param name="Roles">The accounts that acted only for the one that went.</param>
    /// <param name="Both">Those that acted for both, and act for one once.</param>
    sealed record Moved(List<Guid> Roles, List<Both> Both, List<Guid> Invitations, List<Guid> Young, List<Guid> Acting);

    /// <param name="WasRaised">A contributor of the one that is kept, who became its lead because they led the other.</param>
    sealed record Both(Guid Account, bool IsLead, DateTime Since, bool WasRaised);
}
