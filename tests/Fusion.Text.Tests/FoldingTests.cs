using System.Diagnostics;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Fusion.Text.Tests;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("École", "ecole")]
    [InlineData("Straße", "strasse")]
    [InlineData("STRASSE", "strasse")]
    [InlineData("İstanbul Iğdır ılık", "istanbul igdir ilik")]
    [InlineData("Ærø Þór Łódź Đuro Œuvre", "aero thor lodz duro oeuvre")]
    [InlineData("Αθήνα ΟΔΟΣ οδός", "αθηνα οδοσ οδοσ")]
    [InlineData("Ёлка Йод Київ", "елка иод киів")]
    [InlineData("ﬁne № ½ Ⅷ ①", "fine no 1 2 viii 1")]
    public void Folding_an_accented_word_gives_the_plain_word(string text, string folded) =>
        Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData("مَدْرَسَة", "مدرسه")]
    [InlineData("أحمد إيمان آدم ٱلله", "احمد ايمان ادم الله")]
    [InlineData("مـــدرسة", "مدرسه")]
    [InlineData("مصطفى", "مصطفي")]
    [InlineData("مؤسسة", "موسسه")]
    [InlineData("٢٠٢٦ ۲۰۲۶ २०२६", "2026 2026 2026")]
    [InlineData("کتاب فارسی", "كتاب فارسي")]
    [InlineData("שָׁלוֹם", "שלום")]
    public void Folding_unifies_the_variants_of_Arabic_and_Hebrew_writing(string text, string folded) =>
        Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData("学校", "学校")]
    [InlineData("がっこう ｶﾞｯｺｳ", "がっこう ガッコウ")]
    [InlineData("โรงเรียนที่", "โรงเรียนที่")]
    [InlineData("विद्यालय", "विद्यालय")]
    [InlineData("학교", "학교")]
    public void Folding_keeps_the_signs_that_carry_meaning_in_other_scripts(string text, string folded) =>
        Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData("l'école", "l ecole")]
    [InlineData("L’ÉCOLE D’ÉTÉ", "l ecole d ete")]
    [InlineData("aujourd'hui", "aujourdhui")]
    [InlineData("qu’il s'y l'habite", "qu il s y l habite")]
    [InlineData("children's", "childrens")]
    [InlineData("all's well", "alls well")]
    [InlineData("O'Brien ‘quoted’", "obrien quoted")]
    [InlineData("п'ять пʼять", "пять пять")]
    [InlineData("rock''n ''", "rock n")]
    public void Folding_parts_an_elided_article_and_closes_any_other_apostrophe(string text, string folded) =>
        Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData("  Hello,\t World! ", "hello world")]
    [InlineData("co\u00ADoperate zero\u200Bwidth jo\u200Din", "cooperate zero width join")]
    [InlineData("a\uD800b \uDC00", "a b")]
    [InlineData("👩‍🎓☺", "")]
    [InlineData("", "")]
    [InlineData("\u0301\u0E38", "")]
    public void Folding_leaves_only_words_with_one_space_between(string text, string folded) =>
        Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Folding_any_single_character_again_changes_nothing()
    {
        var changed = new List<int>();
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (!Rune.IsValid(value))
                continue;
            var once = Folding.Fold("a" + new Rune(value) + "b");
            if (!string.Equals(once, Folding.Fold(once), StringComparison.Ordinal))
                changed.Add(value);
        }
        Assert.Empty(changed);
    }

    [Fact]
    public void Folding_again_changes_nothing() =>
        Prop.ForAll(Samples.Texts, text =>
        {
            var once = Folding.Fold(text);
            return string.Equals(once, Folding.Fold(once), StringComparison.Ordinal);
        }).Check(Samples.Config);

    [Fact]
    public void Folding_gives_the_same_for_composed_and_decomposed_text() =>
        Prop.ForAll(Samples.WellFormedTexts, text =>
            string.Equals(
                Folding.Fold(text.Normalize(NormalizationForm.FormC)),
                Folding.Fold(text.Normalize(NormalizationForm.FormD)),
                StringComparison.Ordinal)).Check(Samples.Config);

    [Fact]
    public void Folding_leaves_no_capital_letter_space_run_or_lone_surrogate() =>
        Prop.ForAll(Samples.Texts, text =>
        {
            var folded = Folding.Fold(text);
            return folded == folded.Trim()
                && !folded.Contains("  ", StringComparison.Ordinal)
                && folded.EnumerateRunes().All(r => r.Value != 0xFFFD && (r.Value == ' ' || Rune.IsLetterOrDigit(r) || Rune.IsNumber(r) || IsMark(r)));
        }).Check(Samples.Config);

    [Fact]
    public void Folding_does_not_depend_on_the_readers_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal("istanbul international", Folding.Fold("İSTANBUL INTERNATIONAL"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Samples.FloodNames), MemberType = typeof(Samples))]
    public void A_megabyte_of_hostile_text_is_folded_in_linear_time(string name)
    {
        var flood = Samples.Floods[name];
        var watch = Stopwatch.StartNew();
        var folded = Folding.Fold(flood);
        _ = Tokens.ForIndex(flood, 1000);
        _ = Slugs.Of(flood);
        _ = SortKeys.Of(flood);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{name} took {watch.Elapsed}");
        Assert.Equal(folded, Folding.Fold(folded));
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
