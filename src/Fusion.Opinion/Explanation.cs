namespace Fusion.Opinion;

/// <summary>A sentence about a map: which one, and what stands in it. Whoever shows it has the sentence in the reader's language under the key.</summary>
/// <param name="Key">Which sentence; <see cref="Explanations"/> lists them.</param>
/// <param name="Values">What stands in it, by name.</param>
public sealed record Explanation(string Key, IReadOnlyList<ExplanationValue> Values);
