namespace Fusion.Voting.Choices;

/// <summary>One option against its threshold.</summary>
/// <param name="Option">Which option.</param>
/// <param name="Votes">What it got.</param>
/// <param name="Needed">What it needed.</param>
/// <param name="Passed">Whether that was enough.</param>
public sealed record ThresholdCheck(int Option, long Votes, long Needed, bool Passed);
