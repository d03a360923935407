using Fusion.Evidence.Agreement;
using Fusion.Evidence.Effects;
using Fusion.Evidence.Pooling;
using Fusion.Evidence.Strength;
using Fusion.Evidence.Summaries;

namespace Fusion.Evidence.Tests;

/// <summary>The figures of docs/methods/evidence.md, in its order.</summary>
public sealed class WorkedExamples
{
    [Fact]
    public void An_effect_from_means_and_deviations()
    {
        var effect = MeanEffects.HedgesG(new(28, 105, 14), new(31, 100, 15.5)).Value;
        Assert.Equal((0.333, 0.0689), (Math.Round(effect.Estimate, 3), Math.Round(effect.Variance, 4)));
        Assert.Equal((-0.18, 0.85), Ends(effect.IntervalAt()));
    }

    [Fact]
    public void Six_schools_pooled()
    {
        Study[] studies =
        [
            Study.Of("Ash", 0.12, 0.021), Study.Of("Birch", 0.35, 0.044), Study.Of("Cedar", -0.08, 0.013),
            Study.Of("Damson", 0.93, 0.062), Study.Of("Elm", 0.22, 0.018), Study.Of("Fir", -0.27, 0.009),
        ];
        var pooled = Pool.Of(studies).Value;
        Assert.Equal((6, 0.17, 0.162), (pooled.Studies, Math.Round(pooled.Estimate, 2), Math.Round(pooled.StandardError, 3)));
        Assert.Equal((-0.25, 0.58), Ends(pooled.Interval));
        Assert.Equal((0.35, 85.9), (Math.Round(pooled.Heterogeneity.Tau!.Value, 2), Math.Round(pooled.Heterogeneity.ISquared!.Value, 1)));
        Assert.Equal((-0.81, 1.15), Ends(pooled.Prediction!.Interval));
        Assert.Equal(0.57, Math.Round(pooled.Prediction.ChanceAbove(0.1), 2));
        Assert.Equal(Verdict.Unknown, EvidenceRules.Standard.Judge(pooled.Interval));
        Assert.Equal((-0.13, 0.47), Ends(Pool.Of(studies, new() { Form = IntervalForm.Ordinary }).Value.Interval));
    }

    [Fact]
    public void Five_people_on_one_item()
    {
        var found = ItemSummary.Of([4, 4, 5, 4, 3], 5).Value;
        Assert.Equal((4.0, 0, 0.75), (found.Median, found.Spread, found.Agreement!.Value));
    }

    [Fact]
    public void Agreement_that_alpha_does_not_see()
    {
        // Ten items on which three people nearly all say 5.
        var ratings = Ratings.Create([.. Enumerable.Range(0, 10).Select(item => (IReadOnlyList<double?>)[5, item == 3 ? 4 : 5, item == 7 ? 4 : 5])]).Value;
        Assert.Equal(-0.036, Math.Round(Krippendorff.Of(ratings, ScaleLevel.Ordinal).Value.Alpha!.Value, 3));
        Assert.Equal(0.83, Math.Round(GroupAgreement.OnItem([5, 4, 5], 5).Value.Value, 2));
    }

    [Fact]
    public void Three_groups_of_twelve_three_and_eight() =>
        Assert.Equal([Visibility.Shown, Visibility.TooSmall, Visibility.ProtectsOthers], SmallGroups.Protect([12, 3, 8]).Groups);

    static (double, double) Ends(Interval interval) => (Math.Round(interval.Low, 2), Math.Round(interval.High, 2));
}
