using System.Collections.Concurrent;

namespace Fusion.Web.Platform.Participants;

/// <summary>
/// How fast somebody may go: on average once in <paramref name="each"/>, and at first or after a rest <paramref name="burst"/> times at once
/// (the generic cell rate algorithm, ITU-T I.371). One number is kept for each who goes, and only while it matters.
/// </summary>
internal sealed class Pace<TKey>(TimeSpan each, int burst, TimeProvider clock) where TKey : notnull
{
    const int SweepBeyond = 50_000;

    readonly ConcurrentDictionary<TKey, long> due = new();
    readonly long step = Math.Max(1, (long)(each.TotalSeconds * clock.TimestampFrequency));
    long swept;

    /// <summary>Whether this many more are within the pace; if not, none of them is counted.</summary>
    public bool Take(TKey key, int count = 1)
    {
        var now = clock.GetTimestamp();
        Sweep(now);
        while (true)
        {
            var known = due.TryGetValue(key, out var at);
            var next = Math.Max(at, now) + (step * count);
            if (next - now > step * burst) return false;
            if (known ? due.TryUpdate(key, next, at) : due.TryAdd(key, next)) return true;
        }
    }

    /// <summary>Forgets those who have rested long enough to begin anew.</summary>
    void Sweep(long now)
    {
        var last = Volatile.Read(ref swept);
        if (due.Count < SweepBeyond || now - last < clock.TimestampFrequency * 10 || Interlocked.CompareExchange(ref swept, now, last) != last) return;
        foreach (var (key, at) in due)
            if (at < now) due.TryRemove(KeyValuePair.Create(key, at));
    }
}
