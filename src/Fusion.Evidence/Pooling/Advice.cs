namespace Fusion.Evidence.Pooling;

/// <summary>What the studies themselves say about the pooled figure, beyond <see cref="Pooled.Notes"/>.</summary>
public static class Advice
{
    /// <summary>Distances above which a study is called far from all others, in deviations by the median.</summary>
    const double Far = 5;

    /// <summary>The most studies for which leaving out each in turn is tried here.</summary>
    const int MostLeftOut = 200;

    /// <summary>The notes of the figure, and those on mixed signs, studies far from all others, and one study that decides. O(k log k), or O(k²) for leaving out.</summary>
    /// <param name="studies">The studies that were pooled.</param>
    /// <param name="pooled">Their figure.</param>
    /// <param name="leaveOut">Whether to try leaving out each study; up to 200 studies only.</param>
    public static IReadOnlyList<Note> On(IReadOnlyList<Study> studies, Pooled pooled, bool leaveOut = true)
    {
        ArgumentNullException.ThrowIfNull(studies);
        ArgumentNullException.ThrowIfNull(pooled);
        List<Note> notes = [.. pooled.Notes];
        var up = studies.Count(study => study.Effect.Estimate > 0);
        var down = studies.Count(study => study.Effect.Estimate < 0);
        if (Math.Min(up, down) > 0)
            notes.Add(new(NoteKind.MixedSigns, Math.Min(up, down)));
        if (CountFar(studies) is > 0 and var far)
            notes.Add(new(NoteKind.FarFromOthers, far));
        if (leaveOut && studies.Count is > 2 and <= MostLeftOut && Decides(studies, pooled))
            notes.Add(new(NoteKind.OneStudyDecides));
        return notes;
    }

    static bool Decides(IReadOnlyList<Study> studies, Pooled pooled) =>
        Enumerable.Range(0, studies.Count).Any(i => Pool.Sound(LeaveOneOut.Except(studies, i), pooled.Options).Interval.Contains(0) != pooled.Interval.Contains(0));

    /// <summary>By the median and the median distance from it, which one wild study cannot move.</summary>
    static int CountFar(IReadOnlyList<Study> studies)
    {
        if (studies.Count < 4)
            return 0;
        var middle = Median(studies.Select(study => study.Effect.Estimate));
        var spread = 1.4826 * Median(studies.Select(study => Math.Abs(study.Effect.Estimate - middle)));
        return studies.Count(study => Math.Abs(study.Effect.Estimate - middle) > Far * Math.Sqrt(study.Effect.Variance + (spread * spread)));
    }

    static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
