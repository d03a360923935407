namespace Fusion.Web.Features.Accounts.Contracts;

/// <summary>The names of what the cookie says of somebody, beside the usual ones.</summary>
internal static class AccountClaim
{
    public const string Name = "name", Pseudonym = "pseudonym", ActingFor = "acting-for", ActingName = "acting-name";
}
