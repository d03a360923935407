using FsCheck;
using FsCheck.Fluent;

namespace Fusion.Text.Tests;

public sealed class NearMatchTests
{
    [Theory]
    [InlineData("school", "shcool", 1)]
    [InlineData("school", "scool", 1)]
    [InlineData("school", "schools", 1)]
    [InlineData("school", "skool", 2)]
    [InlineData("ca", "abc", 3)]
    [InlineData("", "ab", 2)]
    [InlineData("مدرسه", "مدرسة", 1)]
    public void Two_words_are_within_exactly_their_number_of_edits(string a, string b, int edits)
    {
        Assert.True(NearMatch.Within(a, b, edits));
        Assert.False(NearMatch.Within(a, b, edits - 1));
    }

    [Theory]
    [InlineData("educ", "education", 0, true)]
    [InlineData("edcu", "education", 1, true)]
    [InlineData("edcu", "education", 0, false)]
    [InlineData("", "education", 0, true)]
    [InlineData("education", "educ", 2, false)]
    public void A_query_may_come_near_the_beginning_of_a_word(string query, string word, int max, bool near) =>
        Assert.Equal(near, NearMatch.Within(query, word, max, prefix: true));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(40, 2)]
    public void Longer_words_are_forgiven_more(int length, int edits) => Assert.Equal(edits, NearMatch.Allowed(length));

    [Fact]
    public void Nearness_is_symmetric_and_equals_the_whole_table() =>
        Prop.ForAll(Samples.Words, Samples.Words, (a, b) => Enumerable.Range(0, NearMatch.MaxEdits + 1).All(max =>
            NearMatch.Within(a, b, max) == Naive.Edits(a, b, prefix: false) <= max
            && NearMatch.Within(a, b, max) == NearMatch.Within(b, a, max)
            && NearMatch.Within(a, b, max, prefix: true) == Naive.Edits(a, b, prefix: true) <= max)).Check(Samples.Config);

    [Fact]
    public void Long_text_needs_neither_memory_nor_time()
    {
        var a = new string('a', 1 << 20);
        var b = string.Concat("b", a.AsSpan(1));
        Assert.True(NearMatch.Within(a, b, 1));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(NearMatch.Within(a, b, 8));
        Assert.False(NearMatch.Within(a, b, 0));
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void More_edits_than_the_greatest_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NearMatch.Within("a", "b", 9));
        Assert.Throws<ArgumentOutOfRangeException>(() => NearMatch.Within("a", "b", -1));
    }
}
