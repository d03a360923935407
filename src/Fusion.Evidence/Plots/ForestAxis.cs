using Fusion.Evidence.Effects;

namespace Fusion.Evidence.Plots;

/// <summary>Which effects a forest plot shows and where.</summary>
internal sealed class ForestAxis
{
    const int MostTicks = 7;

    static readonly double[] Correlations = [-0.99, -0.95, -0.9, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.99];

    readonly Interval range;
    readonly double left;
    readonly double width;

    public ForestAxis(IReadOnlyList<ForestLine> lines, Measure measure, double left, double width)
    {
        (this.left, this.width) = (left, width);
        range = Range(lines);
        Ticks = FindTicks(measure);
    }

    /// <summary>Where ticks stand, on the scale on which effects are pooled; ascending.</summary>
    public IReadOnlyList<double> Ticks { get; }

    public bool Shows(double value) => range.Contains(value);

    public bool IsBelow(double value) => value < range.Low;

    /// <summary>The place of a value; one outside stands at the edge.</summary>
    public double At(double value) => left + (width * (Math.Clamp(value, range.Low, range.High) - range.Low) / range.Width);

    /// <summary>Wide enough for the usual effects and their usual intervals, and for nothing (0), but not for a wild or vague study: that has an arrow.</summary>
    static Interval Range(IReadOnlyList<ForestLine> lines)
    {
        List<ForestLine> studies = [.. lines.Where(line => line.Kind == ForestLineKind.Study)];
        var (low, high) = (0.0, 0.0);
        if (studies.Count > 0)
        {
            double[] effects = [.. studies.Select(line => line.Estimate).Order()];
            double[] widths = [.. studies.Select(line => line.Interval.Width).Order()];
            var (usualLow, usualHigh) = (effects[effects.Length / 5], effects[^((effects.Length / 5) + 1)]);
            var reach = (1.5 * widths[widths.Length / 2]) + (usualHigh - usualLow);
            low = Math.Min(low, Math.Max(studies.Min(line => line.Interval.Low), usualLow - reach));
            high = Math.Max(high, Math.Min(studies.Max(line => line.Interval.High), usualHigh + reach));
        }
        var span = high - low;
        if (!(span > 0))
            return new(-1, 1);
        return new(low - (0.04 * span), high + (0.04 * span));
    }

    double[] FindTicks(Measure measure) => measure switch
    {
        Measure.LogOddsRatio or Measure.LogRiskRatio => Ratios(),
        Measure.CorrelationZ => Thin([.. Correlations.Select(Math.Atanh).Where(Shows)]),
        _ => Round(range),
    };

    /// <summary>1, 2, 5, 10, … where few decades show, else powers of ten.</summary>
    double[] Ratios()
    {
        var decade = Math.Log(10);
        var (first, last) = (Math.Floor(range.Low / decade), Math.Ceiling(range.High / decade));
        if (last - first > 40)
            return Round(range);
        double[] digits = last - first > 3 ? [1] : [1, 2, 5];
        return Thin([.. Enumerable.Range((int)first, (int)(last - first) + 1).SelectMany(power => digits.Select(digit => Math.Log(digit) + (power * decade))).Where(Shows)]);
    }

    static double[] Round(Interval range)
    {
        var rough = range.Width / (MostTicks - 1);
        var unit = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = unit * (rough / unit) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
        var first = Math.Ceiling(range.Low / step);
        return [.. Enumerable.Range(0, MostTicks + 1).Select(at => (first + at) * step).Where(range.Contains)];
    }

    /// <summary>Every second, third, … so that nothing (0) stays among them.</summary>
    static double[] Thin(double[] ticks)
    {
        var nothing = Math.Max(0, Array.FindIndex(ticks, tick => tick == 0));
        var every = ((ticks.Length - 1) / MostTicks) + 1;
        return [.. ticks.Where((_, at) => (at - nothing) % every == 0)];
    }
}
