using System.Collections.Concurrent;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Accounts.Sessions;

/// <summary>
/// Which sessions were found alive a moment ago, so that a page asks the database about its reader once a minute at most. What this process ends is over at
/// once; what another node ends, within that minute.
/// </summary>
internal sealed class LiveSessions(TimeProvider clock) : IReadModel
{
    public static readonly TimeSpan Trusted = TimeSpan.FromMinutes(1);

    const int Most = 100_000;

    readonly ConcurrentDictionary<Guid, DateTime> seen = new();

    public Topic Topic => Topic.Accounts;

    public int Order => 1;

    public bool IsFresh(Guid session) => seen.TryGetValue(session, out var at) && clock.GetUtcNow().UtcDateTime - at < Trusted;

    public void Saw(Guid session)
    {
        if (seen.Count >= Most) seen.Clear();
        seen[session] = clock.GetUtcNow().UtcDateTime;
    }

    public void Forget(IEnumerable<Guid> sessions)
    {
        foreach (var session in sessions) seen.TryRemove(session, out _);
    }

    /// <summary>Somebody's name, role or rights changed: everybody's cookie is looked at anew.</summary>
    public Task Refresh(CancellationToken cancel)
    {
        seen.Clear();
        return Task.CompletedTask;
    }
}
