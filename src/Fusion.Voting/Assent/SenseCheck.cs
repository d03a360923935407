namespace Fusion.Voting.Assent;

/// <summary>A sense check: thumbs up, sideways or down, in two minutes. It decides nothing.</summary>
/// <param name="Up">How many are for it.</param>
/// <param name="Sideways">How many are undecided.</param>
/// <param name="Down">How many are against it.</param>
public sealed record SenseCheck(long Up, long Sideways, long Down)
{
    /// <summary>What it shows: clear where four fifths of the answers point one way.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative.</exception>
    public SenseReading Read()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Up);
        ArgumentOutOfRangeException.ThrowIfNegative(Sideways);
        ArgumentOutOfRangeException.ThrowIfNegative(Down);
        var all = (Int128)Up + Sideways + Down;
        return all == 0 ? SenseReading.NoAnswers
            : (Int128)Up * 5 >= all * 4 ? SenseReading.ClearlyFor
            : (Int128)Down * 5 >= all * 4 ? SenseReading.ClearlyAgainst
            : Up > Sideways + (Int128)Down ? SenseReading.MostlyFor
            : Down > Sideways + (Int128)Up ? SenseReading.MostlyAgainst
            : SenseReading.Mixed;
    }
}
