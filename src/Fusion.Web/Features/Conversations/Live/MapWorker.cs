using Fusion.Web.Features.Conversations.Organise;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Conversations.Live;

/// <summary>Makes new maps while votes come in, at most one a second for a conversation and at most a fifth of the time; keeps them now and then; opens and closes conversations at their hour.</summary>
internal sealed partial class MapWorker(ConversationBook book, Acts acts, HostState host, TimeProvider clock, ILogger<MapWorker> logger) : BackgroundService
{
    static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250), Least = TimeSpan.FromSeconds(1), Keep = TimeSpan.FromMinutes(5);

    readonly Dictionary<Guid, DateTime> kept = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Look, clock, stoppingToken);
                if (!host.IsReady) continue;
                foreach (var conversation in book.All) await Tend(conversation, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                Stopped(logger, fault);
            }
        }
    }

    async Task Tend(LiveConversation conversation, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var about = conversation.View.About;
        if (about.Stage == Stage.Draft && about.OpensAt <= now) await Turn(about, open: true, cancel);
        if (about.Stage == Stage.Open && about.ClosesAt <= now) await Turn(about, open: false, cancel);
        var pause = TimeSpan.FromTicks(Math.Max(Least.Ticks, conversation.Took.Ticks * 4));
        if (conversation.IsStale && now - conversation.LastReading.At >= pause) conversation.Read(now);
        if (conversation.LastReading is not { Version: > 1, Voters: > 0 } reading) return;
        if (!kept.TryGetValue(about.Id, out var last)) last = kept[about.Id] = now;
        if (now - last < Keep || reading.At <= last) return;
        await acts.Run<KeepMapHandler, Done>((handler, stop) => handler.Handle(about.Id, reading, stop), cancel);
        kept[about.Id] = now;
    }

    /// <summary>At its hour; one without statements stays as it is, and its page says why.</summary>
    async Task Turn(Conversation about, bool open, CancellationToken cancel)
    {
        if (open && !book.Find(about.Id)!.View.In.Any()) return;
        await acts.Run<StageHandler, Done>((handler, stop) => handler.Handle(about.Id, open, null, stop), cancel);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A conversation could not be tended; the next look is soon")]
    static partial void Stopped(ILogger logger, Exception fault);
}
