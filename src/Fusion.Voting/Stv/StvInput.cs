using Fusion.Voting.Ballots;

namespace Fusion.Voting.Stv;

/// <summary>What every transferable vote asks of its input.</summary>
internal static class StvInput
{
    public static void Check(RankedBallots ballots, int seats)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(seats, OptionList.Most);
        if (!ballots.Strict)
            throw new ArgumentException("A ballot puts two options in one place, and a transferable vote needs an order.", nameof(ballots));
    }
}
