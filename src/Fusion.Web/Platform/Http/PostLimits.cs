using System.Security.Claims;
using System.Threading.RateLimiting;
using Fusion.Web.Platform.Settings;
using Microsoft.AspNetCore.Diagnostics;

namespace Fusion.Web.Platform.Http;

/// <summary>How often somebody may post within a minute. Reading is never limited.</summary>
internal static class PostLimits
{
    /// <summary>Of one account, whatever address it comes from: more than anybody does by hand.</summary>
    public const int OfOneAccount = 240;

    /// <summary>The policies <c>sign-in</c> and <c>suggest</c> for what strangers may post, and the limit of each account.</summary>
    public static void AddPostLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(PerAccount);
        limiter.AddPolicy("sign-in", context => PerAddress(context, settings => settings.SignInsPerMinute));
        limiter.AddPolicy("suggest", context => PerAddress(context, settings => settings.PostsPerMinute));
    });

    /// <summary>So many posts from one address, as the host set it; a whole school may sit behind one.</summary>
    static RateLimitPartition<(string, int)> PerAddress(HttpContext context, Func<HostSettings, int> chosen)
    {
        if (!HttpMethods.IsPost(context.Request.Method)) return RateLimitPartition.GetNoLimiter(("read", 0));
        var most = chosen(context.RequestServices.GetRequiredService<CurrentSettings>().Now);
        return RateLimitPartition.GetSlidingWindowLimiter((context.Connection.RemoteIpAddress?.ToString() ?? "", most), _ => InAMinute(most));
    }

    /// <remarks>A refused post goes through here once more on its way to the page that says so: it counts once.</remarks>
    static RateLimitPartition<string> PerAccount(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.User.FindFirst(ClaimTypes.NameIdentifier)?.Value is { } account
            ? RateLimitPartition.GetSlidingWindowLimiter(account, _ => InAMinute(OfOneAccount))
            : RateLimitPartition.GetNoLimiter("read");

    static SlidingWindowRateLimiterOptions InAMinute(int most) => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 };
}
