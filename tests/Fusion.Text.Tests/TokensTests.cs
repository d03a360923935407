using FsCheck;
using FsCheck.Fluent;

namespace Fusion.Text.Tests;

public sealed class TokensTests
{
    [Theory]
    [InlineData("The Children's Trust, 2026", "the childrens trust 2026")]
    [InlineData("l'école d'été", "ecole ete")]
    [InlineData("小学校 A1 校", "小学 学校 a1 校")]
    [InlineData("ABC学校", "abc 学校")]
    [InlineData("ที่นี่", "ที่นี่")]
    [InlineData("مدرسة المستقبل", "مدرسه المستقبل")]
    [InlineData("", "")]
    public void A_query_gives_its_folded_words_in_order(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', Tokens.Of(text)));

    [Theory]
    [InlineData("children's", "childrens children")]
    [InlineData("l'école", "ecole l")]
    [InlineData("O'Brien", "obrien o brien")]
    [InlineData("小学校", "小学 学校 校")]
    [InlineData("plain words", "plain words")]
    public void The_index_also_holds_the_parts(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', Tokens.ForIndex(text)));

    [Theory]
    [InlineData("L’école du village", "ecole")]
    [InlineData("L’école du village", "l'ecole")]
    [InlineData("L’école du village", "l ecole")]
    [InlineData("une école", "l'école")]
    [InlineData("Children’s centre", "childrens")]
    [InlineData("Children’s centre", "children")]
    [InlineData("Children’s centre", "children's")]
    [InlineData("Sinéad O’Brien", "obrien")]
    [InlineData("Sinéad O’Brien", "o brien")]
    [InlineData("Sinéad O’Brien", "o'brien")]
    public void A_name_is_found_however_its_apostrophe_was_typed(string name, string query) =>
        Assert.Subset(Tokens.ForIndex(name).ToHashSet(), Tokens.Of(query).ToHashSet());

    [Fact]
    public void Every_token_of_a_query_is_in_the_index_of_the_same_text() =>
        Prop.ForAll(Samples.Texts, text => Tokens.Of(text).ToHashSet().IsSubsetOf(Tokens.ForIndex(text))).Check(Samples.Config);

    [Fact]
    public void Tokens_are_never_empty_or_too_long() =>
        Prop.ForAll(Samples.Texts, text => Tokens.ForIndex(text).All(t => t.Length is > 0 and <= Tokens.MaxLength && !t.Contains(' ', StringComparison.Ordinal) && !t.Contains('\'', StringComparison.Ordinal)))
            .Check(Samples.Config);

    [Fact]
    public void A_long_word_is_cut_without_breaking_a_character()
    {
        Assert.Equal(new string('a', 40), Assert.Single(Tokens.Of(new string('a', 50))));
        Assert.Equal(39, Assert.Single(Tokens.Of("a" + string.Concat(Enumerable.Repeat("𐐨", 30)))).Length);
    }

    [Fact]
    public void No_more_tokens_come_than_the_limit()
    {
        Assert.Equal(["a", "b"], Tokens.Of("a b c", 2));
        Assert.Equal(["学学"], Tokens.Of("学学学学", 1));
        Assert.Empty(Tokens.ForIndex("a'b", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tokens.Of("a", -1));
    }
}
