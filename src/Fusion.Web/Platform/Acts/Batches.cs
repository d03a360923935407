using System.Threading.Channels;

namespace Fusion.Web.Platform.Acts;

/// <summary>
/// What many send, written in one commit. What comes while a batch is being written is the next batch; each sender is answered when its batch is on disk. Who hears of
/// a fault cannot be sure that it is not, and sends it again: whatever goes through here may be sent twice. There is one writer.
/// </summary>
/// <param name="sizeOf">How much one sender sends.</param>
/// <param name="most">How much is written at once; what one sender sends is never parted.</param>
/// <param name="write">Writes a batch; answers each sender, in their order.</param>
internal sealed class Batches<TSent, TAnswer>(Func<TSent, int> sizeOf, int most, Func<IReadOnlyList<TSent>, Task<IReadOnlyList<TAnswer>>> write) : IAsyncDisposable
{
    const int MostWaiting = 20_000;

    readonly Channel<Waiting> waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    readonly Lock starting = new();
    Task? writing;

    /// <summary>Ends when what was sent is on disk; null at once where so many wait that more would wait too long.</summary>
    public Task<TAnswer>? Send(TSent sent)
    {
        var job = new Waiting(sent, new TaskCompletionSource<TAnswer>(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!waiting.Writer.TryWrite(job)) return null;
        if (writing is null) lock (starting) writing ??= Task.Run(Write);
        return job.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        if (writing is not null) await writing;
    }

    async Task Write()
    {
        var jobs = new List<Waiting>();
        while (await waiting.Reader.WaitToReadAsync())
        {
            jobs.Clear();
            for (var size = 0; size < most && waiting.Reader.TryRead(out var job); size += sizeOf(job.Sent)) jobs.Add(job);
            try
            {
                var answers = await write([.. jobs.Select(job => job.Sent)]);
                for (var at = 0; at < jobs.Count; at++) jobs[at].Done.TrySetResult(answers[at]);
            }
            catch (Exception fault)
            {
                // Each sender hears of it, and sends again.
                foreach (var job in jobs) job.Done.TrySetException(fault);
            }
        }
    }

    sealed record Waiting(TSent Sent, TaskCompletionSource<TAnswer> Done);
}
