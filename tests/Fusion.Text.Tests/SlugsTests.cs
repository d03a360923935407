using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace Fusion.Text.Tests;

public sealed partial class SlugsTests
{
    private static readonly int[] Lengths = [4, 7, 20, 80];

    [Theory]
    [InlineData("L'École de l'Été!", "l-ecole-de-l-ete")]
    [InlineData("Children's Trust & Co.", "childrens-trust-co")]
    [InlineData("Школа будущего", "shkola-budushchego")]
    [InlineData("Київ", "kiiv")]
    [InlineData("Σχολείο", "scholeio")]
    [InlineData("مدرسة المستقبل", "mdrsh-almstqbl")]
    [InlineData("בית ספר", "byt-spr")]
    [InlineData("学校 2026", "2026")]
    [InlineData("学校", "item")]
    [InlineData("---", "item")]
    [InlineData("", "item")]
    public void A_title_becomes_a_readable_slug(string title, string slug) => Assert.Equal(slug, Slugs.Of(title));

    [Theory]
    [InlineData("one two three", 8, "one-two")]
    [InlineData("onetwothree", 8, "onetwoth")]
    [InlineData("a bcdefghijkl", 8, "a-bcdefg")]
    [InlineData("onetwoth three", 8, "onetwoth")]
    public void A_long_slug_ends_at_a_hyphen_if_one_is_near(string title, int length, string slug) => Assert.Equal(slug, Slugs.Of(title, length));

    [Fact]
    public void Every_slug_is_valid_and_its_own_slug() =>
        Prop.ForAll(Samples.Texts, text => Lengths.All(length =>
        {
            var slug = Slugs.Of(text, length);
            return slug.Length <= length && Valid().IsMatch(slug) && Slugs.Of(slug, length) == slug;
        })).Check(Samples.Config);

    [Fact]
    public void No_slug_is_shorter_than_its_fall_back() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Slugs.Of("a", 3));

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Valid();
}
