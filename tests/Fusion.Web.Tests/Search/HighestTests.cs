using Fusion.Web.Platform.Search;

namespace Fusion.Web.Tests.Search;

public sealed class HighestTests
{
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6)]
    public void What_is_kept_is_what_sorting_everything_would_put_first(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var (take, scores) = (random.Next(1, 12), Enumerable.Range(0, random.Next(60)).Select(_ => random.Next(-2, 6)).ToArray());
            var highest = new Highest(take);
            foreach (var document in Enumerable.Range(0, scores.Length).OrderBy(_ => random.Next())) highest.Offer(document, scores[document]);

            Assert.Equal(Enumerable.Range(0, scores.Length).OrderByDescending(document => scores[document]).ThenBy(document => document).Take(take), highest.InOrder());
        }
    }

    [Fact]
    public void Ranks_order_by_score_and_then_by_document_also_where_a_page_key_is_absurd()
    {
        Assert.True(Highest.Rank(5, 3) > Highest.Rank(0, 2));
        Assert.True(Highest.Rank(4, 3) > Highest.Rank(5, 3));
        Assert.True(Highest.Rank(0, long.MaxValue) >= Highest.Rank(0, int.MaxValue));
        Assert.True(Highest.Rank(0, long.MinValue) < Highest.Rank(int.MaxValue, -1));
    }
}
