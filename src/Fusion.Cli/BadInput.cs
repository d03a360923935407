namespace Fusion.Cli;

/// <summary>A file that cannot be read or understood; the message names file, line and reason.</summary>
internal sealed class BadInput(string message) : Exception(message);
