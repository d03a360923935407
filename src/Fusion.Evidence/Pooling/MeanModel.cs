using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fusion.Evidence.Pooling;

/// <summary>One mean for all studies: two passes over them, without any matrix.</summary>
/// <remarks>The study with the greatest weight is the origin, and what the others weigh is summed apart from it: no digit is lost where one study outweighs all others a
/// thousandfold, and identical effects have exactly that mean and a Q of exactly 0. Sums run in four lanes of fixed width, so that every machine gives the same digits.</remarks>
internal sealed class MeanModel : Model
{
    readonly double origin;
    readonly double heaviest;

    // The others: their distances from the heaviest study, their variances, and room for their weights; filled up to whole lanes with studies that weigh nothing.
    readonly double[] distances;
    readonly double[] spreads;
    readonly double[] weights;

    public MeanModel(double[] effects, double[] variances)
        : base(effects, variances)
    {
        var heavy = 0;
        for (var i = 1; i < variances.Length; i++)
        {
            if (variances[i] < variances[heavy])
                heavy = i;
        }
        (origin, heaviest) = (effects[heavy], variances[heavy]);
        var lanes = (effects.Length + 2) / 4 * 4;
        (distances, spreads, weights) = (new double[lanes], new double[lanes], new double[lanes]);
        Array.Fill(spreads, double.PositiveInfinity);
        for (int i = 0, at = 0; i < effects.Length; i++)
        {
            if (i == heavy)
                continue;
            distances[at] = effects[i] - origin;
            spreads[at++] = variances[i];
        }
    }

    public override int Parameters => 1;

    public override ResidualSums At(double tau2)
    {
        var (shift, others, others2) = Weigh(tau2);
        var (q, q2) = Residuals(tau2, shift);
        var heavy = 1 / (heaviest + tau2);
        var (sum, sum2) = (heavy + others, (heavy * heavy) + others2);
        var per = Vector256.Create(1 / sum);
        var (all, all2) = (Vector256.Create(sum), Vector256.Create(sum2));
        var (diagonals, squares) = (Vector256<double>.Zero, Vector256<double>.Zero);
        foreach (var w in Lanes(weights))
        {
            var share = w * per;
            var diagonal = share * (all - w);
            diagonals += diagonal;
            squares += (diagonal * diagonal) + (share * share * (all2 - (w * w)));
        }
        var part = heavy / sum;
        return new(q, q2, (part * others) + Vector256.Sum(diagonals), (part * others * part * others) + (part * part * others2) + Vector256.Sum(squares));
    }

    public override (double Q, double Q2) QAt(double tau2) => Residuals(tau2, Weigh(tau2).Shift);

    /// <summary>The weighted mean and the sum of weights.</summary>
    public (double Mean, double Weight) Mean(double tau2)
    {
        var (shift, others, _) = Weigh(tau2);
        return (origin + shift, (1 / (heaviest + tau2)) + others);
    }

    /// <summary>How far the mean lies from the effect of the heaviest study, and what the others weigh: sums of their weights and squared weights.</summary>
    (double Shift, double Others, double Others2) Weigh(double tau2)
    {
        var t = Vector256.Create(tau2);
        var (sum, sum2, pulls) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var d = Lanes(distances);
        var v = Lanes(spreads);
        var into = Lanes(weights);
        for (var i = 0; i < into.Length; i++)
        {
            var w = Vector256<double>.One / (v[i] + t);
            into[i] = w;
            sum += w;
            sum2 += w * w;
            pulls += w * d[i];
        }
        var others = Vector256.Sum(sum);
        return (Vector256.Sum(pulls) / (others + (1 / (heaviest + tau2))), others, Vector256.Sum(sum2));
    }

    /// <summary>Q and its slope, with the weights as they were last reckoned.</summary>
    (double Q, double Q2) Residuals(double tau2, double shift)
    {
        var mean = Vector256.Create(shift);
        var (q, q2) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var d = Lanes(distances);
        var w = Lanes(weights);
        for (var i = 0; i < w.Length; i++)
        {
            var distance = d[i] - mean;
            var pull = w[i] * distance;
            q += pull * distance;
            q2 += pull * pull;
        }
        var heavy = shift / (heaviest + tau2);
        return (Vector256.Sum(q) + (heavy * shift), Vector256.Sum(q2) + (heavy * heavy));
    }

    static Span<Vector256<double>> Lanes(double[] values) => MemoryMarshal.Cast<double, Vector256<double>>(values.AsSpan());
}
