namespace Fusion.Opinion;

/// <summary>A value in a sentence.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">A count, a share from 0 to 1, a group's id or a statement's number.</param>
public readonly record struct ExplanationValue(string Name, ExplanationKind Kind, double Value);
