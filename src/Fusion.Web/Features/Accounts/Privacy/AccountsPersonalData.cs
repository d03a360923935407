using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.Organisations;
using Fusion.Web.Features.Accounts.Recovery;
using Fusion.Web.Features.Accounts.SecondStep;
using Fusion.Web.Features.Accounts.Sessions;
using Fusion.Web.Features.Accounts.Young;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Privacy;

/// <summary>What accounts keep of people. The account itself, its passkeys and its password go with it.</summary>
internal sealed class AccountsPersonalData(FusionDb db) : IPersonalData
{
    public IReadOnlyList<string> Kept => ["account", "sign-in", "sessions", "roles", "invitations", "young"];

    public async Task<IReadOnlyList<PersonalTable>> Of(Person person, CancellationToken cancel)
    {
        var id = person.AccountId;
        var account = await db.Users.FirstAsync(one => one.Id == id, cancel);
        var passkeys = await db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>().Where(passkey => passkey.UserId == id).ToListAsync(cancel);
        var codes = await db.Set<RecoveryCode>().CountAsync(code => code.AccountId == id, cancel);
        var secondStep = await db.Set<SecondStepSecret>().Where(secret => secret.AccountId == id).Select(secret => secret.ConfirmedAt).FirstOrDefaultAsync(cancel);
        var sessions = await db.Set<Session>().Where(session => session.AccountId == id).OrderBy(session => session.StartedAt).ToListAsync(cancel);
        var roles = await db.Set<Representative>().Where(one => one.AccountId == id).OrderBy(one => one.Since).ToListAsync(cancel);
        var invitations = await db.Set<Invitation>().Where(one => one.InvitedBy == id || (person.Email != null && one.Email == person.Email)).OrderBy(one => one.At).ToListAsync(cancel);
        var led = roles.Where(one => one.IsLead).Select(one => one.OrganisationId).ToList();
        var young = await db.Set<YoungPerson>().Where(one => led.Contains(one.OrganisationId)).OrderBy(one => one.At).ToListAsync(cancel);
        return
        [
            new("account", ["id", "pseudonym", "sign_in_name", "name", "role", "joined", "language", "email", "email_confirmed", "handle", "public", "about", "site", "under_age"],
                [[id.ToString(), account.Pseudonym.ToString(), account.UserName, account.DisplayName, account.Role.ToString(), Instant(account.JoinedAt), account.Language, account.Email, Truth(account.EmailConfirmed), account.Handle, Truth(account.IsPublic), account.About, account.Site, Truth(account.IsYoung)]]),
            new("sign-in", ["password", "passkeys", "second_step_since", "recovery_codes_left"], [[Truth(account.PasswordHash is not null), passkeys.Count.ToString(CultureInfo.InvariantCulture), secondStep is { } since ? Instant(since) : null, codes.ToString(CultureInfo.InvariantCulture)]]),
            new("sessions", ["started", "last_seen", "way", "device"], [.. sessions.Select(session => new[] { Instant(session.StartedAt), Instant(session.SeenAt), session.Way.ToString(), session.Device })]),
            new("roles", ["organisation", "role", "since"], [.. roles.Select(one => new[] { one.OrganisationId.Value.ToString(), one.IsLead ? "lead" : "contributor", Instant(one.Since) })]),
            new("invitations", ["organisation", "role", "email", "at", "sent_by_you"], [.. invitations.Select(one => new[] { one.OrganisationId.Value.ToString(), one.ForLead ? "lead" : "contributor", one.Email, Instant(one.At), Truth(one.InvitedBy == id) })]),
            // Who leads an organisation is responsible for the young people for whom it asked an account.
            new("young-people", ["organisation", "name", "asked", "agreed", "begun"], [.. young.Select(one => new[] { one.OrganisationId.Value.ToString(), one.Name, Instant(one.At), one.AgreedAt is { } agreed ? Instant(agreed) : null, Truth(one.AccountId is not null) })]),
        ];
    }

    public async Task Forget(Person person, CancellationToken cancel)
    {
        var id = person.AccountId;
        db.RemoveRange(await db.Set<Session>().AsTracking().Where(session => session.AccountId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<RecoveryCode>().AsTracking().Where(code => code.AccountId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<SecondStepSecret>().AsTracking().Where(secret => secret.AccountId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<Invitation>().AsTracking().Where(one => one.InvitedBy == id || (person.Email != null && one.Email == person.Email)).ToListAsync(cancel));
        db.RemoveRange(await db.Set<YoungPerson>().AsTracking().Where(one => one.AccountId == id).ToListAsync(cancel));
    }

    static string Instant(DateTime at) => at.ToString("O", CultureInfo.InvariantCulture);

    static string Truth(bool value) => value ? "true" : "false";
}
