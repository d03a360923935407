using FsCheck;
using FsCheck.Fluent;

namespace Fusion.Text.Tests;

public sealed class SortKeysTests
{
    [Fact]
    public void Titles_are_ordered_without_regard_to_case_accents_and_punctuation()
    {
        string[] titles = ["zebra", "École", "“Ecology”", "Åland", "apple"];
        Assert.Equal(["Åland", "apple", "École", "“Ecology”", "zebra"], titles.OrderBy(SortKeys.Of, StringComparer.Ordinal));
    }

    [Fact]
    public void A_key_is_at_most_100_long_and_well_formed() =>
        Prop.ForAll(Samples.Texts, text =>
        {
            var key = SortKeys.Of(text + string.Concat(Enumerable.Repeat("𐐨x" + text, 60)));
            return key.Length <= SortKeys.MaxLength && key == key.Trim() && !key.EnumerateRunes().Any(r => r.Value == 0xFFFD);
        }).Check(Samples.Config);

    [Fact]
    public void Titles_that_fold_alike_have_the_same_key() =>
        Prop.ForAll(Samples.Texts, text => SortKeys.Of(text) == SortKeys.Of(Folding.Fold(text))).Check(Samples.Config);
}
