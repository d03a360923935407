using System.Security.Claims;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.Organisations;
using Fusion.Web.Features.Directory.Contracts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Sessions;

/// <summary>What a cookie says of somebody: name, role, pseudonym, whom they may act for and whom they act for now. Pages believe it for a minute, then it is made anew.</summary>
internal sealed class Principals(FusionDb db, OrganisationCards organisations, TimeProvider clock)
{
    /// <summary>So many organisations go into the cookie, for the switch in the header; the rest are on "My organisation".</summary>
    const int MostInCookie = 8;

    static readonly Prepared<Guid, Row> Rows = new((db, id) => from session in db.Set<Session>()
                                                               join account in db.Set<Account>() on session.AccountId equals account.Id
                                                               where session.Id == id
                                                               select new Row(session.SeenAt, session.ActingFor, account.Id, account.DisplayName, account.Role, account.Pseudonym, account.IsYoung));

    static readonly Prepared<Guid, Representative> Bodies = new((db, account) =>
        db.Set<Representative>().Where(one => one.AccountId == account).OrderBy(one => one.Since).ThenBy(one => one.OrganisationId).Take(Representative.MostOrganisations));

    /// <summary>The session's owner as the cookie has them; null when the session is over.</summary>
    public async Task<(ClaimsPrincipal Principal, DateTime SeenAt)?> Of(Guid session, CancellationToken cancel)
    {
        if (await Rows.FirstOrDefault(db, session, cancel) is not { } found || clock.GetUtcNow().UtcDateTime - found.SeenAt > Session.Longest) return null;
        var bodies = await Bodies.ToList(db, found.Account, cancel);
        var names = (await organisations.Of([.. bodies.Select(one => one.OrganisationId)], cancel)).ToDictionary(card => card.Id, card => card.Name);
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, AccountClaim.Name, ClaimTypes.Role);
        void Say(string claim, string value) => identity.AddClaim(new Claim(claim, value));
        Say(ClaimTypes.NameIdentifier, found.Account.ToString());
        Say(AccountClaim.Name, found.Name);
        Say(ClaimTypes.Role, found.Role.ToString());
        Say(AccountClaim.Pseudonym, found.Pseudonym.ToString());
        Say(AccountClaim.Session, session.ToString());
        if (found.IsYoung) Say(AccountClaim.Young, "true");
        foreach (var body in bodies.Where(one => names.ContainsKey(one.OrganisationId)).Take(MostInCookie)) Say(AccountClaim.Represents, $"{body.OrganisationId.Value}|{names[body.OrganisationId]}");
        if (found.ActingFor is { } acting && bodies.Find(one => one.OrganisationId == acting) is { } chosen && names.TryGetValue(acting, out var name))
        {
            Say(AccountClaim.ActingFor, acting.Value.ToString());
            Say(AccountClaim.ActingName, name);
            if (chosen.IsLead) Say(AccountClaim.ActingLead, "true");
        }
        return (new ClaimsPrincipal(identity), found.SeenAt);
    }

    sealed record Row(DateTime SeenAt, OrganisationId? ActingFor, Guid Account, string Name, AccountRole Role, Guid Pseudonym, bool IsYoung);
}
