namespace Fusion.Web.Platform;

/// <summary>Something the person who starts Fusion can put right; its message is the one sentence that says what to do.</summary>
internal sealed class StartupFault(string message) : Exception(message);
