namespace Fusion.Voting.Times;

/// <summary>How a time fares.</summary>
/// <param name="Time">Its place in the list.</param>
/// <param name="Yes">How many can come.</param>
/// <param name="IfNeedBe">How many can come if need be.</param>
/// <param name="No">How many cannot.</param>
/// <param name="NeededMissing">How many cannot come who are needed.</param>
public sealed record TimeTally(int Time, int Yes, int IfNeedBe, int No, int NeededMissing);
