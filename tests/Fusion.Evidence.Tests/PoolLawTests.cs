using FsCheck;
using FsCheck.Fluent;
using Fusion.Evidence.Pooling;

namespace Fusion.Evidence.Tests;

public sealed class PoolLawTests
{
    static readonly double[] Nearby = [0.9, 0.99, 1.01, 1.1];

    [Fact]
    public void The_order_of_studies_does_not_matter() => Prop.ForAll(Samples.Studies, Gen.Choose(0, 1000).ToArbitrary(), (studies, seed) =>
    {
        var shuffled = (Study[])studies.Clone();
        new Random(seed).Shuffle(shuffled);
        return Samples.Options.All(options => Same(Pool.Of(studies, options).Value, Pool.Of(shuffled, options).Value, 1));
    }).Check(Samples.Config);

    [Fact]
    public void Scaling_the_effects_scales_the_result() => Prop.ForAll(Samples.Studies, Gen.Elements(1e-6, 0.5, 3, 1000, 1e9).ToArbitrary(), (studies, scale) =>
    {
        Study[] scaled = [.. studies.Select(study => Study.Of("s", study.Effect.Estimate * scale, study.Effect.Variance * scale * scale))];
        return Samples.Options.All(options => Same(Pool.Of(studies, options).Value, Pool.Of(scaled, options).Value, scale));
    }).Check(Samples.Config);

    [Fact]
    public void Turning_the_effects_round_turns_the_result_round() => Prop.ForAll(Samples.Studies, studies =>
    {
        Study[] turned = [.. studies.Select(study => Study.Of("s", -study.Effect.Estimate, study.Effect.Variance))];
        return Samples.Options.All(options => Same(Pool.Of(studies, options).Value, Pool.Of(turned, options).Value, -1));
    }).Check(Samples.Config);

    [Fact]
    public void Adding_the_same_to_all_effects_moves_the_result_by_it() => Prop.ForAll(Samples.Studies, studies =>
    {
        Study[] moved = [.. studies.Select(study => Study.Of("s", study.Effect.Estimate + 2, study.Effect.Variance))];
        return Samples.Options.All(options =>
        {
            var (here, there) = (Pool.Of(studies, options).Value, Pool.Of(moved, options).Value);
            return Samples.Near(here.Estimate + 2, there.Estimate) && Samples.Near(here.StandardError, there.StandardError, 1e-6) && Samples.Near(here.Heterogeneity.Tau2, there.Heterogeneity.Tau2, 1e-6);
        });
    }).Check(Samples.Config);

    [Fact]
    public void A_study_at_the_estimate_never_widens_a_fixed_effect_interval() => Prop.ForAll(Samples.Studies, Gen.Choose(1, 100_000).Select(n => n / 1000.0).ToArbitrary(), (studies, variance) =>
    {
        var options = new PoolOptions { Method = TauMethod.FixedEffect };
        var before = Pool.Of(studies, options).Value;
        var after = Pool.Of([.. studies, Study.Of("new", before.Estimate, variance)], options).Value;
        return after.Interval.Width <= before.Interval.Width * (1 + 1e-14) && Samples.Near(before.Estimate, after.Estimate);
    }).Check(Samples.Config);

    [Fact]
    public void The_result_lies_among_the_effects_and_all_figures_are_within_bounds() => Prop.ForAll(Samples.Studies, studies => Samples.Options.All(options =>
    {
        var pooled = Pool.Of(studies, options).Value;
        var spread = pooled.Heterogeneity;
        var effects = studies.Select(study => study.Effect.Estimate).ToList();
        return pooled.Studies == studies.Length
            && pooled.Estimate >= effects.Min() - 1e-9 && pooled.Estimate <= effects.Max() + 1e-9
            && pooled.Interval.Contains(pooled.Estimate)
            && pooled.StandardError >= 0 && double.IsFinite(pooled.StandardError)
            && pooled.P is null or (>= 0 and <= 1)
            && spread.Q >= 0 && spread.QP is >= 0 and <= 1
            && spread.Tau2 is null or >= 0
            && spread.ISquared is null or (>= 0 and <= 100)
            && (spread.Tau2Interval is not { } ends || (ends.Low >= 0 && ends.High >= ends.Low))
            && Samples.Near(pooled.Weights.Sum(), 100)
            && pooled.Designs.Sum(design => design.Value) == studies.Length
            && pooled.Prediction is null == (studies.Length < 3 || options.Method == TauMethod.FixedEffect)
            && (pooled.Prediction is not { } prediction || (prediction.Interval.Low <= pooled.Interval.Low + 1e-9 && prediction.Interval.High >= pooled.Interval.High - 1e-9));
    })).Check(Samples.Config);

    [Fact]
    public void The_truncated_interval_is_never_narrower_than_the_plain_or_the_ordinary() => Prop.ForAll(Samples.Studies, studies => Samples.Methods.All(method =>
    {
        var widths = Samples.Forms.ToDictionary(form => form, form => Pool.Of(studies, new() { Method = method, Form = form }).Value.Interval.Width);
        return widths[IntervalForm.TruncatedKnappHartung] >= widths[IntervalForm.KnappHartung] * (1 - 1e-12)
            && widths[IntervalForm.TruncatedKnappHartung] >= widths[IntervalForm.Ordinary] * (1 - 1e-12);
    })).Check(Samples.Config);

