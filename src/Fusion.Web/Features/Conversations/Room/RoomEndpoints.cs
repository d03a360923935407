using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Http;

namespace Fusion.Web.Features.Conversations.Room;

/// <summary>The stream that a room's screen listens to (server-sent events), and the square that phones read.</summary>
internal sealed class RoomEndpoints(ConversationBook book, RoomNews news, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    const int MostReaders = 10_000;
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1), Beat = TimeSpan.FromSeconds(20);
    static readonly byte[] Still = ": still here\n\n"u8.ToArray(), Again = "retry: 3000\n\n"u8.ToArray();

    int readers;

    public static void Map(IEndpointRouteBuilder routes)
    {
        // Never kept, and so never waited for: the cache would let a second reader in only when the first has left.
        routes.MapGet("/conversations/{slug}/live", (HttpContext context, string slug, RoomEndpoints endpoints) => endpoints.Stream(context, slug)).CacheOutput(cache => cache.NoCache());
        routes.MapReading("/conversations/{slug}/qr.svg", (HttpContext context, string slug, RoomEndpoints endpoints) => endpoints.Qr(context, slug));
    }

    IResult Qr(HttpContext context, string slug) =>
        book.Find(slug) is { } conversation ? Results.Content(QrPicture.Of(LinkBase.Of(context).To(conversation.View.About.Path)), "image/svg+xml") : Results.NotFound();

    async Task Stream(HttpContext context, string slug)
    {
        if (book.Find(slug) is not { } conversation || conversation.View.About.Stage == Stage.Draft) { context.Response.StatusCode = StatusCodes.Status404NotFound; return; }
        if (Interlocked.Increment(ref readers) > MostReaders)
        {
            Interlocked.Decrement(ref readers);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await context.Response.Body.WriteAsync(Again, end.Token);
            await Send(context, conversation, end.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The reader left, or the host stops.
        }
        finally
        {
            Interlocked.Decrement(ref readers);
        }
    }

    async Task Send(HttpContext context, LiveConversation conversation, CancellationToken end)
    {
        ReadOnlyMemory<byte> last = default;
        while (true)
        {
            // Asked for before the news is read, so that nothing that rings meanwhile is missed.
            var next = conversation.News.Next;
            var now = news.Event(conversation, clock.GetUtcNow().UtcDateTime);
            await context.Response.Body.WriteAsync(now.Equals(last) ? Still : now, end);
            await context.Response.Body.FlushAsync(end);
            last = now;
            await Task.Delay(Pause, clock, end);
            using var beat = CancellationTokenSource.CreateLinkedTokenSource(end);
            await Task.WhenAny(next, Task.Delay(Beat, clock, beat.Token));
            await beat.CancelAsync();
            end.ThrowIfCancellationRequested();
        }
    }
}
