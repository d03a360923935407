using System.Collections.Concurrent;
using System.Globalization;

namespace Fusion.Web.Features.Places.Contracts;

/// <summary>Names of countries and M49 regions from the runtime's ICU. Ask only for codes of the built-in tree: every name asked for is kept.</summary>
internal static class PlaceNames
{
    static readonly ConcurrentDictionary<(string Code, string Language), string?> Known = new();

    /// <summary>The name in a language, or null where ICU has none: the built-in tree's English name serves then.</summary>
    public static string? Of(string code, string language) => Known.GetOrAdd((code, language), static key => Find(key.Code, key.Language));

    static string? Find(string code, string language)
    {
        try
        {
            var culture = CultureInfo.GetCultureInfo(language, predefinedOnly: true);
            var name = new RegionInfo($"{culture.TwoLetterISOLanguageName}-{code}").NativeName;
            return name == code ? null : culture.TextInfo.ToUpper(name[..1]) + name[1..];
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
