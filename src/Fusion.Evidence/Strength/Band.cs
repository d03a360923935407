namespace Fusion.Evidence.Strength;

/// <summary>A word for figures from a limit upwards.</summary>
/// <param name="From">The least size that has this word.</param>
/// <param name="Key">Its name in files and texts.</param>
/// <param name="Words">The words for readers.</param>
public sealed record Band(double From, string Key, string Words);
