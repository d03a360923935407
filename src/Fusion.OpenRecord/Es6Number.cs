using System.Globalization;
using System.Text;

namespace Fusion.OpenRecord;

/// <summary>Numbers as ECMAScript writes them. Source: ECMA-262 §6.1.6.1.20 (Number::toString), as RFC 8785 §3.2.2.3 asks for.</summary>
internal static class Es6Number
{
    /// <summary>The text of a finite number; -0 is 0.</summary>
    public static string Write(double value)
    {
        if (value == 0) return "0";
        // The shortest digits that read back as the same number.
        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var (digits, point) = Parts(shortest);
        var sign = value < 0 ? "-" : "";
        return sign + point switch
        {
            > 0 and <= 21 when digits.Length <= point => digits.PadRight(point, '0'),
            > 0 and <= 21 => $"{digits[..point]}.{digits[point..]}",
            > -6 and <= 0 => $"0.{new string('0', -point)}{digits}",
            _ => WithExponent(digits, point - 1),
        };
    }

    /// <summary>The significant digits, and where the point stands from their beginning.</summary>
    private static (string Digits, int Point) Parts(string text)
    {
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = dot < 0 ? mantissa.Length : dot;
        var all = new StringBuilder(mantissa).Replace(".", "").ToString();
        var leading = all.Length - all.TrimStart('0').Length;
        return (all.Trim('0'), whole + exponent - leading);
    }

    private static string WithExponent(string digits, int exponent)
    {
        var fraction = digits.Length > 1 ? $".{digits[1..]}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}");
    }
}
