using System.Collections.Immutable;

namespace Fusion.Voting.Ballots;

/// <summary>Whole points or grades for each option, equal ballots kept once with their weight, in the order in which each first came. Immutable.</summary>
public sealed class ScoreBallots
{
    /// <summary>Stands for "no opinion on this option"; it is not the same as 0.</summary>
    public const int None = int.MinValue;

    /// <summary>The greatest absolute value of a score.</summary>
    public const int Most = 1_000_000;

    ScoreBallots(OptionList options, ImmutableArray<ImmutableArray<int>> rows, ImmutableArray<long> weights, long blank)
    {
        (Options, Rows, Weights, Blank) = (options, rows, weights, blank);
        foreach (var weight in weights)
            Total = checked(Total + weight);
    }

    /// <summary>What is scored.</summary>
    public OptionList Options { get; }

    /// <summary>The distinct ballots: a score or <see cref="None"/> for each option.</summary>
    public ImmutableArray<ImmutableArray<int>> Rows { get; }

    /// <summary>The weight of each, at least 1.</summary>
    public ImmutableArray<long> Weights { get; }

    /// <summary>The weight of the ballots that score something.</summary>
    public long Total { get; }

    /// <summary>The weight of the ballots cast blank.</summary>
    public long Blank { get; }

    /// <summary>Collects ballots.</summary>
    /// <param name="options">What is scored.</param>
    /// <param name="ballots">A score or <see cref="None"/> for each option, and a weight of at least 1.</param>
    /// <exception cref="ArgumentException">A ballot has another number of scores than there are options, a score is beyond ±<see cref="Most"/>, or a weight is less than 1.</exception>
    public static ScoreBallots Create(OptionList options, IEnumerable<(IReadOnlyList<int> Scores, long Weight)> ballots)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(ballots);
        var known = new Dictionary<ScoreRow, int>();
        var rows = new List<ScoreRow>();
        var weights = new List<long>();
        var blank = 0L;
        foreach (var (scores, weight) in ballots)
        {
            if (scores.Count != options.Count)
                throw new ArgumentException($"A ballot has {scores.Count} scores for {options.Count} options.", nameof(ballots));
            if (weight < 1)
                throw new ArgumentException("A weight is at least 1.", nameof(ballots));
            if (scores.Any(score => score != None && Math.Abs((long)score) > Most))
                throw new ArgumentException($"A score lies between -{Most} and {Most}.", nameof(ballots));
            if (scores.All(score => score == None))
            {
                blank = checked(blank + weight);
                continue;
            }
            var row = new ScoreRow([.. scores]);
            if (!known.TryGetValue(row, out var at))
            {
                known[row] = at = rows.Count;
                rows.Add(row);
                weights.Add(0);
            }
            weights[at] = checked(weights[at] + weight);
        }
        return new ScoreBallots(options, [.. rows.Select(row => row.Scores)], [.. weights], blank);
    }
}
