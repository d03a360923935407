using System.Buffers;
using System.Globalization;
using System.Text;

namespace Fusion.Evidence.Plots;

/// <summary>Text and numbers inside an SVG.</summary>
internal static class SvgText
{
    static readonly SearchValues<char> Harmless = SearchValues.Create(" 0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,;:!?()[]%+-*/=_\u2212");

    /// <summary>Text for content and attributes; what XML cannot hold becomes U+FFFD.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Harmless))
            return text;
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            safe.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\t' or '\n' or '\r' => " ",
                < 0x20 or 0xFFFE or 0xFFFF => "\uFFFD",
                _ => rune.ToString(),
            });
        }
        return safe.ToString();
    }

    /// <summary>A coordinate, to a tenth.</summary>
    public static string At(double value)
    {
        var tenths = (int)Math.Round(Math.Abs(value) * 10);
        return string.Create(CultureInfo.InvariantCulture, $"{(value < 0 && tenths > 0 ? "-" : "")}{tenths / 10}{(tenths % 10 == 0 ? "" : ".")}{(tenths % 10 == 0 ? "" : tenths % 10)}");
    }

    /// <summary>A figure for readers, with a true minus sign.</summary>
    public static string Figure(double value, IFormatProvider numbers)
    {
        var size = Math.Abs(value);
        var form = size is 0 or (>= 0.005 and < 100_000) ? size < 100 ? "0.00" : "0.#" : "0.#E+0";
        return value.ToString(form, numbers).Replace('-', '\u2212');
    }

    /// <summary>The first <paramref name="most"/> characters as readers count them, with an ellipsis if there are more.</summary>
    public static string Short(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var ends = StringInfo.ParseCombiningCharacters(text);
        return ends.Length <= most ? text : string.Concat(text.AsSpan(0, ends[most - 1]).TrimEnd(), "…");
    }
}
