using Fusion.Evidence.Pooling;

namespace Fusion.Evidence.Tests;

/// <summary>Every data set, method and form of interval that metafor and the library both have.</summary>
public sealed class PoolReferenceTests
{
    static readonly Dictionary<string, TauMethod> Methods = new()
    {
        ["EE"] = TauMethod.FixedEffect,
        ["DL"] = TauMethod.DerSimonianLaird,
        ["REML"] = TauMethod.Reml,
        ["PM"] = TauMethod.PauleMandel,
    };

    static readonly Dictionary<string, IntervalForm> Forms = new()
    {
        ["z"] = IntervalForm.Ordinary,
        ["knha"] = IntervalForm.KnappHartung,
        ["adhoc"] = IntervalForm.TruncatedKnappHartung,
    };

    [GoldenFact]
    public void Every_fit_is_that_of_metafor()
    {
        var fits = Golden.Rows("meta/fits.csv").Where(row => Methods.ContainsKey(row["method"])).ToList();
        Assert.Equal(70, fits.Count);
        Assert.All(fits, Compare);
    }

    /// <summary>The interval does not depend on the method. metafor seeks its end no further than ten times τ² (or 100): there, REML's row has the true end.</summary>
    static string HighestTau2(IReadOnlyDictionary<string, string> fit)
    {
        var high = Golden.Number(fit["tau2.qp.ub"]);
        var stopped = high > 100 && Math.Abs(high - (10 * Golden.Number(fit["tau2"]))) < 1e-9 * high;
        return stopped ? Golden.Rows("meta/fits.csv").First(row => row["dataset"] == fit["dataset"] && row["method"] == "REML")["tau2.qp.ub"] : fit["tau2.qp.ub"];
    }

    static void Compare(IReadOnlyDictionary<string, string> fit)
    {
        var options = new PoolOptions { Method = Methods[fit["method"]], Form = Forms[fit["test"]] };
        var pooled = Pool.Of(Golden.Studies(fit["dataset"]), options).Value;
        var spread = pooled.Heterogeneity;
        var name = $"{fit["dataset"]} {fit["method"]} {fit["test"]} ";
        Assert.Equal(fit["k"], pooled.Studies.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Golden.Near(fit["estimate"], pooled.Estimate, name + "estimate");
        Golden.Near(fit["se"], pooled.StandardError, name + "se");
        Golden.Near(fit["ci.lb"], pooled.Interval.Low, name + "low");
        Golden.Near(fit["ci.ub"], pooled.Interval.High, name + "high");
        Golden.Near(fit["stat"], pooled.Statistic, name + "statistic");
        Golden.Near(fit["pval"], pooled.P, name + "p");
        Golden.Near(fit["tau2"], spread.Tau2, name + "tau2");
        Golden.Near(fit["I2"], spread.ISquared, name + "I2");
        Golden.Near(fit["H2"], spread.HSquared, name + "H2");
        Golden.Near(fit["Q"], spread.Q, name + "Q");
        Golden.Near(fit["Qp"], spread.QP, name + "Q's p");
        if (pooled.Prediction is null)
        {
            Assert.Equal("NA", fit["pi.lb"]);
            Assert.Null(spread.Tau2Interval);
            return;
        }
        var prediction = fit["test"] == "z" ? "pi_hts_k2" : "pi";
        Golden.Near(fit[prediction + ".lb"], pooled.Prediction.Interval.Low, name + "prediction low");
        Golden.Near(fit[prediction + ".ub"], pooled.Prediction.Interval.High, name + "prediction high");
        Golden.Near(fit["tau2.qp.lb"], spread.Tau2Interval!.Value.Low, name + "tau2 low");
        Golden.Near(HighestTau2(fit), spread.Tau2Interval!.Value.High, name + "tau2 high");
    }
}
