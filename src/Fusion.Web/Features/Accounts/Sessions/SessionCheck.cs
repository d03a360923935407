using System.Security.Claims;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Fusion.Web.Features.Accounts.Sessions;

/// <summary>Looks, once a minute for each session, whether it still stands and whether the cookie still says what is so.</summary>
internal static class SessionCheck
{
    static readonly TimeSpan SeenWithin = TimeSpan.FromHours(12);

    public static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var live = services.GetRequiredService<LiveSessions>();
        var cancel = context.HttpContext.RequestAborted;
        if (!Guid.TryParse(context.Principal?.FindFirstValue(AccountClaim.Session), out var session)) await Refuse(context);
        else if (live.IsFresh(session)) return;
        else if (await services.GetRequiredService<Principals>().Of(session, cancel) is not { } found) await Refuse(context);
        else
        {
            live.Saw(session);
            if (services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime - found.SeenAt > SeenWithin)
                await services.GetRequiredService<Acts>().Run<SeeSessionHandler, Done>((handler, stop) => handler.Handle(session, stop), cancel);
            if (Same(context.Principal!, found.Principal)) return;
            context.ReplacePrincipal(found.Principal);
            context.ShouldRenew = true;
        }
    }

    /// <summary>Leads whoever must sign in to do so and back: to the page, where something was to be written, for to write it again is theirs to decide.</summary>
    public static Task ToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var reads = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        context.Response.Redirect(reads ? context.RedirectUri : $"{context.Options.LoginPath}?{context.Options.ReturnUrlParameter}={Uri.EscapeDataString(context.Request.PathBase + context.Request.Path)}");
        return Task.CompletedTask;
    }

    static bool Same(ClaimsPrincipal said, ClaimsPrincipal found) => said.Claims.Select(Text).SequenceEqual(found.Claims.Select(Text));

    static string Text(Claim claim) => $"{claim.Type}={claim.Value}";

    static Task Refuse(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        return context.HttpContext.SignOutAsync(context.Scheme.Name);
    }
}
