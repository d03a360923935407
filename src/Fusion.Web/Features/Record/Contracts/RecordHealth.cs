using Fusion.Web.Features.Record.Log;

namespace Fusion.Web.Features.Record.Contracts;

/// <summary>Whether the open record is well, for the person in charge.</summary>
internal sealed class RecordHealth(LogState state)
{
    /// <summary>What is wrong, as a key of the interface's sentences; null when nothing is.</summary>
    public string? Alarm => state.Alarm;
}
