namespace Fusion.Voting.Scores;

/// <summary>What one ballot may say in points. Checked when a ballot is cast and again when ballots are read.</summary>
public sealed record PointRule
{
    /// <summary>The least points for an option.</summary>
    public required int Least { get; init; }

    /// <summary>The most points for an option.</summary>
    public required int Most { get; init; }

    /// <summary>What a ballot may spend in all; null if there is no limit.</summary>
    public long? Budget { get; init; }

    /// <summary>Whether n votes for an option cost n² of the budget, not n.</summary>
    public bool Quadratic { get; init; }

    /// <summary>Score voting from 0 to <paramref name="most"/>.</summary>
    public static PointRule Score(int most) => new() { Least = 0, Most = most };

    /// <summary>Dots to place freely, at most <paramref name="perOption"/> on one option.</summary>
    public static PointRule Dots(int dots, int perOption) => new() { Least = 0, Most = perOption, Budget = dots };

    /// <summary>Cumulative voting: points to share out, all on one option if one likes.</summary>
    public static PointRule Cumulative(int points) => new() { Least = 0, Most = points, Budget = points };

    /// <summary>Quadratic voting: n votes for or against an option cost n² credits.</summary>
    /// <remarks>S. P. Lalley and E. G. Weyl, "Quadratic voting", AEA Papers and Proceedings 108 (2018).</remarks>
    public static PointRule QuadraticVotes(int credits, bool against)
    {
        var most = (int)Math.Sqrt(credits);
        return new() { Least = against ? -most : 0, Most = most, Budget = credits, Quadratic = true };
    }

    /// <summary>What is wrong with a ballot; null if nothing is.</summary>
    /// <param name="scores">Points, or <see cref="Ballots.ScoreBallots.None"/>.</param>
    public PointFault? Fault(IEnumerable<int> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var spent = 0L;
        foreach (var (option, score) in scores.Index())
        {
            if (score == Ballots.ScoreBallots.None)
                continue;
            if (score < Least)
                return new PointFault(PointFaultKind.TooFew, option, score, Least);
            if (score > Most)
                return new PointFault(PointFaultKind.TooMany, option, score, Most);
            spent = checked(spent + (Quadratic ? (long)score * score : Math.Abs((long)score)));
        }
        return spent > Budget ? new PointFault(PointFaultKind.Overspent, null, spent, Budget.Value) : null;
    }
}
