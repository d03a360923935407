using Fusion.Web.Data;

namespace Fusion.Web.Platform.Acts;

/// <summary>Looks every second whether another process has changed something, and makes new at midnight what goes by the day.</summary>
internal sealed partial class RevisionWatch(Database database, Revisions revisions, HostState state, IEnumerable<IReadModel> readModels, TimeProvider clock, ILogger<RevisionWatch> logger) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var day = clock.GetUtcNow().UtcDateTime.Date;
        using var timer = new PeriodicTimer(Pause, clock);
        while (await Next(timer, stoppingToken))
        {
            if (!state.IsReady) continue;
            try
            {
                if (database.IsPostgres) await revisions.CatchUp(stoppingToken);
                if (clock.GetUtcNow().UtcDateTime.Date is var today && today != day) await readModels.Where(model => model.Topic is Topic.Catalogue or Topic.Directory).RefreshAll(stoppingToken);
                day = today;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The database is away for a while: the next look will tell.
                Unread(logger, fault);
            }
        }
    }

    static async Task<bool> Next(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What other processes changed could not be read: the next look will tell")]
    static partial void Unread(ILogger logger, Exception fault);
}
