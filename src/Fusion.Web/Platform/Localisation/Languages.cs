using System.Collections.Frozen;
using System.Globalization;

namespace Fusion.Web.Platform.Localisation;

/// <summary>The languages of the interface.</summary>
internal sealed record Language(string Code, string OwnName, bool IsRightToLeft)
{
    public static IReadOnlyList<Language> All { get; } =
        [new("en", "English", false), new("fr", "Français", false), new("ar", "العربية", true)];

    // Asked for each sentence of each page.
    static readonly FrozenDictionary<string, Language> ByCode = All.ToFrozenDictionary(language => language.Code);

    public static Language Current => Of(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    public static Language Of(string code) => ByCode.GetValueOrDefault(code, All[0]);

    /// <summary>British English as the culture of dates and numbers for English.</summary>
    public CultureInfo Culture => CultureInfo.GetCultureInfo(Code == "en" ? "en-GB" : Code);
}
