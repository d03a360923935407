namespace Fusion.Web.Platform.Formats;

/// <summary>The forms in which a list or record is given. The form is the end of its address: <c>/innovations.csv</c>.</summary>
internal enum Format { Html, Json, Csv, JsonLd, Atom, Ics }

internal static class FormatOfRequest
{
    public static Format Format(this HttpContext context) => context.Items[typeof(Format)] as Format? ?? default;

    /// <summary>Cuts the form off the path before routing, so that a page has one route for all its forms.</summary>
    public static IApplicationBuilder UseFormats(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var path = context.Request.Path.Value!;
        if (path.StartsWith("/openapi/", StringComparison.Ordinal) || path.StartsWith("/assets/", StringComparison.Ordinal)) return next(context);
        foreach (var format in Enum.GetValues<Format>())
        {
            var suffix = Suffix(format);
            if (suffix.Length == 0 || !path.EndsWith(suffix, StringComparison.Ordinal) || path.Length == suffix.Length + 1) continue;
            context.Items[typeof(Format)] = format;
            context.Request.Path = path[..^suffix.Length];
            break;
        }
        return next(context);
    });

    public static string Suffix(this Format format) => format == Formats.Format.Html ? "" : "." + format.ToString().ToLowerInvariant();

    public static string MediaType(this Format format) => format switch
    {
        Formats.Format.Html => "text/html; charset=utf-8",
        Formats.Format.Json => "application/json; charset=utf-8",
        Formats.Format.Csv => "text/csv; charset=utf-8",
        Formats.Format.JsonLd => "application/ld+json; charset=utf-8",
        Formats.Format.Atom => "application/atom+xml; charset=utf-8",
        Formats.Format.Ics => "text/calendar; charset=utf-8",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
