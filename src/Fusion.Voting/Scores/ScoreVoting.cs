using System.Numerics;
using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Scores;

/// <summary>The most points win: score voting, dots, cumulative and quadratic voting differ only in what a ballot may say (<see cref="PointRule"/>).</summary>
/// <remarks>No opinion counts as no point.</remarks>
public static class ScoreVoting
{
    /// <summary>Counts. Time: options × distinct ballots.</summary>
    /// <param name="ballots">Points for each option.</param>
    /// <param name="seats">At least 1.</param>
    /// <param name="ties">What decides between equals.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seats"/> is less than 1.</exception>
    public static CountResult Count(ScoreBallots ballots, int seats, TieRule ties)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(ties);
        var points = Points(ballots);
        return Filling.OneStage(new Tallied<BigInteger>(ballots.Options, ballots.Total, ballots.Blank, option => points[option], option => points[option]), seats, ties);
    }

    internal static BigInteger[] Points(ScoreBallots ballots)
    {
        var points = new Int128[ballots.Options.Count];
        foreach (var (at, row) in ballots.Rows.Index())
        {
            for (var option = 0; option < row.Length; option++)
            {
                if (row[option] != ScoreBallots.None)
                    points[option] += (Int128)row[option] * ballots.Weights[at];
            }
        }
        return [.. points.Select(sum => (BigInteger)sum)];
    }
}
