using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Fusion.Web.Platform.Forms;

/// <summary>Numbers as people write them. What could be meant in two ways is not guessed.</summary>
internal static partial class Numbers
{
    /// <summary>The number, or null where it is none or could be two.</summary>
    public static double? Read(string text)
    {
        var plain = Plain(text);
        if (IsAmbiguousPlain(plain)) return null;
        return double.TryParse(plain.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }

    /// <summary>Whether it could be a thousand or one: 1,000.</summary>
    public static bool IsAmbiguous(string text) => IsAmbiguousPlain(Plain(text));

    static bool IsAmbiguousPlain(string plain) => Grouped().IsMatch(plain);

    /// <summary>Western digits, a plain minus, no spaces.</summary>
    static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
            plain.Append(letter switch
            {
                '\u2212' or '\u2013' => '-',
                '\u066b' => '.',
                '\u066c' or '\u00a0' or '\u202f' or ' ' or '\u200e' or '\u200f' or '\u061c' => '\0',
                >= '\u0660' and <= '\u0669' => (char)('0' + (letter - '\u0660')),
                >= '\u06f0' and <= '\u06f9' => (char)('0' + (letter - '\u06f0')),
                _ => letter,
            });
        return plain.Replace("\0", "").ToString();
    }

    [GeneratedRegex(@"^[+-]?[1-9]\d{0,2}(,\d{3})+$")]
    private static partial Regex Grouped();
}
