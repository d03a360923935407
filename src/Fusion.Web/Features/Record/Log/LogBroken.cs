using Fusion.Web.Features.Record.Contracts;

namespace Fusion.Web.Features.Record.Log;

/// <summary>Going on would show others another record than before, or nobody could check it: nothing more is signed until a person has looked.</summary>
internal sealed class LogBroken(RecordAlarm alarm, string message) : Exception(message)
{
    public LogBroken(string message) : this(new RecordAlarm("record.alarm.broken"), message)
    {
    }

    public LogBroken(RecordAlarm alarm) : this(alarm, $"{alarm.Key} {string.Join(' ', alarm.Arguments)}")
    {
    }

    /// <summary>What the person in charge is told, and what to do.</summary>
    public RecordAlarm Alarm => alarm;
}
