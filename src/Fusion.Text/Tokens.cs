using System.Text;

namespace Fusion.Text;

/// <summary>Splits text into the folded tokens that are searched for or indexed.</summary>
/// <remarks>
/// A token is a word of <see cref="Folding"/>. Writing without spaces (Han, kana, Thai, Lao, Khmer, Burmese) gives overlapping pairs of
/// characters, 小学校 → 小学, 学校, a lone character itself; a vowel sign stays with its letter. An elided article
/// is no token of a query (l'école → ecole). The index holds more (<see cref="ForIndex"/>), so that every token of a query is
/// found however the apostrophe was typed.
/// </remarks>
public static class Tokens
{
    /// <summary>The longest token, in UTF-16 units; a longer word is cut, in query and index alike.</summary>
    public const int MaxLength = 40;

    /// <summary>The tokens of a query, in order, with repeats.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="limit">The greatest number of tokens; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is negative.</exception>
    /// <remarks>O(n) time.</remarks>
    public static IReadOnlyList<string> Of(string text, int limit = 10_000) => Collect(text, limit, index: false);

    /// <summary>The tokens to index: those of <see cref="Of"/> and, after each, the parts round its apostrophes (children's → childrens,
    /// children; l'école → ecole, l) and the last single character of a run without spaces (小学校 → 小学, 学校, 校).</summary>
    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<string> ForIndex(string text, int limit = 10_000) => Collect(text, limit, index: true);

    private static List<string> Collect(string text, int limit, bool index)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var tokens = new Collector([], limit, index);
        var words = FoldedWords.Of(text);
        foreach (var range in words.AsSpan().Split(' '))
        {
            if (tokens.IsFull)
                break;
            AddWord(tokens, words.AsSpan(range));
        }
        return tokens.List;
    }

    private static void AddWord(Collector tokens, ReadOnlySpan<char> word)
    {
        if (!word.Contains('\''))
        {
            AddRuns(tokens, word);
            return;
        }
        var rest = word;
        while (rest.IndexOf('\'') is var at and >= 0 && Elision.IsElided(rest[..at], rest[(at + 1)..]))
            rest = rest[(at + 1)..];
        var whole = rest.ToString().Replace("'", "", StringComparison.Ordinal);
        AddRuns(tokens, whole);
        if (tokens.Index)
            AddParts(tokens, word, whole);
    }

    private static void AddParts(Collector tokens, ReadOnlySpan<char> word, string whole)
    {
        foreach (var range in word.Split('\''))
        {
            var part = word[range];
            var possessive = part.Length == 1 && range.End.GetOffset(word.Length) == word.Length;
            if (!possessive && !part.SequenceEqual(whole))
                AddRuns(tokens, part);
        }
    }

    /// <summary>Parts a word where writing with and without spaces meet.</summary>
    private static void AddRuns(Collector tokens, ReadOnlySpan<char> word)
    {
        var start = 0;
        var unspaced = false;
        for (var at = 0; at < word.Length && !tokens.IsFull;)
        {
            Rune.DecodeFromUtf16(word[at..], out var rune, out var length);
            var now = IsMark(rune) ? unspaced : IsUnspaced(rune.Value);
            if (now != unspaced)
            {
                AddRun(tokens, word[start..at], unspaced);
                start = at;
                unspaced = now;
            }
            at += length;
        }
        AddRun(tokens, word[start..], unspaced);
    }

    private static void AddRun(Collector tokens, ReadOnlySpan<char> run, bool unspaced)
    {
        if (unspaced)
            AddPairs(tokens, run);
        else
            tokens.Add(run);
    }

    private static void AddPairs(Collector tokens, ReadOnlySpan<char> run)
    {
        var first = 0;
        var second = ClusterEnd(run, 0);
        if (second == run.Length)
        {
            tokens.Add(run);
            return;
        }
        while (second < run.Length && !tokens.IsFull)
        {
            var end = ClusterEnd(run, second);
            tokens.Add(run[first..end]);
            (first, second) = (second, end);
        }
        if (tokens.Index)
            tokens.Add(run[first..]);
    }

    private static int ClusterEnd(ReadOnlySpan<char> run, int at)
    {
        Rune.DecodeFromUtf16(run[at..], out _, out var length);
        for (at += length; at < run.Length; at += length)
        {
            Rune.DecodeFromUtf16(run[at..], out var rune, out length);
            if (!IsMark(rune))
                break;
        }
        return at;
    }

    private static bool IsMark(Rune rune) => !rune.IsAscii && FoldingTable.IsMark(Rune.GetUnicodeCategory(rune));

    private static bool IsUnspaced(int value) => value is
        (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3005 and <= 0x3007) or (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private sealed record Collector(List<string> List, int Limit, bool Index)
    {
        public bool IsFull => List.Count >= Limit;

        public void Add(ReadOnlySpan<char> token)
        {
            if (token.Length > MaxLength)
                token = token[..(char.IsHighSurrogate(token[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
            if (!token.IsEmpty && !IsFull)
                List.Add(token.ToString());
        }
    }
}
