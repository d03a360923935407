namespace Fusion.Evidence.Pooling;

/// <summary>The pooling again and again without one of the studies; τ² is found anew each time.</summary>
public static class LeaveOneOut
{
    /// <summary>The pooled figure without each study in turn, in the order of the studies. O(k²) time, O(k) memory at a time beside the answers.</summary>
    /// <returns>As many figures as studies; or faults as for <see cref="Pool.Of"/>, and <see cref="FaultKind.TooFewStudies"/> below two.</returns>
    public static Checked<IReadOnlyList<Pooled>> Of(IReadOnlyList<Study> studies, PoolOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(studies);
        options ??= new();
        var faults = Likeness.Faults(studies, options.Mixed, least: 2);
        if (faults.Count > 0)
            return new(faults);
        var without = new Pooled[studies.Count];
        for (var i = 0; i < without.Length; i++)
            without[i] = Pool.Sound(Except(studies, i), options);
        return new(without);
    }

    internal static List<Study> Except(IReadOnlyList<Study> studies, int omitted)
    {
        var rest = new List<Study>(studies.Count - 1);
        for (var i = 0; i < studies.Count; i++)
        {
            if (i != omitted)
                rest.Add(studies[i]);
        }
        return rest;
    }
}
