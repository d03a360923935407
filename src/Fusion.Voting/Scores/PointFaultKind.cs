namespace Fusion.Voting.Scores;

/// <summary>What is wrong with a ballot of points.</summary>
public enum PointFaultKind
{
    /// <summary>Fewer points for an option than allowed.</summary>
    TooFew,

    /// <summary>More points for an option than allowed.</summary>
    TooMany,

    /// <summary>More spent than there was.</summary>
    Overspent,
}
