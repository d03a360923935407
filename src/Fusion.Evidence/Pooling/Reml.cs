namespace Fusion.Evidence.Pooling;

/// <summary>Restricted maximum likelihood of τ².</summary>
/// <remarks>Fisher scoring, W. Viechtbauer, Journal of Educational and Behavioral Statistics 30 (2005) 261–293, with sums of O(k) in place of matrices.
/// Where scoring has not settled after 100 rounds the root of the score is bracketed and halved.</remarks>
internal static class Reml
{
    const int Rounds = 100;
    const double Settled = 1e-13;

    public static double Estimate(Model model)
    {
        var start = model.At(0);
        var t = Math.Max(0, (start.Q - model.Df) / start.TraceP);
        double low = 0, high = double.PositiveInfinity;
        for (var round = 0; round < Rounds; round++)
        {
            var sums = t == 0 ? start : model.At(t);
            var score = Score(sums);
            (low, high) = score > 0 ? (Math.Max(low, t), high) : (low, Math.Min(high, t));
            var next = t + (score / sums.TracePP);
            if (next <= 0)
            {
                if (Score(start) <= 0)
                    return 0;
                next = t / 2;
            }
            if (Math.Abs(next - t) <= Settled * next)
                return next;
            t = next;
        }
        return Halve(model, low, high);
    }

    /// <summary>Twice the slope of the restricted likelihood over τ².</summary>
    static double Score(ResidualSums sums) => sums.Q2 - sums.TraceP;

    static double Halve(Model model, double low, double high)
    {
        var reach = Math.Max(low, model.Variances.Max());
        while (double.IsInfinity(high))
        {
            if (Score(model.At(reach)) > 0)
                (low, reach) = (reach, reach * 4);
            else
                high = reach;
        }
        for (var round = 0; round < 2000 && high - low > Settled * high; round++)
        {
            var middle = (low + high) / 2;
            (low, high) = Score(model.At(middle)) > 0 ? (middle, high) : (low, middle);
        }
        return (low + high) / 2;
    }
}
