using Fusion.Evidence.Agreement;

namespace Fusion.Evidence.Summaries;

/// <summary>What a group answered to one item with anchors 1 to A.</summary>
/// <param name="Counts">How often each anchor was chosen, from the first to the last.</param>
/// <param name="People">How many answered.</param>
/// <param name="Missing">How many did not.</param>
/// <param name="Median">The middle answer; halfway between two if they differ.</param>
/// <param name="LowerQuartile">A quarter of the answers lie at or below it (the anchor at which a quarter is reached).</param>
/// <param name="UpperQuartile">Three quarters of the answers lie at or below it.</param>
/// <param name="Mean">The mean; for comparing, the median is what to show.</param>
/// <param name="Deviation">The standard deviation with n - 1; null for one answer.</param>
/// <param name="Agreement">r_wg; null for one answer.</param>
public sealed record ItemSummary(
    IReadOnlyList<int> Counts,
    int People,
    int Missing,
    double Median,
    int LowerQuartile,
    int UpperQuartile,
    double Mean,
    double? Deviation,
    GroupAgreement? Agreement)
{
    /// <summary>The distance between the quartiles, in anchors; 0 where half of the group or more chose one anchor.</summary>
    public int Spread => UpperQuartile - LowerQuartile;

    /// <summary>Sums up answers. O(n + A).</summary>
    /// <param name="answers">The anchors chosen, from 1 to <paramref name="anchors"/>; null for no answer.</param>
    /// <param name="anchors">A, from 2 to 1,000.</param>
    /// <returns>The summary; or <see cref="FaultKind.Empty"/> if nobody answered, <see cref="FaultKind.OutOfReach"/> of an answer off the scale.</returns>
    /// <remarks>It knows nothing of anonymity: decide with <see cref="SmallGroups"/> what may be shown.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="anchors"/> is out of range.</exception>
    public static Checked<ItemSummary> Of(IReadOnlyList<int?> answers, int anchors)
    {
        ArgumentNullException.ThrowIfNull(answers);
        GroupAgreement.ThrowIfNoScale(anchors);
        var counts = new int[anchors];
        var missing = 0;
        List<Fault> faults = [];
        foreach (var answer in answers)
        {
            if (answer is not { } anchor)
                missing++;
            else if (anchor < 1 || anchor > anchors)
                faults.Add(new(FaultKind.OutOfReach, "answers", anchor, anchor < 1 ? 1 : anchors));
            else
                counts[anchor - 1]++;
        }
        return faults.Count > 0 ? new(faults) : OfCounts(counts, missing);
    }

    /// <summary>The same of answers that are counted already. O(A).</summary>
    /// <param name="counts">How often each anchor was chosen, from the first to the last; 2 to 1,000 of them.</param>
    /// <param name="missing">How many did not answer.</param>
    /// <returns>The summary; or <see cref="FaultKind.Empty"/> if nobody answered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are not 2 to 1,000 anchors, or a count is negative.</exception>
    /// <exception cref="OverflowException">More than two thousand million people.</exception>
    public static Checked<ItemSummary> OfCounts(IReadOnlyList<int> counts, int missing = 0)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentOutOfRangeException.ThrowIfNegative(missing);
        var random = GroupAgreement.RandomVariance(counts.Count, AnswerModel.Uniform);
        foreach (var count in counts)
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
        var people = counts.Sum();
        return people == 0 ? new([new(FaultKind.Empty, "answers")]) : new(Of([.. counts], people, missing, random));
    }

    static ItemSummary Of(int[] counts, int people, int missing, double random)
    {
        var (mean, deviation) = Moments(counts, people);
        var raw = 1 - (deviation * deviation / random);
        return new(
            counts,
            people,
            missing,
            (AnchorAt(counts, (people + 1) / 2) + AnchorAt(counts, (people / 2) + 1)) / 2.0,
            AnchorAt(counts, (people + 3) / 4),
            AnchorAt(counts, ((3 * (long)people) + 3) / 4),
            mean,
            deviation,
            raw is { } value ? new(Math.Max(0, value), value, people) : null);
    }

    /// <summary>The anchor of the answer at a place from 1, in ascending order.</summary>
    static int AnchorAt(int[] counts, long place)
    {
        long seen = 0;
        for (var anchor = 1; anchor < counts.Length; anchor++)
        {
            seen += counts[anchor - 1];
            if (seen >= place)
                return anchor;
        }
        return counts.Length;
    }

    static (double Mean, double? Deviation) Moments(int[] counts, int people)
    {
        var mean = counts.Select((count, at) => (double)count * (at + 1)).Sum() / people;
        var squares = counts.Select((count, at) => count * (at + 1 - mean) * (at + 1 - mean)).Sum();
        return (mean, people > 1 ? Math.Sqrt(squares / (people - 1)) : null);
    }
}
