namespace Fusion.Evidence.Pooling;

/// <summary>One mean for all studies: two passes over them, without any matrix.</summary>
/// <remarks>The study with the greatest weight is the origin, and what the others weigh is summed apart from it: no digit is lost where one study outweighs all others a
/// thousandfold, and identical effects have exactly that mean and a Q of exactly 0.</remarks>
internal sealed class MeanModel : Model
{
    readonly double[] weights;
    readonly int heaviest;

    public MeanModel(double[] effects, double[] variances)
        : base(effects, variances)
    {
        weights = new double[effects.Length];
        for (var i = 1; i < variances.Length; i++)
        {
            if (variances[i] < variances[heaviest])
                heaviest = i;
        }
    }

    public override int Parameters => 1;

    public override ResidualSums At(double tau2)
    {
        var (shift, others, others2) = Weigh(tau2);
        var heavy = weights[heaviest];
        var (sum, sum2) = (heavy + others, (heavy * heavy) + others2);
        double q = 0, q2 = 0, traceP = 0, tracePP = 0;
        var y = Effects;
        var origin = y[heaviest];
        for (var i = 0; i < weights.Length; i++)
        {
            var weight = weights[i];
            var distance = y[i] - origin - shift;
            var pull = weight * distance;
            q += pull * distance;
            q2 += pull * pull;
            var share = weight / sum;
            var left = i == heaviest ? others : sum - weight;
            var left2 = i == heaviest ? others2 : sum2 - (weight * weight);
            var diagonal = share * left;
            traceP += diagonal;
            tracePP += (diagonal * diagonal) + (share * share * left2);
        }
        return new(q, q2, traceP, tracePP);
    }

    /// <summary>The weighted mean and the sum of weights.</summary>
    public (double Mean, double Weight) Mean(double tau2)
    {
        var (shift, others, _) = Weigh(tau2);
        return (Effects[heaviest] + shift, weights[heaviest] + others);
    }

    /// <summary>How far the mean lies from the effect of the heaviest study, and what the others weigh: sums of their weights and squared weights.</summary>
    (double Shift, double Others, double Others2) Weigh(double tau2)
    {
        double others = 0, others2 = 0, pulls = 0;
        var (y, v) = (Effects, Variances);
        var origin = y[heaviest];
        for (var i = 0; i < weights.Length; i++)
        {
            var weight = 1 / (v[i] + tau2);
            weights[i] = weight;
            if (i == heaviest)
                continue;
            others += weight;
            others2 += weight * weight;
            pulls += weight * (y[i] - origin);
        }
        return (pulls / (others + weights[heaviest]), others, others2);
    }
}
