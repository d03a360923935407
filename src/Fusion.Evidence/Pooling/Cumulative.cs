namespace Fusion.Evidence.Pooling;

/// <summary>The pooling as it would have been after each study.</summary>
public static class Cumulative
{
    /// <summary>The pooled figure of the first study, the first two, and so on.</summary>
    /// <param name="studies">In the order in which they became known.</param>
    /// <param name="options">The choices; null for those by default.</param>
    /// <returns>As many figures as studies, the last being the pooling of all; or faults as for <see cref="Pool.Of"/>. O(k²) time.</returns>
    public static Checked<IReadOnlyList<Pooled>> Of(IReadOnlyList<Study> studies, PoolOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(studies);
        options ??= new();
        var faults = Likeness.Faults(studies, options.Mixed);
        if (faults.Count > 0)
            return new(faults);
        return new([.. Enumerable.Range(1, studies.Count).Select(first => Pool.Sound([.. studies.Take(first)], options))]);
    }
}
