using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Fusion.Web.Features.Accounts.SignOut;

internal static class SignOut
{
    public static async Task<IResult> Go(HttpContext context, IAntiforgery antiforgery, SignInManager<Account> signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        await signIn.SignOutAsync();
        return Results.Redirect("/");
    }
}
