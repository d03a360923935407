using System.Numerics;

namespace Fusion.Web.Platform.Search;

/// <summary>A set of small numbers, 0 to <see cref="Length"/> - 1, one bit each.</summary>
internal sealed class Bitset
{
    readonly ulong[] words;

    public Bitset(int length, bool full = false)
    {
        Length = length;
        words = new ulong[(length + 63) / 64];
        if (!full) return;
        Array.Fill(words, ulong.MaxValue);
        if (length % 64 != 0) words[^1] = (1UL << (length % 64)) - 1;
    }

    public int Length { get; }

    public bool this[int at] => (words[at >> 6] >> (at & 63) & 1) != 0;

    public void Set(int at) => words[at >> 6] |= 1UL << (at & 63);

    public void Clear(int at) => words[at >> 6] &= ~(1UL << (at & 63));

    public Bitset And(Bitset other)
    {
        for (var i = 0; i < words.Length; i++) words[i] &= other.words[i];
        return this;
    }

    public Bitset Or(Bitset other)
    {
        for (var i = 0; i < words.Length; i++) words[i] |= other.words[i];
        return this;
    }

    public Bitset Copy()
    {
        var copy = new Bitset(Length);
        words.CopyTo(copy.words, 0);
        return copy;
    }

    public int Count()
    {
        var count = 0;
        foreach (var word in words) count += BitOperations.PopCount(word);
        return count;
    }

    public int CountWith(Bitset other)
    {
        var count = 0;
        for (var i = 0; i < words.Length; i++) count += BitOperations.PopCount(words[i] & other.words[i]);
        return count;
    }

    /// <summary>The members from <paramref name="first"/> on, ascending.</summary>
    public IEnumerable<int> From(int first)
    {
        for (var at = first >> 6; at < words.Length; at++)
        {
            var word = words[at];
            if (at == first >> 6) word &= ulong.MaxValue << (first & 63);
            for (; word != 0; word &= word - 1) yield return (at << 6) + BitOperations.TrailingZeroCount(word);
        }
    }
}
