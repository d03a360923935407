using ForwardedHeaders = Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders;

namespace Fusion.Web.Platform.Http;

internal static class Proxies
{
    /// <summary>Whoever connects is believed where a request comes from only as long as it is one of the host's proxies; each of several in a row is asked in its turn.</summary>
    public static void UseProxies(this WebApplication app, StartOptions options)
    {
        if (options.Proxies.Count == 0) return;
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in options.Proxies) forwarded.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(forwarded);
    }
}
