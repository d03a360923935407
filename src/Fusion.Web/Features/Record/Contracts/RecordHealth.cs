using Fusion.Web.Features.Record.Log;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Record.Contracts;

/// <summary>Whether the open record is well, for the person in charge.</summary>
internal sealed class RecordHealth(LogState state, Words words)
{
    /// <summary>What is wrong, in sentences, the gravest first; none when all is well.</summary>
    public IReadOnlyList<string> Alarms => [.. state.Alarms.Select(Say)];

    string Say(RecordAlarm alarm) => words[alarm.Key, [.. alarm.Arguments.Select(argument => argument switch
    {
        RecordAlarm one => Say(one),
        IEnumerable<RecordAlarm> several => string.Join(words["list-comma"], several.Select(Say)),
        var other => other,
    })]];
}
