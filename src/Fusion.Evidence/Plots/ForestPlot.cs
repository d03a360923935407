using System.Globalization;
using Fusion.Evidence.Effects;
using Fusion.Evidence.Pooling;

namespace Fusion.Evidence.Plots;

/// <summary>Draws studies and what was pooled of them as an SVG: a square for each effect, larger with its weight, a line for its interval, a diamond for the pooled figure, and a bar for
/// what to expect in a new place.</summary>
/// <remarks>
/// It has a title and a description and holds neither script nor style attributes, so that it may stand in a page of strict content security. Shapes take <c>currentColor</c>, and the custom
/// properties <c>--forest-accent</c> (pooled), <c>--forest-quiet</c> (axis, lines) and <c>--forest-band</c> (stripes) if the page sets them. Ratios and correlations are written as such.
/// It is 800 units wide; let the page scale it. Give the same figures as a table beside it.
/// </remarks>
public static class ForestPlot
{
    /// <summary>Draws studies and their pooled figure.</summary>
    /// <param name="studies">The studies that were pooled, in the order of the lines.</param>
    /// <param name="pooled">Their figure.</param>
    /// <param name="options">How to draw; null for the default.</param>
    /// <exception cref="ArgumentException">The figure is not of these studies.</exception>
    public static string Draw(IReadOnlyList<Study> studies, Pooled pooled, ForestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(studies);
        ArgumentNullException.ThrowIfNull(pooled);
        options ??= new();
        RequireSame(studies.Count, pooled.Studies);
        var heaviest = pooled.Weights.Max();
        return Draw([.. Lines(studies, pooled, pooled.Options.Level, heaviest), .. Together(pooled, pooled.Studies == 1 ? options.Words.Alone : options.Words.Pooled, options)], pooled, options);
    }

    /// <summary>Draws groups of studies, each with its figure, and the figure of all.</summary>
    /// <param name="studies">The studies that were pooled.</param>
    /// <param name="labels">The group of each.</param>
    /// <param name="groups">Their figures.</param>
    /// <param name="options">How to draw; null for the default.</param>
    /// <exception cref="ArgumentException">The figures are not of these studies and labels.</exception>
    public static string Draw(IReadOnlyList<Study> studies, IReadOnlyList<string> labels, Subgroups groups, ForestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(studies);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(groups);
        options ??= new();
        RequireSame(studies.Count, groups.All.Studies);
        RequireSame(labels.Count, studies.Count);
        List<ForestLine> lines = [];
        foreach (var (label, pooled) in groups.Groups)
        {
            List<Study> members = [.. studies.Where((_, at) => string.Equals(labels[at], label, StringComparison.Ordinal))];
            RequireSame(members.Count, pooled.Studies);
            lines.Add(new(ForestLineKind.Heading, label));
            lines.AddRange(Lines(members, pooled, pooled.Options.Level, pooled.Weights.Max()));
            if (members.Count > 1)
                lines.AddRange(Together(pooled, options.Words.Group, options));
        }
        lines.AddRange(Together(groups.All, groups.All.Studies == 1 ? options.Words.Alone : options.Words.Pooled, options));
        return Draw(lines, groups.All, options);
    }

    static string Draw(List<ForestLine> lines, Pooled pooled, ForestOptions options) => new ForestDrawing(lines, pooled.Measure, pooled.Options.Level, options).Draw(Describe(pooled, options));

    static IEnumerable<ForestLine> Lines(IReadOnlyList<Study> studies, Pooled pooled, double level, double heaviest) =>
        studies.Select((study, at) => new ForestLine(ForestLineKind.Study, study.Name, study.Effect.Estimate, study.Effect.IntervalAt(level), pooled.Weights[at] / heaviest));

    static IEnumerable<ForestLine> Together(Pooled pooled, string words, ForestOptions options)
    {
        yield return new(ForestLineKind.Pooled, string.Format(options.Numbers, words, pooled.Studies), pooled.Estimate, pooled.Interval);
        if (pooled.Prediction is { } prediction)
            yield return new(ForestLineKind.Prediction, options.Words.Prediction, prediction.Centre, prediction.Interval);
    }

    static string Describe(Pooled pooled, ForestOptions options)
    {
        string Write(double value) => SvgText.Figure(Scale.ToReader(pooled.Measure, value), options.Numbers);
        var level = (100 * pooled.Options.Level).ToString("0.#", options.Numbers);
        var text = string.Format(CultureInfo.InvariantCulture, options.Words.Description, pooled.Studies, Write(pooled.Estimate), Write(pooled.Interval.Low), Write(pooled.Interval.High), level);
        if (pooled.Prediction is not { Interval: var expected })
            return text;
        return text + " " + string.Format(CultureInfo.InvariantCulture, options.Words.DescribedPrediction, Write(expected.Low), Write(expected.High));
    }

    static void RequireSame(int given, int needed)
    {
        if (given != needed)
            throw new ArgumentException($"The figures are of {needed} studies and here are {given}.");
    }
}
