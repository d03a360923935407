using Fusion.Evidence.Pooling;

namespace Fusion.Evidence.Strength;

/// <summary>What grading must know about one finding; its result, good, bad or none, is not among it.</summary>
/// <param name="Design">How it found out.</param>
/// <param name="Place">Where; null if not said.</param>
/// <param name="Team">Who; null if not said.</param>
public sealed record Finding(StudyDesign Design, string? Place = null, string? Team = null);
