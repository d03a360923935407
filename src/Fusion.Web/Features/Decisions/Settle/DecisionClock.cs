using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Settle;

/// <summary>Looks each second which votes begin, end, or are to be reminded of. Several processes may look at once: an act that comes second finds nothing left to do.</summary>
internal sealed partial class DecisionClock(Acts acts, Database database, HostState host, TimeProvider clock, ILogger<DecisionClock> logger) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    const int MostAtOnce = 50;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await Task.Delay(Pause, clock, stoppingToken);
                if (host.IsReady) await Look(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what is due is done at its next start.
        }
    }

    /// <summary>Does what is due now.</summary>
    public async Task Look(CancellationToken cancel)
    {
        try
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var soon = now + RemindHandler.Before;
            await using var db = database.Reader();
            var due = await db.Set<Decision>().Where(one => (one.State == DecisionState.Proposed && one.OpensAt <= now) || (one.State == DecisionState.Voting && (one.ClosesAt <= now || (one.ClosesAt <= soon && one.RemindedAt == null))))
                .OrderBy(one => one.ClosesAt).Take(MostAtOnce).Select(one => new { one.Id, one.State, IsOver = one.ClosesAt <= now }).ToListAsync(cancel);
            foreach (var one in due)
                if (one.State == DecisionState.Proposed) await acts.Run<OpenVoteHandler, Done>((handler, stop) => handler.OnTime(one.Id, stop), cancel);
                else if (one.IsOver) await acts.Run<SettleHandler, Done>((handler, stop) => handler.Handle(one.Id, stop), cancel);
                else await acts.Run<RemindHandler, Done>((handler, stop) => handler.Handle(one.Id, stop), cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(logger, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A vote that is due could not be opened or counted; it is tried again in a second")]
    static partial void Failed(ILogger logger, Exception fault);
}
