using Fusion.Opinion.Mapping;

namespace Fusion.Opinion;

/// <summary>Makes maps of a conversation. Keep one for each conversation that is updated often: it keeps its working room.</summary>
/// <remarks>Cold: O(votes) sweeps, about 10 over everybody and 150 over a sample of at most <see cref="SampleSize"/>. With the last
/// map's memory: about 10 sweeps; the number of groups is looked into again when votes have grown or shrunk by a tenth. Beyond the
/// result, working room for statements and the sample only. The same votes and memory give the same map to the bit, whatever the order of
/// the votes and the number of threads. Not for several threads at a time.</remarks>
public sealed class OpinionMapper
{
    /// <summary>The greatest number of groups.</summary>
    public const int MaxGroups = 5;

    /// <summary>Below so many people who take a side nothing is said of groups.</summary>
    public const int LeastPeople = 8;

    /// <summary>The most statements that are given as what sets a group apart.</summary>
    public const int MostRepresentative = 5;

    /// <summary>Up to so many participants everything is weighed for everybody; beyond, groups are looked for among about so many.</summary>
    public const int SampleSize = 8192;

    readonly MapOptions options;
    readonly AxisFinder axisFinder = new();
    readonly Placing placing = new();
    readonly GroupSweep groupSweep;
    float[] room = [];

    /// <summary>Ready for the first map.</summary>
    public OpinionMapper(MapOptions? options = null)
    {
        this.options = options ?? new();
        groupSweep = new(this.options.Threads);
    }

    /// <summary>The map of the votes.</summary>
    /// <param name="votes">Must not change meanwhile.</param>
    /// <param name="before">The memory of the last map of this conversation; statements and groups keep their places and letters by it.</param>
    /// <exception cref="ArgumentException">The memory is of another conversation: it has more statements, or is broken.</exception>
    public OpinionMap Update(VoteStore votes, MapMemory? before = null)
    {
        ArgumentNullException.ThrowIfNull(votes);
        if (before is not null && (!before.IsWhole || before.Statements > votes.Statements))
            throw new ArgumentException("The memory does not fit this conversation.", nameof(before));
        var statements = new Statements(votes);
        var sample = Roster.Sample(votes, SampleSize);
        double[] loadings = before is null ? [] : [.. before.Loadings];
        var axes = Facing.Turn(axisFinder.Find(statements, sample, options.Threads, loadings), loadings);
        var places = new Lazy<float[]>(Places);
        var groups = new Regrouping(groupSweep, sample, statements, () => places.Value).Next(before);
        return new MapWriter(groupSweep, placing, options.Threads, votes, statements, axes).Write(groups, sample);

        float[] Places()
        {
            VoteRows.Grow(ref room, sample.Count * Axes.Width);
            placing.Place(statements, axes, sample, options.Threads, room, Axes.Width);
            return room;
        }
    }
}
