namespace Fusion.Evidence.Pooling;

/// <summary>One mean for all studies: two passes over them, without any matrix.</summary>
internal sealed class MeanModel(double[] effects, double[] variances) : Model(effects, variances)
{
    readonly double[] weights = new double[effects.Length];

    public override int Parameters => 1;

    public override ResidualSums At(double tau2)
    {
        var (_, w) = Mean(tau2);
        double sum2 = 0, sum3 = 0, q = 0, q2 = 0;
        var y = Effects;
        for (var i = 0; i < weights.Length; i++)
        {
            var weight = weights[i];
            var pull = weight * (y[i] - LastMean);
            q += pull * (y[i] - LastMean);
            q2 += pull * pull;
            var squared = weight * weight;
            sum2 += squared;
            sum3 += squared * weight;
        }
        var ratio = sum2 / w;
        return new(q, q2, w - ratio, sum2 - (2 * sum3 / w) + (ratio * ratio));
    }

    /// <summary>The weighted mean and the sum of weights.</summary>
    public (double Mean, double Weight) Mean(double tau2)
    {
        double w = 0, wy = 0;
        var (y, v) = (Effects, Variances);
        var origin = y[0]; // identical effects then have exactly that mean, and a Q of exactly 0
        for (var i = 0; i < weights.Length; i++)
        {
            var weight = 1 / (v[i] + tau2);
            weights[i] = weight;
            w += weight;
            wy += weight * (y[i] - origin);
        }
        LastMean = origin + (wy / w);
        return (LastMean, w);
    }

    double LastMean { get; set; }
}
