using Fusion.Evidence;
using Fusion.Evidence.Plots;
using Fusion.Evidence.Pooling;

namespace Fusion.Cli.Pool;

/// <summary>What <c>pool</c> found.</summary>
/// <param name="Studies">The studies, after combining.</param>
/// <param name="Labels">The group of each, if asked for.</param>
/// <param name="Groups">The groups, if asked for.</param>
/// <param name="All">All together.</param>
/// <param name="Notes">What must be said beside the figures.</param>
internal sealed record PoolReport(IReadOnlyList<Study> Studies, IReadOnlyList<string>? Labels, Subgroups? Groups, Pooled All, IReadOnlyList<Note> Notes)
{
    public string Picture()
    {
        var options = new ForestOptions { Standalone = true, Title = All.Studies == 1 ? "One study" : $"{All.Studies} studies and what they say together" };
        return Groups is not null && Labels is not null ? ForestPlot.Draw(Studies, Labels, Groups, options) : ForestPlot.Draw(Studies, All, options);
    }

    public static string NameOf(IntervalForm form) => form switch
    {
        IntervalForm.Ordinary => "z",
        IntervalForm.KnappHartung => "knapp-hartung",
        _ => "knapp-hartung-truncated",
    };

    /// <summary>How the prediction was made.</summary>
    public static string? Prediction(Pooled pooled) => pooled.Prediction is null ? null : pooled.Form == IntervalForm.Ordinary ? "t(k-2)" : "t(k-1)";
}
