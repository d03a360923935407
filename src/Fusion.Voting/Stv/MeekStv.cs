using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Stv;

/// <summary>Meek's single transferable vote: every elected option keeps just the share of each vote that it needs, and the rest goes on as if the excluded had never stood.</summary>
/// <remarks>
/// I. D. Hill, B. A. Wichmann and D. R. Woodall, "Algorithm 123: Single transferable vote by Meek's method", Computer Journal 30 (1987). The quota is
/// (votes that still count) ÷ (seats + 1) and falls as votes run out of preferences; one is elected at the quota or above. Shares are whole multiples of 2⁻⁶⁰, worked with in
/// integers, so the result is the same everywhere; they are refined until no elected option has 10⁻¹² votes more than the quota, or refining changes nothing.
/// Options within 10⁻⁹ votes of each other are equals: earlier stages decide, then the declared rule. Time: rankings × their length × rounds (tens to hundreds a stage).
/// </remarks>
public static class MeekStv
{
    /// <summary>Counts.</summary>
    /// <param name="ballots">Strict rankings; the weights add up to less than 2⁶⁰.</param>
    /// <param name="seats">1 to 32,767.</param>
    /// <param name="ties">What decides when earlier stages do not.</param>
    /// <exception cref="ArgumentException">A ballot puts two options in one place, or the weights are too great.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seats"/> is out of range.</exception>
    public static CountResult Count(RankedBallots ballots, int seats, TieRule ties)
    {
        StvInput.Check(ballots, seats);
        ArgumentNullException.ThrowIfNull(ties);
        if (ballots.Total >= 1L << 60)
            throw new ArgumentException("The weights are too great.", nameof(ballots));
        return new MeekCount(ballots, seats, ties).Run();
    }
}
