using FsCheck;
using FsCheck.Fluent;

namespace Fusion.Text.Tests;

/// <summary>Generators of ordinary and hostile text.</summary>
public static class Samples
{
    private static readonly string[] Pieces =
    [
        "l'", "d’", "qu'", "'s", "École", "STRASSE", "ß", "İ", "ı", "مَدْرَسَة", "أ", "ـ", "٣", "שָׁ", "学校", "が", "か\u3099", "ที่", "क्षि", "한국",
        "\u0301", "\u0323", "\u0E38", "\u0E48", "\u09CB", "\u3099", "\u094D", "\u0345", "\u200B", "\u200D", "\u202E", "\uFEFF", "\uD800", "\uDC00",
        "\uFFFE", "\uDBFF\uDFFF", "𠮷", "𐐀", "👩‍🎓", "ﷺ", "ﬃ", "½", "´", "``", "'", " ", "-", ".", "\0", "\n", "a", "B", "9", "\u00AD", "\u1E9E", "\u0344",
    ];

    public static Config Config { get; } = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(2000);

    /// <summary>Any UTF-16, also malformed.</summary>
    public static Arbitrary<string> Texts { get; } = Arb.From(
        Gen.OneOf(
            Gen.Elements(Pieces).ListOf().Select(string.Concat),
            Gen.Choose(0, 0xFFFF).Select(c => (char)c).ArrayOf().Select(c => new string(c)),
            Gen.Choose(32, 126).Select(c => (char)c).ArrayOf().Select(c => new string(c))),
        text => Enumerable.Range(0, text.Length).Select(at => text.Remove(at, 1)));

    /// <summary>Text without lone surrogates and noncharacters.</summary>
    public static Arbitrary<string> WellFormedTexts { get; } = Arb.From(
        Texts.Generator.Select(text => string.Concat(text.EnumerateRunes().Where(r => r.Value is not (0xFFFE or 0xFFFF or 0xFFFD)))));

    /// <summary>Short words over few letters, so that near matches are common.</summary>
    public static Arbitrary<string> Words { get; } = Arb.From(
        Gen.Elements('a', 'b', 'c', 'é').ListOf().Select(letters => new string([.. letters.Take(12)])),
        text => Enumerable.Range(0, text.Length).Select(at => text.Remove(at, 1)));

    public static Arbitrary<string[]> WordLists { get; } = Arb.From(
        Words.Generator.ArrayOf(),
        words => Enumerable.Range(0, words.Length).Select(at => words.Where((_, i) => i != at).ToArray()));

    /// <summary>A megabyte each of what is hardest to fold.</summary>
    public static IReadOnlyDictionary<string, string> Floods { get; } = new Dictionary<string, string>
    {
        ["one long word"] = new string('a', 1 << 20),
        ["accents"] = "e" + new string('\u0301', 1 << 20),
        ["marks in descending order"] = "ก" + Repeat("\u0E48\u0E38", 1 << 19),
        ["marks parted by invisible characters"] = "ก" + Repeat("\u0E48\u200D\u0E38\u200D", 1 << 18),
        ["marks that decompose"] = "ক" + Repeat("\u09CB\u09CC", 1 << 19),
        ["apostrophes"] = Repeat("l'a'", 1 << 18),
        ["elided articles"] = Repeat("l'", 1 << 19) + "a",
        ["lone surrogates"] = new string('\uD800', 1 << 20),
        ["ligatures that expand"] = new string('\uFDFA', 1 << 17),
        ["Han"] = new string('学', 1 << 20),
        ["zero width"] = new string('\u200B', 1 << 20),
        ["jamo"] = Repeat("\u1100\u1161\u11A8", 1 << 18),
        ["NUL"] = new string('\0', 1 << 20),
    };

    public static TheoryData<string> FloodNames { get; } = [.. Floods.Keys];

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
