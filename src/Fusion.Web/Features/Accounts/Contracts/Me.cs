using System.Security.Claims;
using Fusion.Web.Features.Directory.Contracts;

namespace Fusion.Web.Features.Accounts.Contracts;

/// <summary>
/// Who reads this page, from their cookie alone: nothing is asked of the database. For pages and their models; an act's handler may run where there is no
/// request and is given <see cref="Actor"/>.
/// </summary>
internal sealed class Me(IHttpContextAccessor accessor)
{
    ClaimsPrincipal User => accessor.HttpContext?.User ?? throw new InvalidOperationException("There is no request here: hand the act Me.Actor.");

    public bool IsSignedIn => User.Identity?.IsAuthenticated == true;

    public Guid? AccountId => Id(ClaimTypes.NameIdentifier);

    /// <summary>What they want to be called; empty for a stranger.</summary>
    public string Name => Said(AccountClaim.Name) ?? "";

    public AccountRole? Role => Enum.TryParse<AccountRole>(Said(ClaimTypes.Role), out var role) ? role : null;

    /// <summary>Who they are in the open record.</summary>
    public Guid? Pseudonym => Id(AccountClaim.Pseudonym);

    /// <summary>The organisation that they act for at present; null when they act for themselves.</summary>
    public ActingBody? ActingFor => Id(AccountClaim.ActingFor) is { } id ? new ActingBody(new OrganisationId(id), Said(AccountClaim.ActingName) ?? "") : null;

    /// <summary>Whether they are a lead of the organisation that they act for.</summary>
    public bool LeadsActing => Said(AccountClaim.ActingLead) is not null;

    /// <summary>The organisations that they may act for; of very many the first few.</summary>
    public IReadOnlyList<ActingBody> Represents =>
        [.. User.FindAll(AccountClaim.Represents).Select(claim => claim.Value.Split('|', 2)).Where(parts => parts.Length == 2 && Guid.TryParse(parts[0], out _)).Select(parts => new ActingBody(new OrganisationId(Guid.Parse(parts[0])), parts[1]))];

    /// <summary>Not of age: shows nothing in public and cannot be written to.</summary>
    public bool IsYoung => Said(AccountClaim.Young) is not null;

    public bool IsModerator => Is(AccountRole.Host, AccountRole.Weaver);

    public bool Is(params ReadOnlySpan<AccountRole> roles) => Role is { } role && roles.Contains(role);

    /// <summary>As an act's handler needs them; null for a stranger.</summary>
    public Actor? Actor => AccountId is { } account && Pseudonym is { } pseudonym && Role is { } role ? new Actor(account, pseudonym, Name, role, ActingFor) : null;

    /// <summary>The same on a page that only somebody signed in can reach.</summary>
    public Actor Signed => Actor ?? throw new InvalidOperationException("This page needs [Authorize(Policies.SignedIn)].");

    string? Said(string claim) => User.FindFirstValue(claim);

    Guid? Id(string claim) => Guid.TryParse(Said(claim), out var id) ? id : null;
}
