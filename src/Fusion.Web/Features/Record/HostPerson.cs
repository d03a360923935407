using System.Security.Claims;

namespace Fusion.Web.Features.Record;

/// <summary>Who signed in, as the record tells it: the public name, and the pseudonym where the sign-in brought it along.</summary>
internal static class HostPerson
{
    public static (string Name, Guid? Pseudonym) InRecord(this ClaimsPrincipal user) => (user.FindFirstValue("name") ?? "", Guid.TryParse(user.FindFirstValue("pseudonym"), out var id) ? id : null);
}
