using System.Globalization;

namespace Fusion.Text.Tests;

public sealed class PluralTests
{
    /// <summary>CLDR has no rule for Kinyarwanda; ICU then says "other", the library speaks as in English.</summary>
    private static readonly string[] WithoutRule = ["rw"];

    [Fact]
    public void Every_language_agrees_with_ICU()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "vectors", "plurals.csv"));
        var numbers = lines[0].Split(',').Skip(1).Select(n => long.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        Assert.True(lines.Length > 80);
        var wrong = from line in lines.Skip(1)
                    let cells = line.Split(',')
                    where !WithoutRule.Contains(cells[0])
                    from i in Enumerable.Range(0, numbers.Length)
                    let category = Plural.Category(cells[0], numbers[i]).ToString().ToLowerInvariant()
                    where category != cells[i + 1]
                    select $"{cells[0]} {numbers[i]}: {category}, not {cells[i + 1]}";
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("ar", 0, PluralCategory.Zero)]
    [InlineData("ar-EG", 1, PluralCategory.One)]
    [InlineData("ar", 2, PluralCategory.Two)]
    [InlineData("ar", 103, PluralCategory.Few)]
    [InlineData("AR", 111, PluralCategory.Many)]
    [InlineData("ar", 100, PluralCategory.Other)]
    [InlineData("fr-CA", 0, PluralCategory.One)]
    [InlineData("fr", 1_000_000, PluralCategory.Many)]
    [InlineData("fr", 1_500_000, PluralCategory.Other)]
    [InlineData("en", 0, PluralCategory.Other)]
    [InlineData("en", long.MaxValue, PluralCategory.Other)]
    [InlineData("", 1, PluralCategory.One)]
    [InlineData("no such tag", 1, PluralCategory.One)]
    public void A_tag_with_a_region_in_any_case_follows_its_language(string language, long n, PluralCategory category) =>
        Assert.Equal(category, Plural.Category(language, n));

    [Fact]
    public void A_negative_number_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Plural.Category("en", -1));
}
