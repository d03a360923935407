using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.Sessions;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Organisations;

/// <summary>Somebody acts for an organisation in this session from now on, or for themselves again. What they then do says so; the switch itself is private, so the record holds no entry.</summary>
internal sealed class ActForHandler(FusionDb db, Representatives representatives)
{
    public async Task<Outcome<Done>> Handle(Actor actor, Guid session, OrganisationId? organisation, CancellationToken cancel)
    {
        if (organisation is { } wanted && !await representatives.MayAct(wanted, actor.AccountId, cancel)) return new Rejection("act", "organisation.not-yours");
        if (await db.Set<Session>().AsTracking().FirstOrDefaultAsync(one => one.Id == session && one.AccountId == actor.AccountId, cancel) is { } found) found.ActingFor = organisation;
        return default(Done);
    }
}
