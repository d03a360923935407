namespace Fusion.Evidence.Effects;

/// <summary>What an effect is measured in. Only results of one measure add up.</summary>
public enum Measure
{
    /// <summary>Not said; the caller vouches that all results are alike.</summary>
    Unstated,

    /// <summary>Standardised mean difference, Hedges g: in standard deviations.</summary>
    HedgesG,

    /// <summary>Difference of two means, in the unit of the outcome.</summary>
    MeanDifference,

    /// <summary>Logarithm of the odds ratio.</summary>
    LogOddsRatio,

    /// <summary>Logarithm of the risk ratio.</summary>
    LogRiskRatio,

    /// <summary>Difference of two shares, from -1 to 1.</summary>
    RiskDifference,

    /// <summary>Fisher's z of a correlation.</summary>
    CorrelationZ,
}
