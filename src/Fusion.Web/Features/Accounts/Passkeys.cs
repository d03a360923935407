using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Fusion.Web.Features.Accounts;

/// <summary>What a browser needs to make or use a passkey. The answers are challenges; they write nothing.</summary>
internal static class Passkeys
{
    /// <summary>Longer answers of a browser are not looked at.</summary>
    public const int LongestCredential = 20_000, Most = 20;

    /// <summary>For the host's set-up with its token, for somebody who joins, and for somebody signed in who adds another.</summary>
    public static async Task<IResult> Creation(HttpContext context, IAntiforgery antiforgery, SignInManager<Account> signIn, SetUpToken token)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        var form = await context.Request.ReadFormAsync();
        var own = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        if (form["for"] == "add" ? own is null : form["for"] != "join" && !token.Is(form["token"])) return Results.StatusCode(StatusCodes.Status403Forbidden);
        // What the server would refuse afterwards would leave a passkey that opens nothing on somebody's phone: the form is sent instead, and says what is missing.
        if (form["for"] == "join" && (string.IsNullOrWhiteSpace(form["name"]) || form["ofAge"] != "true")) return Results.StatusCode(StatusCodes.Status422UnprocessableEntity);
        var name = form["for"] == "add" ? context.User.Identity!.Name! : form["name"].ToString().Trim() is { Length: > 0 and <= AccountTables.LongestName } given ? given : "Fusion";
        var entity = new PasskeyUserEntity { Id = form["for"] == "add" ? own! : Guid.CreateVersion7().ToString(), Name = name, DisplayName = name };
        return Results.Content(await signIn.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    public static async Task<IResult> Request(HttpContext context, IAntiforgery antiforgery, SignInManager<Account> signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        return Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");
    }
}
