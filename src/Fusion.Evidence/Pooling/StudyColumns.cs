using Fusion.Evidence.Effects;

namespace Fusion.Evidence.Pooling;

/// <summary>Columns over a list of studies.</summary>
internal static class StudyColumns
{
    public static double[] Effects(IReadOnlyList<Study> studies)
    {
        var column = new double[studies.Count];
        for (var i = 0; i < column.Length; i++)
            column[i] = studies[i].Effect.Estimate;
        return column;
    }

    public static double[] Variances(IReadOnlyList<Study> studies)
    {
        var column = new double[studies.Count];
        for (var i = 0; i < column.Length; i++)
            column[i] = studies[i].Effect.Variance;
        return column;
    }

    public static IReadOnlyList<KeyValuePair<StudyDesign, int>> Designs(IReadOnlyList<Study> studies)
    {
        var counts = new SortedDictionary<StudyDesign, int>();
        foreach (var study in studies)
            counts[study.Design] = counts.GetValueOrDefault(study.Design) + 1;
        return [.. counts];
    }

    public static Measure Measure(IReadOnlyList<Study> studies) =>
        studies.Any(study => study.Effect.Measure != studies[0].Effect.Measure) ? Evidence.Effects.Measure.Unstated : studies[0].Effect.Measure;

    /// <summary>How many rows share their partner with another row.</summary>
    public static int Repeated(IReadOnlyList<Study> studies)
    {
        if (studies.All(study => study.Partner is null))
            return 0;
        return studies.Where(study => study.Partner is not null).GroupBy(study => study.Partner, StringComparer.Ordinal).Where(group => group.Count() > 1).Sum(group => group.Count());
    }
}
