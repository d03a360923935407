using Fusion.Web.Features.Accounts.Sessions;
using Microsoft.AspNetCore.Antiforgery;

namespace Fusion.Web.Features.Accounts.SignOut;

internal static class SignOut
{
    public static async Task<IResult> Go(HttpContext context, IAntiforgery antiforgery, Door door, CancellationToken cancel)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        await door.Close(cancel);
        return Results.Redirect("/");
    }
}
