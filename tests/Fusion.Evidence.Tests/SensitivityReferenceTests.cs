using System.Globalization;
using Fusion.Evidence.Pooling;

namespace Fusion.Evidence.Tests;

/// <summary>Leave-one-out and influence, beside metafor's values for three data sets.</summary>
public sealed class SensitivityReferenceTests
{
    static readonly string[] Sets = ["bangertdrowns2004", "bcg_logRR", "normand1999_SMD"];

    static readonly PoolOptions Options = new() { Form = IntervalForm.Ordinary };

    [GoldenFact]
    public void Leaving_out_each_study_gives_what_metafor_gives() => Assert.All(Sets, set =>
    {
        var expected = Golden.Rows($"meta/loo_REML_{set}.csv");
        var found = LeaveOneOut.Of(Golden.Studies(set), Options).Value;
        Assert.Equal(expected.Count, found.Count);
        foreach (var (row, pooled) in expected.Zip(found))
        {
            var name = $"{set} without {row["omitted"]} ";
            Golden.Near(row["estimate"], pooled.Estimate, name + "estimate");
            Golden.Near(row["se"], pooled.StandardError, name + "se");
            Golden.Near(row["pval"], pooled.P, name + "p");
            Golden.Near(row["ci.lb"], pooled.Interval.Low, name + "low");
            Golden.Near(row["ci.ub"], pooled.Interval.High, name + "high");
            Golden.Near(row["Q"], pooled.Heterogeneity.Q, name + "Q");
            Golden.Near(row["tau2"], pooled.Heterogeneity.Tau2, name + "tau2");
            Golden.Near(row["I2"], pooled.Heterogeneity.ISquared, name + "I2");
            Golden.Near(row["H2"], pooled.Heterogeneity.HSquared, name + "H2");
        }
    });

    [GoldenFact]
    public void Influence_is_what_metafor_finds() => Assert.All(Sets, set =>
    {
        var expected = Golden.Rows($"meta/influence_REML_{set}.csv");
        var studies = Golden.Studies(set);
        var found = Influence.Of(studies, Options).Value;
        var pooled = Pool.Of(studies, Options).Value;
        Assert.Equal(expected.Count, found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var (row, one) = (expected[i], found[i]);
            var name = $"{set} {(i + 1).ToString(CultureInfo.InvariantCulture)} ";
            Golden.Near(row["rstudent"], one.Residual, name + "residual");
            Golden.Near(row["dffits"], one.Dffits, name + "dffits");
            Golden.Near(row["cook.d"], one.CooksDistance, name + "cook");
            Golden.Near(row["cov.r"], one.CovarianceRatio, name + "cov");
            Golden.Near(row["tau2.del"], one.Tau2Without, name + "tau2");
            Golden.Near(row["QE.del"], one.QWithout, name + "Q");
            Golden.Near(row["hat"], one.Hat, name + "hat");
            Golden.Near(row["weight"], pooled.Weights[i], name + "weight");
            Assert.Equal(row["inf"] == "*", one.IsInfluential);
        }
    });
}
