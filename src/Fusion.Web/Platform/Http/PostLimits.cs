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

    /// <summary>The policies <c>sign-in</c>, and <c>suggest</c> for what makes work for others; and the limit of each account for everything.</summary>
    public static void AddPostLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(PerAccount);
        limiter.AddPolicy("sign-in", context => Limit(context, Address(context), settings => settings.SignInsPerMinute));
        limiter.AddPolicy("suggest", context => Limit(context, Account(context) ?? Address(context), settings => settings.PostsPerMinute));
    });

    /// <summary>So many posts of one sender, as the host set it.</summary>
    static RateLimitPartition<(string, int)> Limit(HttpContext context, string sender, Func<HostSettings, int> chosen)
    {
        if (!HttpMethods.IsPost(context.Request.Method)) return RateLimitPartition.GetNoLimiter(("read", 0));
        var most = chosen(context.RequestServices.GetRequiredService<CurrentSettings>().Now);
        return RateLimitPartition.GetSlidingWindowLimiter((sender, most), _ => InAMinute(most));
    }

    /// <remarks>A refused post goes through here once more on its way to the page that says so: it counts once.</remarks>
    static RateLimitPartition<string> PerAccount(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.Features.Get<IStatusCodeReExecuteFeature>() is null && Account(context) is { } account
            ? RateLimitPartition.GetSlidingWindowLimiter(account, _ => InAMinute(OfOneAccount))
            : RateLimitPartition.GetNoLimiter("read");

    /// <summary>Who is signed in counts alone: a whole school may sit behind one address.</summary>
    static string? Account(HttpContext context) => context.User.FindFirst(ClaimTypes.NameIdentifier)?.Value;

    static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    static SlidingWindowRateLimiterOptions InAMinute(int most) => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 };
}
