using Fusion.Evidence.Pooling;

namespace Fusion.Web.Features.Evidence.Calculation;

/// <summary>Sums below each other, each with its number of results, design mix and interval.</summary>
/// <param name="More">Head of a further column; null without one.</param>
internal sealed record Estimates(string Title, string Head, IReadOnlyList<Estimate> Rows, string? More = null);

internal sealed record Estimate(string Name, Pooled Pooled, string? More = null);
