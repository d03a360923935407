using System.Globalization;

namespace Fusion.OpenRecord;

/// <summary>Whole numbers in decimal digits: no sign, no leading zero, at most 2^63 − 1.</summary>
internal static class Decimals
{
    public static bool TryRead(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && (text.Length == 1 || text[0] != '0') && char.IsAsciiDigit(text[0]);
}
