using System.Collections.Concurrent;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Toolkit.Result;

/// <summary>
/// Results that were made already, so that neither the second reader of one nor a page that compares fifty makes them anew. Whatever happens to a session, such as an answer, an account's
/// end or notes put together, takes its result out.
/// </summary>
internal sealed class KeptResults : IReadModel
{
    const int Most = 300;

    readonly ConcurrentDictionary<Guid, Kept> known = new();
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
    public async Task<BoardResult> Of(Board board, bool isFinal, Func<Task<BoardResult>> make)
    {
        // A session that was read before it moved on has another result than one read after.
        if (known.TryGetValue(board.Id, out var found) && (found.Version, found.IsFinal) == (board.Version, isFinal)) return found.Result;
        var before = Volatile.Read(ref changes);
        var made = new Kept(board.Version, isFinal, await make());
        if (known.Count >= Most) known.Clear();
        // What changed while it was read may not be in it: then the next reader makes it.
        known[board.Id] = made;
        if (Volatile.Read(ref changes) != before) known.TryRemove(KeyValuePair.Create(board.Id, made));
        return made.Result;
    }

    sealed record Kept(int Version, bool IsFinal, BoardResult Result);
}
