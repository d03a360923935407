using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Fusion.Web.Platform.Localisation;

/// <summary>Which language a request is answered in: what the address says, what was chosen before, what the browser prefers, else English.</summary>
internal static class LanguageChoice
{
    public const string Parameter = "lang";
    const string Cookie = "fusion-lang";

    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var said = Known(context.Request.Query[Parameter].ToString());
        var language = said ?? Known(context.Request.Cookies[Cookie]) ?? Preferred(context.Request) ?? Language.All[0];
        if (said is not null && context.Request.Cookies[Cookie] != said.Code)
            context.Response.Cookies.Append(Cookie, said.Code, new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true });
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
        context.Response.Headers.ContentLanguage = language.Code;
        return next(context);
    });

    static Language? Known(string? code) => Language.All.FirstOrDefault(language => language.Code == code);

    /// <summary>The best of Accept-Language that Fusion speaks; a header that makes no sense says nothing.</summary>
    static Language? Preferred(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wishes)) return null;
        return wishes.OrderByDescending(wish => wish.Quality ?? 1).Where(wish => wish.Quality is not 0)
            .Select(wish => Known(wish.Value.Value?.Split('-')[0].ToLowerInvariant())).FirstOrDefault(language => language is not null);
    }
}
