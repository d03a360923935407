namespace Fusion.Evidence.Agreement;

/// <summary>Cronbach's α.</summary>
/// <param name="Alpha">At most 1, possibly negative; null where the sums of all people are the same.</param>
/// <param name="People">How many complete rows it rests on.</param>
/// <param name="Items">How many items.</param>
/// <param name="LeftOut">How many rows were left out because of gaps.</param>
public sealed record CronbachAlpha(double? Alpha, int People, int Items, int LeftOut);
