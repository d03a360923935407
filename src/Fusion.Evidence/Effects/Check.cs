namespace Fusion.Evidence.Effects;

/// <summary>Looks through figures that people sent in, and collects what is wrong.</summary>
internal static class Check
{
    /// <summary>The most people, and the largest score, that anybody reports.</summary>
    public const double MostPeople = 1e12;

    public static bool Finite(List<Fault> faults, string field, double value, double limit = Effect.LargestEstimate)
    {
        if (!double.IsFinite(value))
            faults.Add(new(FaultKind.NotANumber, field));
        else if (Math.Abs(value) > limit)
            faults.Add(new(FaultKind.OutOfReach, field, value, limit));
        else
            return true;
        return false;
    }

    public static bool Deviation(List<Fault> faults, string field, double value)
    {
        if (!Finite(faults, field, value))
            return false;
        if (value >= 0)
            return true;
        faults.Add(new(FaultKind.Negative, field, value));
        return false;
    }

    /// <summary>A whole number of people, at least <paramref name="least"/>.</summary>
    public static bool People(List<Fault> faults, string field, double value, double least)
    {
        if (!Finite(faults, field, value, MostPeople))
            return false;
        if (value < 0)
            faults.Add(new(FaultKind.Negative, field, value));
        else if (value != Math.Floor(value))
            faults.Add(new(FaultKind.NotWhole, field, value));
        else if (value < least)
            faults.Add(new(FaultKind.TooFewPeople, field, value, least));
        else
            return true;
        return false;
    }

    public static bool Correlation(List<Fault> faults, string field, double value)
    {
        if (Math.Abs(value) < 1)
            return true;
        faults.Add(double.IsFinite(value) ? new(FaultKind.NotACorrelation, field, value) : new(FaultKind.NotANumber, field));
        return false;
    }
}
