namespace Fusion.Cli;

/// <summary>Arguments that no command understands; the message says what to do.</summary>
internal sealed class WrongUse(string message) : Exception(message);
