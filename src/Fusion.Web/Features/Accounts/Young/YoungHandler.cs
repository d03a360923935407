using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.Leave;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Young;

/// <summary>
/// An account for somebody who is not of age: asked for by a lead of an organisation, agreed to by a guardian, begun by the young person, ended by any of the
/// three. What is asked and agreed is private; beginning and ending are entered by <see cref="CreateAccountHandler"/> and <see cref="Farewell"/>.
/// </summary>
internal sealed class YoungHandler(FusionDb db, Representatives representatives, CreateAccountHandler create, Farewell farewell, DbSession session, TimeProvider clock)
{
    static readonly Rejection Gone = new("young", "young.gone");

    /// <summary>The guardian's link, told this once.</summary>
    public async Task<Outcome<string>> Ask(Actor actor, OrganisationId organisation, string? name, CancellationToken cancel)
    {
        if (!await representatives.IsLead(organisation, actor.AccountId, cancel)) return new Rejection("name", "organisation.lead-only");
        if (string.IsNullOrWhiteSpace(name)) return new Rejection("name", "young.name-missing");
        if (name.Length > YoungPerson.LongestName) return new Rejection("name", "setup.name-long", YoungPerson.LongestName);
        if (await db.Set<YoungPerson>().CountAsync(one => one.OrganisationId == organisation, cancel) >= YoungPerson.MostOfOne) return new Rejection("name", "young.many", YoungPerson.MostOfOne);
        var token = Token.ForLink();
        db.Add(new YoungPerson { Id = Guid.CreateVersion7(), OrganisationId = organisation, Name = name.Trim(), GuardianHash = Token.HashOf(token), At = clock.GetUtcNow().UtcDateTime });
        return $"/guardian/{token}";
    }

    /// <summary>The guardian agrees; the link with which the account begins is told this once. Agreeing again gives a new one, until it has begun.</summary>
    public async Task<Outcome<string>> Agree(string guardian, CancellationToken cancel)
    {
        if (await OfGuardian(guardian, cancel) is not { AccountId: null } found) return Gone;
        var token = Token.ForLink();
        (found.AgreedAt, found.StartHash) = (clock.GetUtcNow().UtcDateTime, Token.HashOf(token));
        return $"/join/young/{token}";
    }

    /// <summary>The guardian refuses, or withdraws what they agreed to: the account and all that is kept goes.</summary>
    public async Task<Outcome<Done>> Refuse(string guardian, CancellationToken cancel)
    {
        if (await OfGuardian(guardian, cancel) is not { } found) return Gone;
        await Remove(found, cancel);
        return default(Done);
    }

    public async Task<Outcome<Account>> Begin(string start, NewAccount wanted, CancellationToken cancel)
    {
        var hash = Token.HashOf(start);
        if (await db.Set<YoungPerson>().AsTracking().FirstOrDefaultAsync(one => one.StartHash == hash && one.AccountId == null, cancel) is not { AgreedAt: not null } found) return Outcome<Account>.Rejected([Gone]);
        var made = await create.Handle(wanted with { DisplayName = found.Name, UserName = SignInName.For(found.Name), Role = AccountRole.Learner, IsYoung = true, OnlyIfNoHost = false, IsSynthetic = false }, cancel);
        if (!made.IsDone) return made;
        (found.AccountId, found.StartHash) = (made.Value!.Id, null);
        return made;
    }

    public async Task<Outcome<Done>> End(Actor actor, Guid id, CancellationToken cancel)
    {
        if (await db.Set<YoungPerson>().AsTracking().FirstOrDefaultAsync(one => one.Id == id, cancel) is not { } found) return default(Done);
        if (!await representatives.IsLead(found.OrganisationId, actor.AccountId, cancel)) return new Rejection("name", "organisation.lead-only");
        await Remove(found, cancel);
        return default(Done);
    }

    async Task Remove(YoungPerson found, CancellationToken cancel)
    {
        var account = found.AccountId is { } id ? await db.Users.AsTracking().FirstOrDefaultAsync(one => one.Id == id, cancel) : null;
        if (account is null) db.Remove(found);
        else
        {
            await farewell.To(account, cancel);
            session.Touch(Topic.Accounts);
        }
    }

    Task<YoungPerson?> OfGuardian(string token, CancellationToken cancel)
    {
        var hash = Token.HashOf(token);
        return db.Set<YoungPerson>().AsTracking().FirstOrDefaultAsync(one => one.GuardianHash == hash, cancel);
    }
}
