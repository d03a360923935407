using System.Diagnostics;
using Fusion.Opinion;

namespace Fusion.Web.Features.Conversations.Live;

/// <summary>Makes the maps of one conversation, one after the other, from a store of its own.</summary>
internal sealed class MapMaker
{
    // Voting comes first: a map takes one of the machine's threads.
    static readonly MapOptions OneThread = new(Threads: 1);

    readonly Lock gate = new();
    readonly VoteStore votes = new();
    readonly OpinionMapper mapper = new(OneThread);
    MapMemory? memory;
    volatile Reading last;

    public MapMaker()
    {
        var nothing = new OpinionMapper(OneThread).Update(votes);
        last = new Reading(nothing, new StatementRouter(nothing), [], 0, default, 0);
    }

    public Reading Last => last;

    public TimeSpan Took { get; private set; }

    /// <summary>Begins where an earlier process left off.</summary>
    public void Remember(MapMemory kept) => memory = kept;

    public Reading Update(Func<(List<VoteChange> Changes, int Voters)> take, DateTime now)
    {
        lock (gate)
        {
            var clock = Stopwatch.GetTimestamp();
            var (changes, voters) = take();
            if (changes.Count == 0 && last.Version > 0) return last;
            foreach (var change in changes) change.ApplyTo(votes);
            var map = mapper.Update(votes, Fitting());
            memory = map.Memory;
            last = new Reading(map, new StatementRouter(map), [.. Enumerable.Range(0, votes.Statements).Select(votes.TallyOf)], voters, now, last.Version + 1);
            Took = Stopwatch.GetElapsedTime(clock);
            return last;
        }
    }

    public T WithVotes<T>(Func<VoteStore, T> use)
    {
        lock (gate) return use(votes);
    }

    /// <summary>The memory, unless it is of more statements than there are: then the map begins anew.</summary>
    MapMemory? Fitting() => memory is { } kept && kept.Statements <= votes.Statements ? kept : null;
}
