using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Fusion.Web.Features.Accounts;

/// <summary>What a browser needs to make or use a passkey. The answers are challenges; they write nothing.</summary>
internal static class Passkeys
{
    public static async Task<IResult> Creation(HttpContext context, IAntiforgery antiforgery, SignInManager<Account> signIn, SetUpToken token)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        var form = await context.Request.ReadFormAsync();
        if (!token.Is(form["token"])) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var name = form["name"].ToString() is { Length: > 0 and <= 100 } given ? given : "Host";
        var entity = new PasskeyUserEntity { Id = Guid.CreateVersion7().ToString(), Name = name, DisplayName = name };
        return Results.Content(await signIn.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    public static async Task<IResult> Request(HttpContext context, IAntiforgery antiforgery, SignInManager<Account> signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        return Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");
    }
}
