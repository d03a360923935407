namespace Fusion.Text;

/// <summary>Which plural form a whole number takes.</summary>
/// <remarks>Unicode CLDR 42, common/supplemental/plurals.xml, type cardinal (UTS #35 part 3 §5), for integers without exponent.</remarks>
public static class Plural
{
    /// <summary>The category of <paramref name="n"/> in <paramref name="language"/>.</summary>
    /// <param name="language">A BCP 47 tag, such as <c>fr</c> or <c>pt-PT</c>, in any case; beyond the language only pt-PT makes a difference.</param>
    /// <param name="n">0 or more.</param>
    /// <returns>For a language without a rule here: <see cref="PluralCategory.One"/> for 1, else <see cref="PluralCategory.Other"/>, as in English.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is negative.</exception>
    public static PluralCategory Category(string language, long n)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return Primary(language) switch
        {
            "ja" or "zh" or "ko" or "th" or "vi" or "id" or "ms" or "lo" or "my" or "km" or "yo" or "ig" or "jv" or "bo" or "wo" => PluralCategory.Other,
            "ar" => Arabic(n),
            "fr" => WithMillions(n, n <= 1),
            "pt" => WithMillions(n, n == 1 || (n == 0 && !language.StartsWith("pt-PT", StringComparison.OrdinalIgnoreCase))),
            "es" or "it" or "ca" => WithMillions(n, n == 1),
            "ak" or "am" or "as" or "bn" or "fa" or "ff" or "gu" or "hi" or "hy" or "kn" or "ln" or "mg" or "pa" or "si" or "ti" or "zu" => OneIf(n <= 1),
            "ru" or "uk" or "be" => EastSlavic(n),
            "sr" or "hr" or "bs" => EastSlavic(n) is var c && c == PluralCategory.Many ? PluralCategory.Other : c,
            "pl" => n == 1 ? PluralCategory.One : IsFew(n) ? PluralCategory.Few : PluralCategory.Many,
            "cs" or "sk" => n == 1 ? PluralCategory.One : n is >= 2 and <= 4 ? PluralCategory.Few : PluralCategory.Other,
            "sl" => Slovenian(n),
            "ro" => n == 1 ? PluralCategory.One : n == 0 || n % 100 is >= 1 and <= 19 ? PluralCategory.Few : PluralCategory.Other,
            "lt" => Lithuanian(n),
            "lv" => Latvian(n),
            "he" => n switch { 1 => PluralCategory.One, 2 => PluralCategory.Two, _ => PluralCategory.Other },
            "ga" => Irish(n),
            "cy" => Welsh(n),
            "mt" => Maltese(n),
            "is" or "mk" => OneIf(n % 10 == 1 && n % 100 != 11),
            "tl" or "fil" => OneIf(n is >= 1 and <= 3 || n % 10 is not (4 or 6 or 9)),
            _ => OneIf(n == 1),
        };
    }

    private static string Primary(string language)
    {
        var end = language.AsSpan().IndexOfAny('-', '_');
        var primary = end < 0 ? language : language[..end];
        return primary.ToLowerInvariant();
    }

    private static PluralCategory OneIf(bool one) => one ? PluralCategory.One : PluralCategory.Other;

    // "un million d'écoles": from CLDR 38.
    private static PluralCategory WithMillions(long n, bool one) =>
        n != 0 && n % 1_000_000 == 0 ? PluralCategory.Many : OneIf(one);

    private static PluralCategory Arabic(long n) => n switch
    {
        0 => PluralCategory.Zero,
        1 => PluralCategory.One,
        2 => PluralCategory.Two,
        _ => (n % 100) switch { >= 3 and <= 10 => PluralCategory.Few, >= 11 => PluralCategory.Many, _ => PluralCategory.Other },
    };

    private static bool IsFew(long n) => n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14);

    private static PluralCategory EastSlavic(long n) =>
        n % 10 == 1 && n % 100 != 11 ? PluralCategory.One : IsFew(n) ? PluralCategory.Few : PluralCategory.Many;

    private static PluralCategory Slovenian(long n) => (n % 100) switch
    {
        1 => PluralCategory.One,
        2 => PluralCategory.Two,
        3 or 4 => PluralCategory.Few,
        _ => PluralCategory.Other,
    };

    private static PluralCategory Lithuanian(long n) =>
        n % 100 is >= 11 and <= 19 || n % 10 == 0 ? PluralCategory.Other : n % 10 == 1 ? PluralCategory.One : PluralCategory.Few;

    private static PluralCategory Latvian(long n) =>
        n % 10 == 0 || n % 100 is >= 11 and <= 19 ? PluralCategory.Zero : OneIf(n % 10 == 1);

    private static PluralCategory Irish(long n) => n switch
    {
        1 => PluralCategory.One,
        2 => PluralCategory.Two,
        >= 3 and <= 6 => PluralCategory.Few,
        >= 7 and <= 10 => PluralCategory.Many,
        _ => PluralCategory.Other,
    };

    private static PluralCategory Welsh(long n) => n switch
    {
        0 => PluralCategory.Zero,
        1 => PluralCategory.One,
        2 => PluralCategory.Two,
        3 => PluralCategory.Few,
        6 => PluralCategory.Many,
        _ => PluralCategory.Other,
    };

    private static PluralCategory Maltese(long n) => n == 1 ? PluralCategory.One : n == 2 ? PluralCategory.Two : (n == 0 || n % 100 is >= 3 and <= 10)
        ? PluralCategory.Few
        : n % 100 is >= 11 and <= 19 ? PluralCategory.Many : PluralCategory.Other;
}
