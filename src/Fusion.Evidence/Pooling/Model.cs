namespace Fusion.Evidence.Pooling;

/// <summary>A mean or regression over studies, as a function of τ².</summary>
internal abstract class Model(double[] effects, double[] variances)
{
    public double[] Effects => effects;

    public double[] Variances => variances;

    public int Count => effects.Length;

    /// <summary>How many coefficients are estimated.</summary>
    public abstract int Parameters { get; }

    public int Df => Count - Parameters;

    /// <summary>O(k p²) time, O(1) new memory.</summary>
    public abstract ResidualSums At(double tau2);

    /// <summary>Q and minus its slope over τ², where no more is needed.</summary>
    public virtual (double Q, double Q2) QAt(double tau2) => At(tau2) is var sums ? (sums.Q, sums.Q2) : default;
}
