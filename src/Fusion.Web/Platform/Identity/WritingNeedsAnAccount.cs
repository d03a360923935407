using Microsoft.AspNetCore.Authorization;

namespace Fusion.Web.Platform.Identity;

/// <summary>
/// What holds where nothing else is said: everybody reads, and whoever writes has signed in. A page or an address on which people without an account write says so
/// with <see cref="AllowAnonymousAttribute"/>, and a test keeps the list of these.
/// </summary>
internal sealed class WritingNeedsAnAccount : AuthorizationHandler<WritingNeedsAnAccount>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, WritingNeedsAnAccount requirement)
    {
        // Where nothing answers there is nothing to guard: it is not found.
        if (context.User.Identity is { IsAuthenticated: true } || (context.Resource is HttpContext http && (Reads(http.Request.Method) || http.GetEndpoint() is null))) context.Succeed(requirement);
        return Task.CompletedTask;
    }

    static bool Reads(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
