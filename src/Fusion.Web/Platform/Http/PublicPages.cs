using System.Globalization;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Microsoft.AspNetCore.OutputCaching;

namespace Fusion.Web.Platform.Http;

/// <summary>
/// What everybody may read is rendered once and kept, apart for each address, form and language, until something changes.
/// Somebody who is signed in always gets a page of their own.
/// </summary>
internal sealed class PublicPages : IOutputCachePolicy
{
    public const string Tag = "public";

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var isPublic = HttpMethods.IsGet(http.Request.Method) && http.User.Identity?.IsAuthenticated != true && http.Request.QueryString.Value!.Length < 1024;
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = context.AllowCacheStorage = isPublic;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = TimeSpan.FromMinutes(10);
        context.Tags.Add(Tag);
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByHost = true;
        context.CacheVaryByRules.VaryByValues["language"] = CultureInfo.CurrentUICulture.Name;
        context.CacheVaryByRules.VaryByValues["format"] = http.Format().ToString();
        // As it was said: which compression follows from it is not ours to guess.
        context.CacheVaryByRules.HeaderNames = "Accept-Encoding";
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0 || response.GetTypedHeaders().CacheControl?.NoStore == true) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}

/// <summary>When something public changed, pages made before are forgotten. Comes after every read model, so that new pages are made from new data.</summary>
internal sealed class PublicPagesReset(Topic topic, IOutputCacheStore store) : IReadModel
{
    public Topic Topic => topic;

    public int Order => 100;

    public Task Refresh(CancellationToken cancel) => store.EvictByTagAsync(PublicPages.Tag, cancel).AsTask();
}
