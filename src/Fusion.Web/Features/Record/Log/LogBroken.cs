namespace Fusion.Web.Features.Record.Log;

/// <summary>The log on disk is not what was signed and shown before: nothing more is signed until a person has looked. The message says what to do.</summary>
internal sealed class LogBroken(string message) : Exception(message);
