namespace Fusion.Evidence.Pooling;

/// <summary>Whether studies measure the same kind of thing.</summary>
internal static class Likeness
{
    public static IReadOnlyList<Fault> Faults(IReadOnlyList<Study> studies, bool mixed, int least = 1)
    {
        if (studies.Count == 0)
            return [new(FaultKind.NoStudies, "studies")];
        if (studies.Count < least)
            return [new(FaultKind.TooFewStudies, "studies", studies.Count, least)];
        if (mixed)
            return [];
        List<Fault> faults = [];
        var first = studies[0].Effect;
        if (studies.Any(study => study.Effect.Measure != first.Measure))
            faults.Add(new(FaultKind.MixedMeasures, "measure"));
        if (studies.Any(study => study.Effect.Family != first.Family))
            faults.Add(new(FaultKind.MixedFamilies, "family"));
        return faults;
    }
}
