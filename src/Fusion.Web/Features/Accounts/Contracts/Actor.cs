using Fusion.Web.Features.Directory.Contracts;

namespace Fusion.Web.Features.Accounts.Contracts;

/// <summary>Somebody who is signed in, as a page hands them to an act's handler, which runs where there is no request.</summary>
/// <param name="Pseudonym">Who they are in the open record; the only thing of a person that goes there.</param>
/// <param name="ActingFor">The organisation that they act for at present; null when they act for themselves.</param>
internal sealed record Actor(Guid AccountId, Guid Pseudonym, string Name, AccountRole Role, ActingBody? ActingFor)
{
    public bool IsModerator => Role is AccountRole.Host or AccountRole.Weaver;

    /// <summary>What the record calls them: the organisation that they act for, else nothing, which is shown as "a member". A person's own name never goes there.</summary>
    public string By => ActingFor?.Name ?? "";
}

/// <summary>The organisation that somebody acts for.</summary>
internal sealed record ActingBody(OrganisationId Id, string Name);
