namespace Fusion.Cli.Map;

/// <summary>What a map cost.</summary>
/// <param name="Votes">Votes read.</param>
/// <param name="Load">Reading or planting them.</param>
/// <param name="Map">Making the map.</param>
/// <param name="PeakMegabytes">The most memory that the process held.</param>
internal sealed record MapCost(long Votes, TimeSpan Load, TimeSpan Map, double PeakMegabytes);
