using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Contacts.Affiliations;

/// <summary>A membership in words.</summary>
internal static class MembershipWords
{
    public static string Of(Words words, Affiliation one)
    {
        var role = words[$"affiliation.{one.Role.ToString().ToLowerInvariant()}"];
        return (one.From.Length > 0, one.Until.Length > 0) switch
        {
            (true, true) => words["memberships.from-until", role, one.From, one.Until],
            (true, false) => words["memberships.from", role, one.From],
            (false, true) => words["memberships.until", role, one.Until],
            _ => role,
        };
    }
}