    [Fact]
    public void REML_is_no_worse_than_any_tau_near_it() => Prop.ForAll(Samples.Studies, studies =>
    {
        if (studies.Length < 2)
            return true;
        var tau2 = Pool.Of(studies).Value.Heterogeneity.Tau2!.Value;
        var best = Restricted(studies, tau2);
        return Nearby.All(factor => Restricted(studies, tau2 * factor) <= best + 1e-9) && Restricted(studies, tau2 + 1e-4) <= best + 1e-9;
    }).Check(Samples.Config);

    [Fact]
    public void Paule_and_Mandels_tau_makes_Q_what_chance_gives() => Prop.ForAll(Samples.Studies, studies =>
    {
        var pooled = Pool.Of(studies, new() { Method = TauMethod.PauleMandel }).Value;
        if (pooled.Heterogeneity.Tau2 is not > 0)
            return pooled.Heterogeneity.Q <= studies.Length - 1 + 1e-9;
        var q = studies.Sum(study => Math.Pow(study.Effect.Estimate - pooled.Estimate, 2) / (study.Effect.Variance + pooled.Heterogeneity.Tau2.Value));
        return Samples.Near(q, studies.Length - 1);
    }).Check(Samples.Config);

    [Fact]
    public void A_mean_is_a_regression_on_nothing_that_matters() => Prop.ForAll(Samples.Studies, studies =>
    {
        // A moderator that is 1 for one added study only takes that study out of the mean: the intercept is the mean of the others.
        if (studies.Length < 3)
            return true;
        var moderator = new Moderator("extra", [.. studies.Select(_ => 0.0), 1]);
        var options = new PoolOptions { Method = TauMethod.DerSimonianLaird, Form = IntervalForm.Ordinary };
        var regression = MetaRegression.Of([.. studies, Study.Of("extra", 5, 0.1)], [moderator], options).Value;
        var pooled = Pool.Of(studies, options).Value;
        return Samples.Near(pooled.Estimate, regression.Coefficients[0].Estimate, 1e-6)
            && Samples.Near(pooled.StandardError, regression.Coefficients[0].StandardError, 1e-6)
            && Samples.Near(pooled.Heterogeneity.Tau2, regression.Heterogeneity.Tau2, 1e-6);
    }).Check(Samples.Config);

    [Fact]
    public void Figures_of_any_size_give_finite_figures() => Prop.ForAll(
        Gen.Choose(-40, 40).SelectMany(_ => Gen.Choose(-80, 80), (effect, variance) => (effect, variance)).NonEmptyListOf().Select(list => list.Take(8).ToArray()).ToArbitrary(), powers =>
        {
            Study[] studies = [.. powers.Select((power, at) => Study.Of("s", (at % 2 == 0 ? 1 : -1) * Math.Pow(10, power.effect), Math.Pow(10, power.variance)))];
            return Samples.Options.All(options =>
            {
                var pooled = Pool.Of(studies, options).Value;
                double[] figures = [pooled.Estimate, pooled.StandardError, pooled.Interval.Low, pooled.Interval.High, pooled.Heterogeneity.Q, pooled.Heterogeneity.Tau2 ?? 0, pooled.Heterogeneity.ISquared ?? 0,
                    pooled.Heterogeneity.Tau2Interval?.High ?? 0, pooled.Prediction?.Interval.Low ?? 0, .. pooled.Weights];
                return figures.All(double.IsFinite) && pooled.Heterogeneity.QP is >= 0 and <= 1;
            });
        }).Check(Samples.Config);

    static double Restricted(Study[] studies, double tau2)
    {
        var weights = studies.Select(study => 1 / (study.Effect.Variance + tau2)).ToArray();
        var mean = studies.Zip(weights, (study, w) => w * study.Effect.Estimate).Sum() / weights.Sum();
        return (0.5 * weights.Sum(Math.Log)) - (0.5 * Math.Log(weights.Sum())) - (0.5 * studies.Zip(weights, (study, w) => w * Math.Pow(study.Effect.Estimate - mean, 2)).Sum());
    }

    static bool Same(Pooled here, Pooled there, double scale)
    {
        Interval Scaled(Interval ends) => scale < 0 ? new(ends.High * scale, ends.Low * scale) : new(ends.Low * scale, ends.High * scale);
        var size = Math.Abs(scale);
        bool Close(double a, double b) => Math.Abs((a * scale) - b) <= 1e-6 * size * Math.Max(1, Math.Abs(a));
        var (one, other) = (Scaled(here.Interval), there.Interval);
        return Close(here.Estimate, there.Estimate)
            && Math.Abs((here.StandardError * size) - there.StandardError) <= 1e-6 * size * Math.Max(1, here.StandardError)
            && Math.Abs(one.Low - other.Low) <= 1e-6 * size * Math.Max(1, Math.Abs(here.Interval.Low) + Math.Abs(here.Interval.High))
            && Math.Abs(one.High - other.High) <= 1e-6 * size * Math.Max(1, Math.Abs(here.Interval.Low) + Math.Abs(here.Interval.High))
            && Samples.Near(here.Heterogeneity.Q, there.Heterogeneity.Q, 1e-6)
            && Samples.Near(here.Heterogeneity.ISquared, there.Heterogeneity.ISquared, 1e-4);
    }
}
