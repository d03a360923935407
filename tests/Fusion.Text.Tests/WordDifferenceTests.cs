using FsCheck;
using FsCheck.Fluent;

namespace Fusion.Text.Tests;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("We answer within a week.", "We answer within a week.", "=We answer within a week.")]
    [InlineData("", "new words", "+new words")]
    [InlineData("old words", "", "-old words")]
    [InlineData("We answer within a week to all.", "We answer within three days to all.", "=We answer within |-a week |+three days |=to all.")]
    [InlineData("one two three", "two three four", "-one |=two |-three|+three four")]
    [InlineData("نجيب خلال أسبوع", "نجيب خلال ثلاثة أيام", "=نجيب خلال |-أسبوع|+ثلاثة أيام")]
    [InlineData("a\nb\nc", "a\nx\nc", "=a\n|-b|+x|=\nc")]
    [InlineData("- one\n- two", "- one\n- two\n- three", "=- one\n- two|+\n- three")]
    public void Words_that_stay_go_and_come_are_told_in_their_order(string before, string after, string told) =>
        Assert.Equal(told, string.Join('|', WordDifference.Of(before, after).Select(part => (part.Kind switch { PartKind.Same => "=", PartKind.Removed => "-", _ => "+" }) + part.Text)));

    [Fact]
    public void The_parts_make_both_texts_again_whatever_they_are() => Prop.ForAll(Texts, Texts, (before, after) =>
    {
        var parts = WordDifference.Of(before, after);
        return string.Concat(parts.Where(part => part.Kind != PartKind.Added).Select(part => part.Text)) == before
            && string.Concat(parts.Where(part => part.Kind != PartKind.Removed).Select(part => part.Text)) == after
            && parts.Zip(parts.Skip(1)).All(pair => pair.First.Kind != pair.Second.Kind);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Texts_that_share_nothing_and_are_long_are_given_as_replaced()
    {
        var (before, after) = (string.Concat(Enumerable.Range(0, 3000).Select(at => $"a{at} ")), string.Concat(Enumerable.Range(0, 3000).Select(at => $"b{at} ")));
        Assert.Equal([new DifferencePart(PartKind.Same, "Begin "), new DifferencePart(PartKind.Removed, before), new DifferencePart(PartKind.Added, after), new DifferencePart(PartKind.Same, "end")], WordDifference.Of($"Begin {before}end", $"Begin {after}end"));
    }

    static Arbitrary<string> Texts => Gen.Elements("a", "b", "c ", " ", "\n", "d e ").ListOf().Select(words => string.Concat(words)).ToArbitrary();
}
