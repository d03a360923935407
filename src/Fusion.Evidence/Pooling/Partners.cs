using Fusion.Evidence.Effects;

namespace Fusion.Evidence.Pooling;

/// <summary>Makes one row of the results of each partner, since they are not independent.</summary>
public static class Partners
{
    /// <summary>Combines the studies of each partner by the inverse of their variances.</summary>
    /// <param name="studies">Of one measure and family; those without partner stay as they are.</param>
    /// <param name="correlation">How far the sampling errors of one partner's results go together, from 0 (other pupils) to 1 (the same pupils again).</param>
    /// <returns>The rows in the order in which their partners first appear; a combined row has the partner's name and the weakest of its designs. Nothing is lost without
    /// notice: <see cref="PartnerRows.Combined"/> says how many rows went into others.</returns>
    /// <remarks>The variance of a weighted mean with equal correlations; with 0 it is metafor's aggregate(struct = "ID"). O(k).</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="correlation"/> is not between 0 and 1.</exception>
    public static PartnerRows Combine(IReadOnlyList<Study> studies, double correlation = 0)
    {
        ArgumentNullException.ThrowIfNull(studies);
        Numbers.Require.Number(correlation);
        ArgumentOutOfRangeException.ThrowIfNegative(correlation);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(correlation, 1);
        List<List<Study>> groups = [];
        var places = new Dictionary<(string, Measure, Family), int>();
        foreach (var study in studies)
        {
            var key = (study.Partner ?? "", study.Effect.Measure, study.Effect.Family);
            if (study.Partner is not null && places.TryGetValue(key, out var at))
            {
                groups[at].Add(study);
                continue;
            }
            if (study.Partner is not null)
                places.Add(key, groups.Count);
            groups.Add([study]);
        }
        return new([.. groups.Select(group => group.Count == 1 ? group[0] : One(group, correlation))], studies.Count - groups.Count);
    }

    static Study One(List<Study> group, double correlation)
    {
        double sum = 0, roots = 0, pull = 0;
        var origin = group[0].Effect.Estimate;
        foreach (var effect in group.Select(study => study.Effect))
        {
            sum += 1 / effect.Variance;
            roots += 1 / effect.StandardError;
            pull += (effect.Estimate - origin) / effect.Variance;
        }
        var variance = Math.Max(Effect.SmallestVariance, (sum + (correlation * ((roots * roots) - sum))) / (sum * sum));
        var first = group[0];
        var notes = group.SelectMany(study => study.Effect.Notes).Distinct();
        var combined = Effect.Create(first.Effect.Measure, origin + (pull / sum), variance, first.Effect.Family, [.. notes]);
        return new(first.Partner!, combined.Value) { Partner = first.Partner, Design = group.Min(study => study.Design) };
    }
}
