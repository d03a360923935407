namespace Fusion.Evidence.Pooling;

/// <summary>How the variance between places, τ², is found.</summary>
public enum TauMethod
{
    /// <summary>Restricted maximum likelihood.</summary>
    Reml,

    /// <summary>DerSimonian and Laird's moments.</summary>
    DerSimonianLaird,

    /// <summary>Paule and Mandel: the τ² at which Q is what chance would give.</summary>
    PauleMandel,

    /// <summary>None: one true effect for all is assumed, and the result speaks of these studies only.</summary>
    FixedEffect,
}
