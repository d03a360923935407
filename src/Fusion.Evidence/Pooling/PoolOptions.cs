namespace Fusion.Evidence.Pooling;

/// <summary>The choices of a pooling; those made here by default suit few and unlike studies.</summary>
public sealed record PoolOptions
{
    readonly double level = 0.95;

    /// <summary>How τ² is found.</summary>
    public TauMethod Method { get; init; } = TauMethod.Reml;

    /// <summary>How the interval is made. The fixed effect knows the ordinary form only, and takes it whatever is said here.</summary>
    public IntervalForm Form { get; init; } = IntervalForm.TruncatedKnappHartung;

    /// <summary>The share that every interval is to hold; above 0 and below 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public double Level
    {
        get => level;
        init
        {
            Numbers.Require.Share(value);
            level = value;
        }
    }

    /// <summary>Whether different measures, or results with and without comparison, may be pooled.</summary>
    public bool Mixed { get; init; }

    internal IntervalForm FormInUse => Method == TauMethod.FixedEffect ? IntervalForm.Ordinary : Form;
}
