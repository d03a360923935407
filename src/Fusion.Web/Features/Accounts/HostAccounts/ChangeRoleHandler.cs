using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.SecondStep;
using Fusion.Web.Features.Accounts.Sessions;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.HostAccounts;

/// <summary>A host gives somebody another role on this host. There is always a host. The record has the pseudonyms of both, and no name.</summary>
internal sealed class ChangeRoleHandler(FusionDb db, DbSession session, RecordBook record)
{
    public async Task<Outcome<Done>> Handle(Actor actor, Guid id, AccountRole role, CancellationToken cancel)
    {
        if (!await db.Users.AnyAsync(account => account.Id == actor.AccountId && account.Role == AccountRole.Host, cancel)) return new Rejection("role", "accounts.host-only");
        if (await db.Users.AsTracking().FirstOrDefaultAsync(one => one.Id == id, cancel) is not { } account) return new Rejection("role", "accounts.gone");
        if (account.Role == role) return default(Done);
        if (account.Role == AccountRole.Host && !await db.Users.AnyAsync(other => other.Role == AccountRole.Host && other.Id != id, cancel)) return new Rejection("role", "accounts.last-host");
        if (account.IsYoung && role is (AccountRole.Host or AccountRole.Weaver or AccountRole.CouncilMember)) return new Rejection("role", "young.no-role");
        if (role == AccountRole.Host && account.PasswordHash is not null && !await db.Set<SecondStepSecret>().AnyAsync(secret => secret.AccountId == id && secret.ConfirmedAt != null, cancel)) return new Rejection("role", "accounts.host-needs-step");
        record.Enter("change-role", "", $"{account.Pseudonym.ToString("N")[..8]}: {account.Role} → {role}", actor.Pseudonym);
        account.Role = role;
        // A host signs in with a passkey or a second step: whoever becomes one begins with that. Nobody takes a second step up with a password alone, which somebody else may know.
        if (role == AccountRole.Host) db.RemoveRange(await db.Set<Session>().AsTracking().Where(one => one.AccountId == id && (one.Way == SignInWay.Password || one.Way == SignInWay.RecoveryCode)).ToListAsync(cancel));
        session.Touch(Topic.Accounts);
        return default(Done);
    }
}
