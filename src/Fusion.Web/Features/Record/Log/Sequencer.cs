using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Record.Log;

/// <summary>
/// Wakes when an act was entered and has the waiting entries sequenced, at most once a second while there is something new. Looks every few seconds
/// even so: another process may have stopped between its act and this.
/// </summary>
internal sealed partial class Sequencer(Acts acts, SequencerBell bell, LogState state, SeenCheckpoint seen, HostState host, TimeProvider clock, ILogger<Sequencer> logger) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1), LongestSleep = TimeSpan.FromSeconds(5), StartIsNear = TimeSpan.FromMilliseconds(50);

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
        try
        {
            Sequenced done;
            do
            {
                await seen.Check(cancel);
                done = (await acts.Run<SequenceHandler, Sequenced>((handler, stop) => handler.Handle(stop), cancel)).Value!;
                if (done.Edge is { } edge) state.Edge = edge;
                if (done.Head is { } head && head.Size != state.Head?.Size) seen.Show(head);
            }
            while (done.Edge is not null);
            state.Alarm = null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            state.Alarm = fault is LogBroken or OpenRecord.RecordFaultException ? "record.alarm.broken" : "record.alarm.stopped";
            Stopped(logger, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The record's entries could not be sequenced: they wait, and nothing is lost")]
    static partial void Stopped(ILogger logger, Exception fault);
}
