using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Scores;

/// <summary>Majority judgement: the option with the best median grade; between equals, a median grade of each is set aside until they differ.</summary>
/// <remarks>
/// M. Balinski and R. Laraki, "Majority Judgment" (MIT Press, 2010). Of two middle grades the lower is the median. A grade is any whole number, greater
/// is better; no opinion counts as the lowest grade in use, as the authors ask. Only options with the very same grades are tied. Time: options × distinct ballots.
/// </remarks>
public static class MajorityJudgement
{
    /// <summary>Counts.</summary>
    /// <param name="ballots">Grades.</param>
    /// <param name="seats">At least 1.</param>
    /// <param name="ties">What decides between options with the very same grades.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seats"/> is less than 1.</exception>
    public static CountResult Count(ScoreBallots ballots, int seats, TieRule ties)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(ties);
        var lowest = ballots.Rows.SelectMany(row => row).Where(grade => grade != ScoreBallots.None).DefaultIfEmpty(0).Min();
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
