using System.Security.Claims;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Fusion.Web.Features.Accounts.Sessions;

/// <summary>The only way in and out: a session in the database, and the cookie that names it.</summary>
internal sealed class Door(Acts acts, Principals principals, LiveSessions live, IHttpContextAccessor accessor)
{
    HttpContext Context => accessor.HttpContext!;

    /// <param name="keep">Whether the cookie outlives the browser's window.</param>
    public async Task Open(Guid account, SignInWay way, bool keep, CancellationToken cancel)
    {
        var browser = Context.Request.Headers.UserAgent.ToString();
        var session = (await acts.Run<StartSessionHandler, Guid>((handler, stop) => handler.Handle(account, way, browser, stop), cancel)).Value;
        await Write(session, keep, cancel);
    }

    /// <summary>Writes this session's cookie anew, after something that it says has changed.</summary>
    public async Task Renew(CancellationToken cancel)
    {
        if (Here is not { } session) return;
        var given = await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        await Write(session, given.Properties?.IsPersistent ?? false, cancel);
    }

    /// <summary>Ends this session.</summary>
    public async Task Close(CancellationToken cancel)
    {
        if (Here is { } session && Guid.TryParse(Context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account)) await End(account, session, cancel);
        await Context.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    public async Task End(Guid account, Guid session, CancellationToken cancel) =>
        live.Forget((await acts.Run<EndSessionsHandler, IReadOnlyList<Guid>>((handler, stop) => handler.One(account, session, stop), cancel)).Value!);

    /// <summary>Ends all sessions of somebody but this one, if it is theirs.</summary>
    public async Task EndOthers(Guid account, CancellationToken cancel) =>
        live.Forget((await acts.Run<EndSessionsHandler, IReadOnlyList<Guid>>((handler, stop) => handler.AllBut(account, Here, stop), cancel)).Value!);

    /// <summary>The session of this request.</summary>
    public Guid? Here => Guid.TryParse(Context.User.FindFirstValue(AccountClaim.Session), out var id) ? id : null;

    async Task Write(Guid session, bool keep, CancellationToken cancel)
    {
        if (await principals.Of(session, cancel) is not { } found) return;
        live.Saw(session);
        await Context.SignInAsync(IdentityConstants.ApplicationScheme, found.Principal, new AuthenticationProperties { IsPersistent = keep });
    }
}
