using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Fusion.Web.Features.Accounts.SignIn;

/// <summary>Somebody whose password was right and who has yet to take the second step: noted for some minutes in an encrypted cookie that opens nothing else.</summary>
internal static class HalfIn
{
    const string Return = "return";

    public static Task Begin(HttpContext context, Guid account, string returnUrl) =>
        context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.ToString())], IdentityConstants.TwoFactorUserIdScheme)),
            new AuthenticationProperties(new Dictionary<string, string?> { [Return] = returnUrl }));

    public static async Task<(Guid Account, string ReturnUrl)?> Of(HttpContext context)
    {
        var found = await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return Guid.TryParse(found.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var account) && found.Properties?.Items.TryGetValue(Return, out var way) == true ? (account, way ?? "/desk") : null;
    }

    public static Task End(HttpContext context) => context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}
