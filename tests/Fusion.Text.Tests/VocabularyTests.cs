using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Fusion.Text.Tests;

public sealed class VocabularyTests(ITestOutputHelper output)
{
    private static readonly bool[] Both = [false, true];

    [Fact]
    public void Words_are_distinct_and_in_ordinal_order()
    {
        var words = Vocabulary.Create(["b", "a", "é", "b", "Z", ""]);
        Assert.Equal(["", "Z", "a", "b", "é"], words);
        Assert.Equal(5, words.Count);
        Assert.Equal("Z", words[1]);
    }

    [Fact]
    public void Every_word_is_found_at_its_place_and_no_other() =>
        Prop.ForAll(Samples.WordLists, Samples.Words, (list, word) =>
        {
            var words = Vocabulary.Create(list);
            return Enumerable.Range(0, words.Count).All(i => words.IndexOf(words[i]) == i)
                && words.IndexOf(word) >= 0 == list.Contains(word);
        }).Check(Samples.Config);

    [Fact]
    public void A_prefix_range_holds_just_the_words_that_begin_so() =>
        Prop.ForAll(Samples.WordLists, Samples.Words, (list, prefix) =>
        {
            var words = Vocabulary.Create(list);
            prefix = prefix[..Math.Min(2, prefix.Length)];
            return words.ToArray()[words.PrefixRange(prefix)].SequenceEqual(words.Where(w => w.StartsWith(prefix, StringComparison.Ordinal)));
        }).Check(Samples.Config);

    [Fact]
    public void Near_words_are_those_that_a_full_scan_finds() =>
        Prop.ForAll(Samples.WordLists, Samples.Words, (list, word) =>
        {
            var words = Vocabulary.Create(list);
            return Enumerable.Range(0, 5).All(max => Both.All(prefix =>
                words.FindNear(word, max, prefix).SequenceEqual(Scan(words, word, max, prefix))));
        }).Check(Samples.Config);

    [Fact]
    public void Near_words_beyond_255_shared_characters_are_found()
    {
        var words = Vocabulary.Create(Enumerable.Range(0, 40).Select(n => new string('a', 240 + n) + (char)('b' + (n % 5))));
        foreach (var word in new[] { new string('a', 260), new string('a', 255) + "b", new string('a', 300) })
            Assert.Equal(Scan(words, word, 2, false), words.FindNear(word, 2));
    }

    [Fact]
    public void An_empty_vocabulary_and_an_empty_word_are_no_trouble()
    {
        var none = Vocabulary.Create([]);
        Assert.Empty(none.FindNear("a", 2));
        Assert.Equal(0..0, none.PrefixRange("a"));
        Assert.Equal(-1, none.IndexOf(""));
        var words = Vocabulary.Create(["", "a", "abc"]);
        Assert.Equal([new(0, 0), new(1, 1)], words.FindNear("", 1));
        Assert.Equal([new(0, 0), new(1, 0), new(2, 0)], words.FindNear("", 1, prefix: true));
    }

    [Fact]
    public void A_near_word_among_200000_is_found_in_milliseconds()
    {
        var words = Made(200_000);
        string[] queries = [.. Enumerable.Range(0, 100).Select(i => Misspelt(words[i * 1999], i)).Where(w => w.Length >= 4)];
        foreach (var query in queries.Take(3))
        {
            var scan = Enumerable.Range(0, words.Count).Where(i => NearMatch.Within(query, words[i], 2));
            Assert.Equal(scan, words.FindNear(query, 2).Select(near => near.Index));
        }

        foreach (var (max, prefix) in new[] { (1, false), (2, false), (1, true), (2, true) })
        {
            var best = Enumerable.Range(0, 2).Min(_ => Timed(words, queries, max, prefix));
            output.WriteLine($"{words.Count} words, {max} edits, prefix {prefix}: {best:F3} ms a query");
            Assert.True(best < 50, $"{best} ms");
        }
    }

    private static double Timed(Vocabulary words, string[] queries, int max, bool prefix)
    {
        var watch = Stopwatch.StartNew();
        foreach (var query in queries)
            _ = words.FindNear(query, max, prefix);
        return watch.Elapsed.TotalMilliseconds / queries.Length;
    }

    private static IEnumerable<NearWord> Scan(Vocabulary words, string word, int max, bool prefix) =>
        from i in Enumerable.Range(0, words.Count)
        let edits = Naive.Edits(word, words[i], prefix)
        where edits <= max
        select new NearWord(i, edits);

    /// <summary>Pronounceable words of 2 to 6 syllables from a fixed seed.</summary>
    private static Vocabulary Made(int count)
    {
        string[] heads = ["b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "qu", "r", "s", "t", "v", "w", "ch", "st", "tr", "pr", "sch", ""];
        string[] tails = ["a", "e", "i", "o", "u", "en", "er", "on", "al", "ing", "is", "ou", "ar", "es"];
        var random = new Random(20261122);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < count)
            words.Add(string.Concat(Enumerable.Range(0, random.Next(2, 7)).Select(_ => heads[random.Next(heads.Length)] + tails[random.Next(tails.Length)])));
        return Vocabulary.Create(words);
    }

    private static string Misspelt(string word, int seed)
    {
        var at = seed % Math.Max(1, word.Length - 1);
        return (seed % 3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, "x"),
            _ when word.Length > 1 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            _ => word,
        };
    }
}
