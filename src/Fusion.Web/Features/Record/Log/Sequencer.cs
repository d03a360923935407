using System.Globalization;
using Fusion.OpenRecord;
using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Features.Record.Witnessing;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Record.Log;

/// <summary>
/// Wakes when an act was entered and has the waiting entries sequenced, at most once a second while there is something new; then asks the witnesses, and
/// shows the new head. Looks every few seconds even so: another process may have stopped between its act and this.
/// </summary>
internal sealed partial class Sequencer(Acts acts, SequencerBell bell, LogState state, SeenCheckpoint seen, Witnesses witnesses, HostState host, TimeProvider clock, ILogger<Sequencer> logger) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1), LongestSleep = TimeSpan.FromSeconds(5), StartIsNear = TimeSpan.FromMilliseconds(50), ClockTolerance = TimeSpan.FromSeconds(2);

    // The witnesses that have not signed the head that was shown last.
    IReadOnlyList<RecordAlarm> missing = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // A host that is starting has not migrated yet, or is loading its content.
                if (!host.IsReady)
                {
                    await Task.Delay(StartIsNear, clock, stoppingToken);
                    continue;
                }
                await Sequence(stoppingToken);
                await Task.Delay(Pause, clock, stoppingToken);
                await bell.Wait(LongestSleep, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    async Task Sequence(CancellationToken cancel)
    {
        var alarms = new List<RecordAlarm>();
        try
        {
            Sequenced done;
            do
            {
                await seen.Check(cancel);
                done = (await acts.Run<SequenceHandler, Sequenced>((handler, stop) => handler.Handle(stop), cancel)).Value!;
                if (done.Edge is { } edge) state.Edge = edge;
                if (done.Newest is not { } newest) break;
                if (!newest.IsShown && await Witnessed(newest, alarms, cancel) is var witnessed)
                {
                    if (witnessed is null) break;
                    newest = witnessed;
                }
                if (newest.Size != state.Head?.Size) seen.Show(newest);
            }
            while (done.Edge is not null);
            if (missing.Count > 0 && alarms.Count == 0) alarms.Add(new RecordAlarm("record.alarm.witness-missing", missing));
            if (state.Head is { } head && clock.GetUtcNow().UtcDateTime is var now && now < head.SignedAt - ClockTolerance) alarms.Add(new RecordAlarm("record.alarm.clock", Instant(now), Instant(head.SignedAt)));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            alarms.Insert(0, fault switch
            {
                LogBroken broken => broken.Alarm,
                RecordFaultException => new RecordAlarm("record.alarm.broken"),
                _ when Database.IsFull(fault) => new RecordAlarm("record.alarm.full"),
                _ => new RecordAlarm("record.alarm.stopped"),
            });
            Stopped(logger, fault);
        }
        state.Alarms = alarms;
    }

    /// <summary>The head with the signatures of its witnesses, ready to be shown; null while there are too few.</summary>
    async Task<SignedHead?> Witnessed(SignedHead head, List<RecordAlarm> alarms, CancellationToken cancel)
    {
        seen.Keep(head);
        var found = await witnesses.Ask(head, cancel);
        missing = [.. found.Where(finding => finding.Cosignature is null).Select(finding => finding.Why!)];
        var isAhead = found.Any(finding => finding.IsAhead);
        if (isAhead || !witnesses.Policy.IsMetBy(Witnesses.Signed(found)))
        {
            alarms.AddRange(found.Where(finding => finding.IsAhead).Select(finding => finding.Why!));
            if (!isAhead) alarms.Add(new RecordAlarm("record.alarm.witnesses", state.Head?.Size ?? 0, missing));
            return null;
        }
        return (await acts.Run<ShowHandler, SignedHead>((handler, stop) => handler.Handle(head.Size, [.. found.Where(finding => finding.Cosignature is not null).Select(finding => finding.Cosignature!)], stop), cancel)).Value!;
    }

    static string Instant(DateTime instant) => instant.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    [LoggerMessage(Level = LogLevel.Error, Message = "The record's entries could not be sequenced: they wait, and nothing is lost")]
    static partial void Stopped(ILogger logger, Exception fault);
}
