using Fusion.Voting.Ballots;

namespace Fusion.Voting.Counts;

/// <summary>How many (weight) prefer each option to each other. An option that a ballot does not rank stands below all that it ranks.</summary>
public sealed class PairwiseMatrix
{
    readonly long[] over;

    internal PairwiseMatrix(int options, long total, long[] over) => (Options, Total, this.over) = (options, total, over);

    /// <summary>The number of options.</summary>
    public int Options { get; }

    /// <summary>The weight of the ballots.</summary>
    public long Total { get; }

    /// <summary>How many prefer <paramref name="a"/> to <paramref name="b"/>.</summary>
    public long this[int a, int b] => over[(a * Options) + b];

    /// <summary>The option that beats every other, or null.</summary>
    public int? CondorcetWinner
    {
        get
        {
            for (var a = 0; a < Options; a++)
            {
                if (Enumerable.Range(0, Options).All(b => a == b || this[a, b] > this[b, a]))
                    return a;
            }
            return null;
        }
    }

    /// <summary>Counts all pairs.</summary>
    /// <remarks>Options² × distinct ballots; 32 ballots an instruction and several threads where there is enough to do.</remarks>
    public static PairwiseMatrix Of(RankedBallots ballots)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        return PairwiseCount.Count(ballots);
    }

    /// <summary>The strength of the win of <paramref name="a"/> over <paramref name="b"/>; 0 if it is none.</summary>
    public long Strength(int a, int b, WinStrength strength)
    {
        var (won, lost) = (this[a, b], this[b, a]);
        return won <= lost ? 0 : strength == WinStrength.Margin ? won - lost : won;
    }
}
