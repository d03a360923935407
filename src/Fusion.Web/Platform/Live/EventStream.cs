namespace Fusion.Web.Platform.Live;

/// <summary>Sends what is new to everybody who listens (server-sent events): at once, then at most once in a while, and a sign of life in between.</summary>
internal sealed class EventStream(IHostApplicationLifetime lifetime, TimeProvider clock)
{
    const int MostReaders = 10_000;
    static readonly TimeSpan Usual = TimeSpan.FromSeconds(1), Beat = TimeSpan.FromSeconds(20);
    static readonly byte[] Still = ": still here\n\n"u8.ToArray(), Again = "retry: 3000\n\n"u8.ToArray();

    int readers;

    /// <param name="read">What is to be said now, as the bytes of one event; the same bytes again are not sent.</param>
    /// <param name="pause">How long it waits between two; a second where nothing is said.</param>
    public async Task Send(HttpContext context, LiveNews news, Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>> read, TimeSpan? pause = null)
    {
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
            await Follow(context, news, read, pause ?? Usual, end.Token);
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

    async Task Follow(HttpContext context, LiveNews news, Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>> read, TimeSpan pause, CancellationToken end)
    {
        ReadOnlyMemory<byte> last = default;
        while (true)
        {
            // Asked for before the news is read, so that nothing that rings meanwhile is missed.
            var next = news.Next;
            var now = await read(end);
            await context.Response.Body.WriteAsync(now.Equals(last) ? Still : now, end);
            await context.Response.Body.FlushAsync(end);
            last = now;
            await Task.Delay(pause, clock, end);
            using var beat = CancellationTokenSource.CreateLinkedTokenSource(end);
            await Task.WhenAny(next, Task.Delay(Beat, clock, beat.Token));
            await beat.CancelAsync();
            end.ThrowIfCancellationRequested();
        }
    }
}
