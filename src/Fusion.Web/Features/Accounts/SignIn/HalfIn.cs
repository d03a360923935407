using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Fusion.Web.Features.Accounts.SignIn;

/// <summary>Somebody whose password or recovery code was right and who has yet to take the second step: noted for some minutes in an encrypted cookie that opens nothing else.</summary>
internal static class HalfIn
{
    const string Return = "return", Code = "code";

    /// <param name="byCode">A recovery code was the first step, and so another cannot be the second.</param>
    public static Task Begin(HttpContext context, Guid account, string returnUrl, bool byCode = false) =>
        context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.ToString())], IdentityConstants.TwoFactorUserIdScheme)),
            new AuthenticationProperties(new Dictionary<string, string?> { [Return] = returnUrl, [Code] = byCode ? "true" : null }));

    public static async Task<(Guid Account, string ReturnUrl, bool ByCode)?> Of(HttpContext context)
    {
        var found = await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return Guid.TryParse(found.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var account) && found.Properties?.Items.TryGetValue(Return, out var way) == true ? (account, way ?? "/desk", found.Properties.Items.TryGetValue(Code, out var code) && code == "true") : null;
    }

    public static Task End(HttpContext context) => context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}
