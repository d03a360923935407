namespace Fusion.Text;

/// <summary>Whether two words differ by few typing errors: insertion, deletion, substitution, or two neighbours swapped.</summary>
/// <remarks>Optimal string alignment (restricted Damerau–Levenshtein): no part is edited twice. Source: L. Boytsov, "Indexing methods
/// for approximate dictionary searching", ACM JEA 16 (2011) §2.1; the band is E. Ukkonen's, Information and Control 64 (1985).
/// Edits are counted in UTF-16 units.</remarks>
public static class NearMatch
{
    /// <summary>The greatest number of edits that can be asked for.</summary>
    public const int MaxEdits = 8;

    /// <summary>The edits to forgive in a word of <paramref name="length"/> UTF-16 units: 0 up to 3, 1 from 4 to 7, 2 from 8.</summary>
    public static int Allowed(int length) => length switch { <= 3 => 0, <= 7 => 1, _ => 2 };

    /// <summary>Whether at most <paramref name="max"/> edits turn <paramref name="a"/> into <paramref name="b"/>.</summary>
    /// <param name="a">The query.</param>
    /// <param name="b">The word.</param>
    /// <param name="max">0 to <see cref="MaxEdits"/>.</param>
    /// <param name="prefix">Whether it is enough that the query turns into some prefix of the word.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is out of range.</exception>
    /// <remarks>O((2·max+1)·min(|a|,|b|)) time, constant stack, no allocation; stops as soon as the answer is no.</remarks>
    public static bool Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int max, bool prefix = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, MaxEdits);
        if (a.Length - b.Length > max || (!prefix && b.Length - a.Length > max))
            return false;
        if (b.Length - a.Length > max)
            b = b[..(a.Length + max)];
        return Banded(a, b, max, prefix);
    }

    // Row i holds only the cells j = i - max … i + max; cell j sits at index j - i + max + 1, with a sentinel at either end.
    private static bool Banded(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int max, bool prefix)
    {
        const int width = (2 * MaxEdits) + 3;
        Span<int> twoAgo = stackalloc int[width];
        Span<int> previous = stackalloc int[width];
        Span<int> row = stackalloc int[width];
        var far = max + 1;
        twoAgo.Fill(far);
        previous.Fill(far);
        for (var j = 0; j <= Math.Min(max, b.Length); j++)
            previous[j + max + 1] = j;

        var previousLeast = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            row.Fill(far);
            var least = far;
            for (var j = Math.Max(0, i - max); j <= Math.Min(b.Length, i + max); j++)
            {
                var k = j - i + max + 1;
                var edits = Math.Min(previous[k + 1], row[k - 1]) + 1;
                if (j > 0)
                {
                    edits = Math.Min(edits, previous[k] + (a[i - 1] == b[j - 1] ? 0 : 1));
                    if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                        edits = Math.Min(edits, twoAgo[k] + 1);
                }
                row[k] = Math.Min(edits, far);
                least = Math.Min(least, row[k]);
            }
            if (least > max && previousLeast > max)
                return false;
            previousLeast = least;
            var spare = twoAgo;
            twoAgo = previous;
            previous = row;
            row = spare;
        }
        return prefix ? previousLeast <= max : previous[b.Length - a.Length + max + 1] <= max;
    }
}
