using System.Threading.Channels;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Conversations.Voting;

/// <summary>
/// Votes of many people in one commit. Those that come while a batch is being written are the next batch; each is answered when its batch is on disk, and
/// memory learns of it then. There is one writer, so memory takes votes in the order of the database.
/// </summary>
internal sealed class VoteQueue : IAsyncDisposable
{
    const int MostWaiting = 20_000, MostInBatch = 1000;

    readonly Acts acts;
    readonly Channel<Waiting> waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    readonly Task writing;

    public VoteQueue(Acts acts)
    {
        this.acts = acts;
        writing = Task.Run(Write);
    }

    /// <summary>Ends when the votes are on disk; false at once where so many wait that more would wait too long.</summary>
    public async Task<bool> Cast(IReadOnlyList<Ballot> ballots)
    {
        var job = new Waiting(ballots, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!waiting.Writer.TryWrite(job)) return false;
        await job.Done.Task;
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writing;
    }

    async Task Write()
    {
        var jobs = new List<Waiting>();
        var ballots = new List<Ballot>();
        while (await waiting.Reader.WaitToReadAsync())
        {
            jobs.Clear();
            ballots.Clear();
            while (ballots.Count < MostInBatch && waiting.Reader.TryRead(out var job))
            {
                jobs.Add(job);
                ballots.AddRange(job.Ballots);
            }
            await WriteBatch(jobs, ballots);
        }
    }

    async Task WriteBatch(List<Waiting> jobs, List<Ballot> ballots)
    {
        try
        {
            var stored = await acts.Run<CastVotesHandler, IReadOnlyList<bool>>((handler, stop) => handler.Handle(ballots, stop), CancellationToken.None);
            for (var at = 0; at < ballots.Count; at++)
                if (stored.Value![at]) ballots[at].Conversation.Cast(ballots[at].Participant, ballots[at].Statement, ballots[at].Value);
        }
        catch (Exception fault)
        {
            // Nothing of the batch is on disk: each voter hears so, and their device keeps the vote.
            foreach (var job in jobs) job.Done.TrySetException(fault);
            return;
        }
        foreach (var job in jobs) job.Done.TrySetResult();
    }

    sealed record Waiting(IReadOnlyList<Ballot> Ballots, TaskCompletionSource Done);
}
