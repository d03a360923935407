using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fusion.Web.Platform.Identity;

/// <summary>
/// What holds where nothing else is said: everybody reads, and whoever writes has signed in. A page or an address on which people without an account write says so
/// with <see cref="AllowAnonymousAttribute"/>, and a test keeps the list of these.
/// </summary>
internal sealed class WritingNeedsAnAccount : AuthorizationHandler<WritingNeedsAnAccount>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, WritingNeedsAnAccount requirement)
    {
        if (context.User.Identity is { IsAuthenticated: true } || (context.Resource is HttpContext http && !Writes(http))) context.Succeed(requirement);
        return Task.CompletedTask;
    }

    /// <summary>Where nothing takes what is sent there is nothing to guard: it is not found, or not allowed.</summary>
    static bool Writes(HttpContext http)
    {
        var method = http.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || http.GetEndpoint() is not RouteEndpoint endpoint) return false;
        return endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is not { } page || page.HandlerMethods.Any(handler => string.Equals(handler.HttpMethod, method, StringComparison.OrdinalIgnoreCase));
    }
}
