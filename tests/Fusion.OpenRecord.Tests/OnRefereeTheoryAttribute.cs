namespace Fusion.OpenRecord.Tests;

/// <summary>Tests that ask the referee: skipped, saying why, where it cannot be built.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnRefereeTheoryAttribute : TheoryAttribute
{
    public OnRefereeTheoryAttribute() => Skip = Referee.Missing;
}
