namespace Fusion.OpenRecord.Tests;

/// <summary>A test that asks the referee: skipped, saying why, where it cannot be built.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnRefereeAttribute : FactAttribute
{
    public OnRefereeAttribute() => Skip = Referee.Missing;
}
