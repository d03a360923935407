namespace Fusion.Web.Platform.Upkeep;

/// <summary>Looks once an hour which daily jobs are due; one that fails is said in the log and tried again an hour later, and keeps no other from running.</summary>
internal sealed partial class Housekeeper(Acts.Acts acts, IServiceScopeFactory scopes, HostState host, TimeProvider clock, ILogger<Housekeeper> logger) : BackgroundService
{
    static readonly TimeSpan Hour = TimeSpan.FromHours(1), StartIsNear = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!host.IsReady) await Task.Delay(StartIsNear, clock, stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                await RunAll(stoppingToken);
                await Task.Delay(Hour, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; the day's work goes on at its next start.
        }
    }

    /// <summary>Runs what is due; answers which ran.</summary>
    public async Task<IReadOnlyList<string>> RunAll(CancellationToken cancel)
    {
        var ran = new List<string>();
        IReadOnlyList<string> names;
        await using (var scope = scopes.CreateAsyncScope()) names = scope.ServiceProvider.GetRequiredService<RunJobHandler>().Names;
        foreach (var name in names)
        {
            try
            {
                if ((await acts.Run<RunJobHandler, bool>((handler, stop) => handler.Handle(name, stop), cancel)).Value) ran.Add(name);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Failed(logger, name, fault);
            }
        }
        return ran;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The daily job {Name} failed; it is tried again in an hour")]
    static partial void Failed(ILogger logger, string name, Exception fault);
}

internal static class UpkeepServices
{
    public static void AddUpkeep(this IServiceCollection services)
    {
        services.AddScoped<RunJobHandler>();
        services.AddSingleton<Housekeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<Housekeeper>());
    }
}
