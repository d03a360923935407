using Fusion.Evidence.Numbers;

namespace Fusion.Evidence.Pooling;

/// <summary>Pools groups of studies apart and compares them.</summary>
public sealed record Subgroups
{
    Subgroups(Pooled all, IReadOnlyList<KeyValuePair<string, Pooled>> groups, SubgroupTest? between, IReadOnlyList<Note> notes) =>
        (All, Groups, Between, Notes) = (all, groups, between, notes);

    /// <summary>All studies together.</summary>
    public Pooled All { get; }

    /// <summary>Each group, in ordinal order of the labels, with its own τ².</summary>
    public IReadOnlyList<KeyValuePair<string, Pooled>> Groups { get; }

    /// <summary>The comparison; null for a single group, or where a group has a standard error of 0.</summary>
    public SubgroupTest? Between { get; }

    /// <summary>What must be said beside the comparison.</summary>
    public IReadOnlyList<Note> Notes { get; }

    /// <summary>Pools the groups and all together.</summary>
    /// <param name="studies">The studies.</param>
    /// <param name="labels">The group of each study, in the same order.</param>
    /// <param name="options">The choices; null for those by default.</param>
    /// <returns>The groups; or faults as for <see cref="Pool.Of"/>, and <see cref="FaultKind.WrongLength"/> of labels.</returns>
    /// <remarks>M. Borenstein et al., Introduction to Meta-Analysis (2009) chapter 19, with separate τ². O(k) memory.</remarks>
    public static Checked<Subgroups> Of(IReadOnlyList<Study> studies, IReadOnlyList<string> labels, PoolOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(studies);
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count != studies.Count)
            return new([new(FaultKind.WrongLength, "labels", labels.Count, studies.Count)]);
        options ??= new();
        return Pool.Of(studies, options).Then<Subgroups>(all =>
        {
            var groups = Enumerable.Range(0, studies.Count).GroupBy(at => labels[at], at => studies[at], StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => KeyValuePair.Create(group.Key, Pool.Sound([.. group], options))).ToList();
            var lonely = groups.Count > 1 && options.Method != TauMethod.FixedEffect ? groups.Count(group => group.Value.Studies == 1) : 0;
            return new(new Subgroups(all, groups, Compare(groups), lonely > 0 ? [new(NoteKind.LonelyGroup, lonely)] : []));
        });
    }

    static SubgroupTest? Compare(List<KeyValuePair<string, Pooled>> groups)
    {
        if (groups.Count < 2 || groups.Any(group => group.Value.StandardError == 0))
            return null;
        var means = new MeanModel([.. groups.Select(group => group.Value.Estimate)], [.. groups.Select(group => group.Value.StandardError * group.Value.StandardError)]);
        var q = means.At(0).Q;
        return new(q, groups.Count - 1, ChiSquared.Upper(q, groups.Count - 1));
    }
}
