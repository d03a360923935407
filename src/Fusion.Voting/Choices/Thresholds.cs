using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;

namespace Fusion.Voting.Choices;

/// <summary>Every option is decided for itself: it passes if enough votes, or a great enough share of the voters, support it.</summary>
public static class Thresholds
{
    /// <summary>The options that pass, and how far each is from passing.</summary>
    /// <param name="ballots">Sets of supported options.</param>
    /// <param name="threshold">What an option needs.</param>
    /// <returns>For each option, in the order of the ballot, what it got and needed.</returns>
    public static IReadOnlyList<ThresholdCheck> Count(ApprovalBallots ballots, Threshold threshold)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(threshold);
        var needed = threshold.Needed(checked(ballots.Total + ballots.Blank));
        return [.. ballots.Supports().Select((votes, option) => new ThresholdCheck(option, votes, needed, votes >= needed))];
    }
}
