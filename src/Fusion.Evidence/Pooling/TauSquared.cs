using Fusion.Evidence.Numbers;

namespace Fusion.Evidence.Pooling;

/// <summary>Estimates τ² and all that says how much places differ.</summary>
internal static class TauSquared
{
    /// <summary>τ²; needs at least one degree of freedom except for the fixed effect.</summary>
    public static double Estimate(Model model, TauMethod method) => method switch
    {
        TauMethod.FixedEffect => 0,
        TauMethod.DerSimonianLaird => DerSimonianLaird(model),
        TauMethod.PauleMandel => QSolver.Solve(model, model.Df),
        TauMethod.Reml => Reml.Estimate(model),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };

    /// <summary>Q, I² and the interval of τ² round an estimate.</summary>
    public static Heterogeneity Describe(Model model, double tau2, TauMethod method, double level)
    {
        var sums = model.At(0);
        var df = model.Df;
        var fixedEffect = method == TauMethod.FixedEffect;
        if (df == 0)
            return new(0, 0, 1, fixedEffect ? 0 : null, null, null, null);
        var qp = ChiSquared.Upper(sums.Q, df);
        if (fixedEffect)
            return new(sums.Q, df, qp, 0, sums.Q > df ? 100 * (sums.Q - df) / sums.Q : 0, sums.Q / df, null);
        var typical = df / sums.TraceP;
        return new(sums.Q, df, qp, tau2, 100 * tau2 / (tau2 + typical), (tau2 + typical) / typical, Profile(model, level));
    }

    /// <summary>The values of τ² for which Q is no surprise: W. Viechtbauer, Statistics in Medicine 26 (2007) 37–52.</summary>
    static Interval Profile(Model model, double level)
    {
        var beside = (1 - level) / 2;
        var low = QSolver.Solve(model, ChiSquared.Point(Tails.FromUpper(beside), model.Df));
        return new(low, QSolver.Solve(model, ChiSquared.Point(Tails.FromLower(beside), model.Df)));
    }

    static double DerSimonianLaird(Model model)
    {
        var sums = model.At(0);
        return Math.Max(0, (sums.Q - model.Df) / sums.TraceP);
    }
}
