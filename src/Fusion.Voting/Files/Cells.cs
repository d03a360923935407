using System.Globalization;

namespace Fusion.Voting.Files;

/// <summary>Cells of separated values, and the numbers in them.</summary>
internal static class Cells
{
    /// <summary>The cells of a line; one in quotation marks may hold the separator, and a doubled mark stands for itself.</summary>
    public static List<string> Split(string line, char separator)
    {
        var cells = new List<string>();
        for (var at = 0; at <= line.Length;)
        {
            var start = at;
            if (at < line.Length && line[at] == '"')
            {
                at++;
                while (at < line.Length && (line[at] != '"' || (at + 1 < line.Length && line[at + 1] == '"')))
                    at += line[at] == '"' ? 2 : 1;
                var inside = line[(start + 1)..Math.Min(at, line.Length)].Replace("\"\"", "\"", StringComparison.Ordinal);
                var end = line.IndexOf(separator, Math.Min(at, line.Length));
                at = end < 0 ? line.Length : end;
                cells.Add(inside.Trim());
            }
            else
            {
                var end = line.IndexOf(separator, at);
                at = end < 0 ? line.Length : end;
                cells.Add(line[start..at].Trim());
            }
            at++;
        }
        return cells;
    }

    /// <summary>A whole number of digits only, at the start of a line; the line goes on after it.</summary>
    public static bool TryTake(ref ReadOnlySpan<byte> line, out long number)
    {
        number = 0;
        var at = 0;
        while (at < line.Length && (uint)(line[at] - '0') <= 9)
        {
            var digit = line[at] - '0';
            if (number > (long.MaxValue - digit) / 10)
                return false;
            number = (number * 10) + digit;
            at++;
        }
        line = line[at..];
        return at > 0;
    }

    public static bool TryWhole(string cell, out int number) => int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    public static bool TryCount(string cell, out long number) => long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;

    /// <summary>A number with a full stop or comma before its decimals, exactly.</summary>
    public static bool TryDecimal(string cell, out Fraction number)
    {
        number = Fraction.Zero;
        var (whole, decimals) = cell.Replace(',', '.').Split('.') switch
        {
            [var only] => (only, ""),
            [var before, var after] => (before, after),
            _ => ("", ""),
        };
        if (whole.Length == 0 || cell.Length > 60 || !(whole + decimals).All(char.IsAsciiDigit))
            return false;
        number = new Fraction(System.Numerics.BigInteger.Parse(whole + decimals, CultureInfo.InvariantCulture), System.Numerics.BigInteger.Pow(10, decimals.Length));
        return true;
    }
}
