namespace Fusion.Toolkit;

/// <summary>Six letters by which people join a session: easy to say aloud and to type, none that looks like a figure.</summary>
public static class JoinCode
{
    /// <summary>How many letters a code has.</summary>
    public const int Length = 6;
    const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>How many codes there are.</summary>
    public const long Count = 24L * 24 * 24 * 24 * 24 * 24;

    /// <summary>The code of a number.</summary>
    /// <param name="number">From 0 to <see cref="Count"/> less one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static string Of(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Count);
        Span<char> code = stackalloc char[Length];
        for (var at = Length - 1; at >= 0; at--, number /= Letters.Length) code[at] = Letters[(int)(number % Letters.Length)];
        return new string(code);
    }

    /// <summary>A code as somebody typed it, with small letters, spaces and hyphens; null if it can be none.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 20) return null;
        var code = string.Concat(typed.Where(letter => letter is not (' ' or '-' or '\u00a0' or '\u200e' or '\u200f'))).ToUpperInvariant();
        return code.Length == Length && code.All(letter => Letters.Contains(letter, StringComparison.Ordinal)) ? code : null;
    }
}
