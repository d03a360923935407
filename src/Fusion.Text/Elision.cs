namespace Fusion.Text;

/// <summary>Articles and particles that lose their vowel before another: French, Italian, Catalan and Occitan.</summary>
internal static class Elision
{
    /// <summary>Whether the folded <paramref name="part"/> before an apostrophe is a word of its own.</summary>
    /// <remarks>Requires a vowel, y or h to follow, so that the English "all's" and "c'mon" stay whole.</remarks>
    public static bool IsElided(ReadOnlySpan<char> part, ReadOnlySpan<char> next) =>
        next.Length > 0
        && next[0] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h'
        && part is "l" or "d" or "j" or "m" or "t" or "s" or "c" or "n" or "v"
            or "qu" or "jusqu" or "lorsqu" or "puisqu" or "quoiqu" or "presqu" or "entr"
            or "un" or "gl" or "all" or "dall" or "dell" or "nell" or "sull" or "coll" or "agl" or "dagl" or "degl" or "negl" or "sugl"
            or "quell" or "bell" or "sant";
}
