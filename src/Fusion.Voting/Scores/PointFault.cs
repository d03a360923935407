namespace Fusion.Voting.Scores;

/// <summary>Why a ballot of points is refused.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Option">At which option, if at one.</param>
/// <param name="Given">The points given or spent.</param>
/// <param name="Limit">What is allowed.</param>
public sealed record PointFault(PointFaultKind Kind, int? Option, long Given, long Limit);
