namespace Fusion.Web.Features.Record.Contracts;

/// <summary>What is wrong with the record, as a key of the interface's sentences with its arguments; an argument may be an alarm itself, or several.</summary>
internal sealed record RecordAlarm(string Key, params object[] Arguments);
