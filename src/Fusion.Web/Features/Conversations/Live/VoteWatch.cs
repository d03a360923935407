using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Conversations.Live;

/// <summary>Takes over, every second, the votes that other processes on the same PostgreSQL have written.</summary>
internal sealed partial class VoteWatch(Database database, ConversationBook book, Revisions revisions, HostState state, TimeProvider clock, ILogger<VoteWatch> logger) : BackgroundService
{
    const int MostAtOnce = 20_000;

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!database.IsPostgres) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Pause, clock, stoppingToken);
                for (var read = MostAtOnce; state.IsReady && read == MostAtOnce;) read = await Look(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // The database is away for a while: the next look will tell.
                Unread(logger, fault);
            }
        }
    }

    async Task<int> Look(CancellationToken cancel)
    {
        var news = await book.NewVotes(MostAtOnce, cancel);
        // What they vote on was there before them: it is read after them, and so is known when they count.
        if (news.Count > 0) await revisions.CatchUp(cancel);
        book.Take(news);
        return news.Count;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Votes of other processes could not be read: the next look will tell")]
    static partial void Unread(ILogger logger, Exception fault);
}
