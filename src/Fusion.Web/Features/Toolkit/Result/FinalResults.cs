using System.Collections.Concurrent;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Toolkit.Result;

/// <summary>Results of sessions in which nothing is answered any more, so that a page that compares fifty does not make them anew. Whatever still happens to a session, such as an account's end or notes put together, takes its result out.</summary>
internal sealed class FinalResults : IReadModel
{
    const int Most = 300;

    readonly ConcurrentDictionary<Guid, BoardResult> known = new();
    int changes;

    public Topic Topic => Topic.Toolkit;

    public int Order => 61;

    public Task Refresh(CancellationToken cancel) => Refresh([.. known.Keys], cancel);

    public Task Refresh(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        Interlocked.Increment(ref changes);
        foreach (var id in records) known.TryRemove(id, out _);
        return Task.CompletedTask;
    }

    /// <summary>The result that is kept, or one made now.</summary>
    public async Task<BoardResult> Of(Board board, Func<Task<BoardResult>> make)
    {
        if (known.TryGetValue(board.Id, out var found)) return found;
        var before = Volatile.Read(ref changes);
        var made = await make();
        if (known.Count >= Most) known.Clear();
        // What changed while it was read may not be in it: then the next reader makes it.
        known[board.Id] = made;
        if (Volatile.Read(ref changes) != before) known.TryRemove(board.Id, out _);
        return made;
    }
}
