using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Scores;

/// <summary>Majority judgement: the option with the best median grade; between equals, a median grade of each is set aside until they differ.</summary>
/// <remarks>
/// M. Balinski and R. Laraki, "Majority Judgment" (MIT Press, 2010). Of two middle grades the lower is the median. A grade is any whole number, greater
/// is better; no opinion counts as the lowest grade, as the authors ask. Only options with the very same grades are tied. Time: options × distinct ballots.
/// </remarks>
public static class MajorityJudgement
{
    /// <summary>Counts.</summary>
    /// <param name="ballots">Grades.</param>
    /// <param name="seats">At least 1.</param>
    /// <param name="ties">What decides between options with the very same grades.</param>
    /// <param name="lowestGrade">The lowest grade that can be given; null for 0, or the lowest given if that is less.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seats"/> is less than 1.</exception>
    /// <exception cref="ArgumentException">A grade is below the lowest.</exception>
    public static CountResult Count(ScoreBallots ballots, int seats, TieRule ties, int? lowestGrade = null)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(ties);
        var given = ballots.Rows.SelectMany(row => row).Where(grade => grade != ScoreBallots.None).DefaultIfEmpty(0).Min();
        var lowest = lowestGrade ?? Math.Min(0, given);
        if (given < lowest && ballots.Total > 0)
            throw new ArgumentException("A grade is below the lowest.", nameof(ballots));
        MajorityValue[] values = [.. Enumerable.Range(0, ballots.Options.Count).Select(option => MajorityValue.Of(ballots, option, lowest))];
        return Filling.OneStage(
            new Tallied<MajorityValue>(ballots.Options, ballots.Total, ballots.Blank, option => values[option], option => values[option].Median)
            {
                Remarks = [.. values.Select((value, option) => Remark.Of(RemarkKeys.MedianGrade, option).With(value.Median))],
            },
            seats,
            ties);
    }
}
