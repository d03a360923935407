using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Organisations;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Contracts;

/// <summary>Who may act for which organisation. What a cookie says of it may be a minute old: an act asks here.</summary>
internal sealed class Representatives(FusionDb db, DbSession session, OrganisationCards organisations, RecordBook record, TimeProvider clock)
{
    public Task<bool> IsLead(OrganisationId organisation, Guid account, CancellationToken cancel) => db.Set<Representative>().AnyAsync(one => one.OrganisationId == organisation && one.AccountId == account && one.IsLead, cancel);

    /// <summary>Lead or contributor.</summary>
    public Task<bool> MayAct(OrganisationId organisation, Guid account, CancellationToken cancel) => db.Set<Representative>().AnyAsync(one => one.OrganisationId == organisation && one.AccountId == account, cancel);

    /// <summary>All that somebody may act for.</summary>
    public Task<List<OrganisationId>> Of(Guid account, CancellationToken cancel) => db.Set<Representative>().Where(one => one.AccountId == account).Select(one => one.OrganisationId).ToListAsync(cancel);

    /// <summary>Everybody who may act for one of several organisations.</summary>
    public async Task<IReadOnlyList<Guid>> AccountsOf(IReadOnlyList<OrganisationId> organisations, CancellationToken cancel) =>
        await db.Set<Representative>().Where(one => organisations.Contains(one.OrganisationId)).Select(one => one.AccountId).Distinct().ToListAsync(cancel);

    /// <summary>All that somebody may act for, with their names, and whether as lead; one that is no longer listed is left out.</summary>
    public async Task<IReadOnlyList<Represented>> BodiesOf(Guid account, CancellationToken cancel)
    {
        var own = await db.Set<Representative>().Where(one => one.AccountId == account).ToDictionaryAsync(one => one.OrganisationId, one => one.IsLead, cancel);
        return [.. (await organisations.Of([.. own.Keys], cancel)).Select(card => new Represented(new ActingBody(card.Id, card.Name), own[card.Id]))];
    }

    public Task<bool> HasLead(OrganisationId organisation, CancellationToken cancel) => db.Set<Representative>().AnyAsync(one => one.OrganisationId == organisation && one.IsLead, cancel);

    /// <summary>Within an act: somebody acts for the organisation from now on. That is a public act of the organisation; of the person only their pseudonym is in it.</summary>
    public async Task<Outcome<Done>> Add(OrganisationId organisation, string name, Guid account, bool asLead, CancellationToken cancel)
    {
        var known = await db.Set<Representative>().AsTracking().FirstOrDefaultAsync(one => one.OrganisationId == organisation && one.AccountId == account, cancel);
        if (known is not null && (known.IsLead || !asLead)) return default(Done);
        if (await db.Users.AnyAsync(one => one.Id == account && one.IsYoung, cancel)) return new Rejection("invite", "young.not-here");
        if (known is null && await db.Set<Representative>().CountAsync(one => one.OrganisationId == organisation, cancel) >= Representative.MostOfOne) return new Rejection("invite", "organisation.representatives-many", Representative.MostOfOne);
        if (known is not null) known.IsLead = true;
        else db.Add(new Representative { OrganisationId = organisation, AccountId = account, IsLead = asLead, Since = clock.GetUtcNow().UtcDateTime });
        await Note("take-role", organisation, name, account, "", asLead ? "lead" : "contributor", cancel);
        return default(Done);
    }

    /// <summary>Within an act: everybody who acts for the organisation lays it down, but one.</summary>
    public async Task RemoveAll(OrganisationId organisation, string name, Guid kept, CancellationToken cancel)
    {
        foreach (var one in await db.Set<Representative>().AsTracking().Where(one => one.OrganisationId == organisation && one.AccountId != kept).ToListAsync(cancel))
        {
            db.Remove(one);
            await Note("lay-down-role", organisation, name, one.AccountId, one.IsLead ? "lead" : "contributor", "", cancel);
        }
    }

    /// <summary>Who speaks for an organisation and has a public page of their own.</summary>
    public async Task<IReadOnlyList<PublicRepresentative>> InPublic(OrganisationId organisation, int take, CancellationToken cancel) =>
        await (from one in db.Set<Representative>()
               join account in db.Set<Account>() on one.AccountId equals account.Id
               where one.OrganisationId == organisation && account.IsPublic && !account.IsYoung && account.Handle != null
               orderby one.IsLead descending, one.Since
               select new PublicRepresentative(account.DisplayName, "/people/" + account.Handle, one.IsLead)).Take(take).ToListAsync(cancel);

    /// <summary>Leads who gave an address for mail, with the language that they read.</summary>
    public Task<List<LeadMail>> LeadsToWriteTo(CancellationToken cancel) => Leads(db.Set<Representative>()).ToListAsync(cancel);

    /// <summary>The same of a few organisations.</summary>
    public async Task<List<LeadMail>> LeadsToWriteTo(IReadOnlyList<OrganisationId> organisations, CancellationToken cancel) =>
        organisations.Count == 0 ? [] : await Leads(db.Set<Representative>().Where(one => organisations.Contains(one.OrganisationId))).ToListAsync(cancel);

    IQueryable<LeadMail> Leads(IQueryable<Representative> representatives) =>
        from one in representatives
        join account in db.Set<Account>() on one.AccountId equals account.Id
        where one.IsLead && !account.IsYoung && account.EmailConfirmed && account.Email != null
        orderby account.Id
        select new LeadMail(one.OrganisationId, account.Email!, account.Language);

    /// <summary>Enters what an organisation has changed about who acts for it.</summary>
    internal async Task Note(string act, OrganisationId organisation, string name, Guid account, string before, string after, CancellationToken cancel)
    {
        var pseudonym = await db.Users.Where(one => one.Id == account).Select(one => one.Pseudonym).FirstAsync(cancel);
        record.Enter(act, name, after.Length > 0 ? after : before, pseudonym);
        record.Changed(organisation.Value, name, [new FieldDifference("Representative", before, after)]);
        session.Touch(Topic.Accounts);
    }
}

/// <summary>An organisation that somebody may act for.</summary>
internal sealed record Represented(ActingBody Body, bool IsLead);

/// <summary>Somebody who speaks for an organisation, and wants to be seen.</summary>
internal sealed record PublicRepresentative(string Name, string Path, bool IsLead);
