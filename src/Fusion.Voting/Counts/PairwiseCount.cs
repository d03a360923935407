using Fusion.Voting.Ballots;

namespace Fusion.Voting.Counts;

/// <summary>Counts pairs, ballot by ballot where there is little to do and in blocks where there is much.</summary>
internal static class PairwiseCount
{
    /// <summary>Below this many comparisons blocks do not pay.</summary>
    const long FewComparisons = 2_000_000;

    public static PairwiseMatrix Count(RankedBallots ballots)
    {
        var options = ballots.Options.Count;
        var blocks = options <= PairwiseBlock.MostOptions && (long)options * options * ballots.Distinct > FewComparisons;
        return new PairwiseMatrix(options, ballots.Total, blocks ? InBlocks(ballots) : OneByOne(ballots));
    }

    /// <summary>Ballot by ballot: the definition, and the reference for the blocks.</summary>
    internal static long[] OneByOne(RankedBallots ballots)
    {
        var options = ballots.Options.Count;
        var over = new long[checked(options * options)];
        var ranked = new bool[options];
        for (var ballot = 0; ballot < ballots.Distinct; ballot++)
        {
            var ranking = ballots[ballot];
            var weight = ballots.Weights[ballot];
            Array.Clear(ranked);
            var placeEnd = ranking.Length;
            for (var i = ranking.Length - 1; i >= 0; i--)
            {
                var option = ranking[i] & ~RankedBallots.SharesPlace;
                ranked[option] = true;
                for (var j = placeEnd; j < ranking.Length; j++)
                    over[(option * options) + (ranking[j] & ~RankedBallots.SharesPlace)] += weight;
                if ((ranking[i] & RankedBallots.SharesPlace) == 0)
                    placeEnd = i;
            }
            for (var below = 0; below < options && ranking.Length < options; below++)
            {
                if (ranked[below])
                    continue;
                foreach (var cell in ranking)
                    over[((cell & ~RankedBallots.SharesPlace) * options) + below] += weight;
            }
        }
        return over;
    }

    /// <summary>In blocks of ballots of equal weight, several at once. Sums of whole numbers do not depend on their order.</summary>
    internal static long[] InBlocks(RankedBallots ballots)
    {
        var options = ballots.Options.Count;
        var over = new long[options * options];
        var order = ByWeight(ballots);
        var runs = Runs(ballots, order);
        var both = !(ballots.Strict && ballots.Complete);
        Parallel.ForEach(
            runs,
            () => new PairwiseBlock(options),
            (run, _, block) =>
            {
                block.Count(ballots, order is null ? null : order.AsSpan(run.Start, run.Count).ToArray(), run.Start, run.Count, both);
                return block;
            },
            block =>
            {
                lock (over)
                    block.AddTo(over);
            });
        return over;
    }

    /// <summary>The ballots sorted by weight; null if all weigh the same.</summary>
    static int[]? ByWeight(RankedBallots ballots)
    {
        if (!ballots.Weights.ContainsAnyExcept(ballots.Weights[0]))
            return null;
        var order = new int[ballots.Distinct];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(ballots.Weights.ToArray(), order);
        return order;
    }

    static List<(int Start, int Count)> Runs(RankedBallots ballots, int[]? order)
    {
        long Weight(int at) => ballots.Weights[order is null ? at : order[at]];
        var runs = new List<(int Start, int Count)>();
        for (int start = 0, end; start < ballots.Distinct; start = end)
        {
            end = start + 1;
            while (end < ballots.Distinct && end - start < PairwiseBlock.Ballots && Weight(end) == Weight(start))
                end++;
            runs.Add((start, end - start));
        }
        return runs;
    }
}
