using System.Collections;
using System.Numerics;

namespace Fusion.Text;

/// <summary>An immutable sorted set of distinct words: lookup, prefixes and near matches.</summary>
/// <remarks>Order is ordinal, by UTF-16 unit, whatever the culture. Memory: the words and 9 bytes for each. Safe to share between threads.</remarks>
public sealed class Vocabulary : IReadOnlyList<string>
{
    private readonly string[] words;

    // How many characters each word shares with the one before it, up to 255: makes the sorted array a trie.
    private readonly byte[] shared;
    private readonly ulong[] signatures;

    private Vocabulary(string[] words)
    {
        this.words = words;
        shared = new byte[words.Length];
        signatures = Array.ConvertAll(words, w => Signature(w));
        for (var i = 1; i < words.Length; i++)
            shared[i] = (byte)Math.Min(byte.MaxValue, words[i].AsSpan().CommonPrefixLength(words[i - 1]));
    }

    /// <summary>The number of words.</summary>
    public int Count => words.Length;

    /// <summary>The word at a place from 0 to <see cref="Count"/> - 1.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public string this[int index] => words[index];

    /// <summary>Collects the distinct words, as they are (fold them first). O(n log n).</summary>
    public static Vocabulary Create(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var distinct = new HashSet<string>(words, StringComparer.Ordinal).ToArray();
        Array.Sort(distinct, StringComparer.Ordinal);
        return new Vocabulary(distinct);
    }

    /// <summary>The place of <paramref name="word"/>, or -1. O(log n).</summary>
    public int IndexOf(ReadOnlySpan<char> word)
    {
        var at = FirstNotBefore(word);
        return at < words.Length && word.SequenceEqual(words[at]) ? at : -1;
    }

    /// <summary>The places of the words that begin with <paramref name="prefix"/>: from start (inclusive) to end (exclusive), both from
    /// the beginning; empty, start = end, if there is none. O(log n).</summary>
    public Range PrefixRange(ReadOnlySpan<char> prefix)
    {
        var start = FirstNotBefore(prefix);
        var (low, high) = (start, words.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (words[middle].AsSpan().StartsWith(prefix))
                low = middle + 1;
            else
                high = middle;
        }
        return start..low;
    }

    /// <summary>The words within <paramref name="max"/> edits of <paramref name="word"/>, in order of place.</summary>
    /// <param name="word">The word sought; need not be in the vocabulary.</param>
    /// <param name="max">0 to <see cref="NearMatch.MaxEdits"/>; usually <see cref="NearMatch.Allowed"/>.</param>
    /// <param name="prefix">Whether it is enough to come near a prefix of a word; edits are then counted to the nearest prefix.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is out of range.</exception>
    /// <remarks>The same answer as <see cref="NearMatch.Within"/> on every word. One table row a distinct prefix; a prefix beyond
    /// hope drops all its words at once, and a word with other letters is dropped unread. O(n) at worst; README.md has measured times.</remarks>
    public IReadOnlyList<NearWord> FindNear(string word, int max, bool prefix = false)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, NearMatch.MaxEdits);
        var found = new List<NearWord>();
        var rows = new EditRows(word, max, prefix);
        var sought = Signature(word);
        var reads = max < 2; // for one edit dropping whole prefixes is faster than looking at each signature
        var common = int.MaxValue; // shared between the word walked last and the present one
        for (var i = 0; i < words.Length;)
        {
            common = Math.Min(common, shared[i]);
            var signature = signatures[i];
            if (!reads && (BitOperations.PopCount(sought & ~signature) > max || (!prefix && BitOperations.PopCount(signature & ~sought) > max)))
            {
                i++;
                continue;
            }
            var depth = rows.Walk(words[i], common);
            common = int.MaxValue;
            var next = depth < words[i].Length ? SkipPrefix(i, depth) : i + 1;
            if (rows.Edits <= max)
                for (var at = i; at < next; at++) found.Add(new NearWord(at, rows.Edits));
            i = next;
        }
        return found;
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)words).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => words.GetEnumerator();

    /// <summary>For each of 32 classes of letters whether there is one, and whether there are two. An edit takes at most one bit away and
    /// adds at most one: words that differ by more bits need not be compared.</summary>
    private static ulong Signature(ReadOnlySpan<char> word)
    {
        var signature = 0UL;
        foreach (var letter in word)
        {
            var bit = 1UL << (letter & 31);
            signature |= (signature & bit) == 0 ? bit : bit << 32;
        }
        return signature;
    }

    private int FirstNotBefore(ReadOnlySpan<char> word)
    {
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (words[middle].AsSpan().SequenceCompareTo(word) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The next place whose word does not share the first <paramref name="depth"/> characters of the word at <paramref name="i"/>.</summary>
    private int SkipPrefix(int i, int depth)
    {
        if (depth > byte.MaxValue)
            return i + 1;
        var after = depth == 0 ? -1 : shared.AsSpan(i + 1).IndexOfAnyInRange((byte)0, (byte)(depth - 1));
        return after < 0 ? words.Length : i + 1 + after;
    }
}
