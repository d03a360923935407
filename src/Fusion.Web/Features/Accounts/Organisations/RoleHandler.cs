using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Organisations;

/// <summary>
/// Who acts for an organisation changes: a lead makes somebody lead or contributor, or takes the role away; anybody lays their own down. An organisation is
/// never stranded: its last lead hands over to somebody first, or gives the profile back to the list. Entered by <see cref="Representatives"/>.
/// </summary>
internal sealed class RoleHandler(FusionDb db, Representatives representatives, OrganisationCards organisations, Profiles profiles)
{
    public async Task<Outcome<Done>> Give(Actor actor, OrganisationId organisation, Guid account, bool asLead, CancellationToken cancel)
    {
        var (all, name, refused) = await Read(organisation, cancel);
        if (refused is not null) return refused;
        if (!all.Any(one => one.AccountId == actor.AccountId && one.IsLead)) return new Rejection("roles", "organisation.lead-only");
        if (all.Find(one => one.AccountId == account) is not { } found || found.IsLead == asLead) return default(Done);
        if (found.IsLead && all.Count(one => one.IsLead) == 1) return new Rejection("roles", "organisation.last-lead");
        found.IsLead = asLead;
        await representatives.Note("change-representative", organisation, name, account, asLead ? "contributor" : "lead", asLead ? "lead" : "contributor", cancel);
        return default(Done);
    }

    public async Task<Outcome<Done>> Take(Actor actor, OrganisationId organisation, Guid account, CancellationToken cancel)
    {
        var (all, name, refused) = await Read(organisation, cancel);
        if (refused is not null) return refused;
        if (account != actor.AccountId && !all.Any(one => one.AccountId == actor.AccountId && one.IsLead)) return new Rejection("roles", "organisation.lead-only");
        if (all.Find(one => one.AccountId == account) is not { } found) return default(Done);
        if (found.IsLead && all.Count(one => one.IsLead) == 1) return new Rejection("roles", all.Count > 1 ? "organisation.last-lead" : "organisation.last-one");
        await Remove(found, name, cancel);
        return default(Done);
    }

    /// <summary>The last one gives the profile back: the organisation is listed unclaimed again.</summary>
    public async Task<Outcome<Done>> GiveBack(Actor actor, OrganisationId organisation, CancellationToken cancel)
    {
        var (all, name, refused) = await Read(organisation, cancel);
        if (refused is not null) return refused;
        if (all.Find(one => one.AccountId == actor.AccountId) is not { IsLead: true } found) return new Rejection("roles", "organisation.lead-only");
        if (all.Count > 1) return new Rejection("roles", "organisation.last-lead");
        await Remove(found, name, cancel);
        await profiles.Release(organisation, cancel);
        return default(Done);
    }

    /// <summary>Within the act by which an account goes: whom it led alone is led by who has been there longest; if nobody is left, the profile goes back to the list.</summary>
    public async Task HandOverAll(Guid account, CancellationToken cancel)
    {
        foreach (var organisation in await db.Set<Representative>().Where(one => one.AccountId == account).Select(one => one.OrganisationId).ToListAsync(cancel))
        {
            var all = await db.Set<Representative>().AsTracking().Where(one => one.OrganisationId == organisation).OrderBy(one => one.Since).ThenBy(one => one.AccountId).ToListAsync(cancel);
            // Several accounts may go in one act: who has gone already is nobody to hand over to.
            all.RemoveAll(one => db.Entry(one).State == EntityState.Deleted);
            var own = all.First(one => one.AccountId == account);
            var name = await organisations.Of([organisation], cancel) is [var card] ? card.Name : "";
            if (own.IsLead && all.Count(one => one.IsLead) == 1 && all.Find(one => one.AccountId != account) is { } next)
            {
                next.IsLead = true;
                await representatives.Note("change-representative", organisation, name, next.AccountId, "contributor", "lead", cancel);
            }
            await Remove(own, name, cancel);
            if (all.Count == 1) await profiles.Release(organisation, cancel);
        }
    }

    async Task Remove(Representative found, string name, CancellationToken cancel)
    {
        db.Remove(found);
        if (name.Length > 0) await representatives.Note("lay-down-role", found.OrganisationId, name, found.AccountId, found.IsLead ? "lead" : "contributor", "", cancel);
    }

    async Task<(List<Representative> All, string Name, Rejection? Refused)> Read(OrganisationId organisation, CancellationToken cancel)
    {
        var all = await db.Set<Representative>().AsTracking().Where(one => one.OrganisationId == organisation).ToListAsync(cancel);
        return await organisations.Of([organisation], cancel) is [var card] ? (all, card.Name, null) : (all, "", new Rejection("roles", "organisation.gone"));
    }
}
