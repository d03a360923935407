namespace Fusion.Web.Features.Accounts.Contracts;

/// <summary>The names of what the cookie says of somebody, beside the usual ones.</summary>
internal static class AccountClaim
{
    public const string Name = "name", Pseudonym = "pseudonym", Session = "session", Young = "young";

    public const string ActingFor = "acting-for", ActingName = "acting-name", ActingLead = "acting-lead", Represents = "represents";
}
