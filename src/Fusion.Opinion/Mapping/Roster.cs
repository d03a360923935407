namespace Fusion.Opinion.Mapping;

/// <summary>The participants that a sweep visits: all, or a sample of them.</summary>
/// <remarks>The sample is drawn by a hash of the participant's number, so that it is spread evenly, stays the same as others join and vote,
/// and is everybody while there are few.</remarks>
internal readonly struct Roster
{
    readonly int[]? chosen;

    Roster(VoteStore votes, int[]? chosen, int count)
    {
        Votes = votes;
        this.chosen = chosen;
        Count = count;
    }

    public VoteStore Votes { get; }

    public int Count { get; }

    public bool IsAll => chosen is null;

    public int this[int at] => chosen is null ? at : chosen[at];

    public static Roster All(VoteStore votes) => new(votes, null, votes.Participants);

    /// <summary>About <paramref name="size"/> participants; everybody where there are at most that many.</summary>
    public static Roster Sample(VoteStore votes, int size)
    {
        if (votes.Participants <= size)
            return All(votes);
        var below = (ulong)((double)size / votes.Participants * ulong.MaxValue);
        var chosen = new List<int>(size + (size / 8));
        for (var participant = 0; participant < votes.Participants; participant++)
            if (Hash.Of((ulong)participant) < below)
                chosen.Add(participant);
        return new(votes, [.. chosen], chosen.Count);
    }
}
