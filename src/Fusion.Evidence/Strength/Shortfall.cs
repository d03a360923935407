using Fusion.Evidence.Pooling;

namespace Fusion.Evidence.Strength;

/// <summary>What is missing for a level: numbers still needed, all of a design or stronger.</summary>
/// <param name="Design">The design.</param>
/// <param name="Findings">How many more findings.</param>
/// <param name="Places">How many more places.</param>
/// <param name="Teams">How many more teams.</param>
public sealed record Shortfall(StudyDesign Design, int Findings, int Places, int Teams)
{
    /// <summary>Whether nothing is missing.</summary>
    public bool IsNone => Findings == 0 && Places == 0 && Teams == 0;
}
