namespace Fusion.Evidence.Effects;

/// <summary>Between the scale on which a measure is pooled and the one on which people read it.</summary>
public static class Scale
{
    /// <summary>The value as people read it: a ratio for logarithms, a correlation for Fisher's z, else itself.</summary>
    public static double ToReader(Measure measure, double value) => measure switch
    {
        Measure.LogOddsRatio or Measure.LogRiskRatio => Math.Exp(value),
        Measure.CorrelationZ => Math.Tanh(value),
        _ => value,
    };

    /// <summary>The interval as people read it.</summary>
    public static Interval ToReader(Measure measure, Interval interval) => new(ToReader(measure, interval.Low), ToReader(measure, interval.High));

    /// <summary>The value as it is pooled; NaN for a ratio or correlation that cannot be.</summary>
    public static double FromReader(Measure measure, double value) => measure switch
    {
        Measure.LogOddsRatio or Measure.LogRiskRatio => Math.Log(value),
        Measure.CorrelationZ => Math.Atanh(value),
        _ => value,
    };

    /// <summary>Whether the two scales differ.</summary>
    public static bool IsTransformed(Measure measure) => measure is Measure.LogOddsRatio or Measure.LogRiskRatio or Measure.CorrelationZ;
}
