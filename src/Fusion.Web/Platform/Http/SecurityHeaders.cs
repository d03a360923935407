namespace Fusion.Web.Platform.Http;

internal static class SecurityHeaders
{
    const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, StartOptions options) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        // Styles, scripts, fonts and pictures are no documents: what rules a document would only make each of them half a kilobyte longer.
        if (!context.Request.Path.StartsWithSegments("/assets")) ForDocuments(headers);
        // Also behind a proxy that speaks TLS for us; never for this machine's own name, which would shut out everything else on it.
        if (options.IsSecure && !context.Request.Host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)) headers.StrictTransportSecurity = "max-age=31536000";
        return next(context);
    });

    /// <summary>For an answer that only a script reads, often, and maybe by a thin line: as an asset it is no document.</summary>
    public static void NoDocument(this IHeaderDictionary headers)
    {
        foreach (var rule in new[] { "Content-Security-Policy", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy" }) headers.Remove(rule);
    }

    static void ForDocuments(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
