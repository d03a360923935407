using System.Globalization;

namespace Fusion.OpenRecord;

/// <summary>Whole numbers in decimal digits: no sign, no leading zero, at most 2^63 − 1.</summary>
internal static class Decimals
{
    // The digits are looked at one by one, since .NET's parsers read past NULs at the end.
    public static bool TryRead(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && (text.Length == 1 || text[0] != '0') && text.All(char.IsAsciiDigit);
}
