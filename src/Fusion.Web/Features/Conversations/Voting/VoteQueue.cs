using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Conversations.Voting;

/// <summary>Votes of many people in one commit; memory learns of a batch when it is on disk, and so takes votes in the order of the database.</summary>
internal sealed class VoteQueue(Acts acts) : IAsyncDisposable
{
    const int MostInBatch = 1000;

    readonly Batches<IReadOnlyList<Ballot>, bool> batches = new(ballots => ballots.Count, MostInBatch, sent => Write(acts, sent));

    /// <summary>Ends when the votes are on disk; false at once where so many wait that more would wait too long.</summary>
    public async Task<bool> Cast(IReadOnlyList<Ballot> ballots) => batches.Send(ballots) is { } done && await done;

    public ValueTask DisposeAsync() => batches.DisposeAsync();

    static async Task<IReadOnlyList<bool>> Write(Acts acts, IReadOnlyList<IReadOnlyList<Ballot>> sent)
    {
        var ballots = sent.SelectMany(one => one).ToList();
        var stored = await acts.Run<CastVotesHandler, IReadOnlyList<bool>>((handler, stop) => handler.Handle(ballots, stop), CancellationToken.None);
        for (var at = 0; at < ballots.Count; at++)
            if (stored.Value![at]) ballots[at].Conversation.Cast(ballots[at].Participant, ballots[at].Statement, ballots[at].Value);
        return [.. sent.Select(_ => true)];
    }
}
