using FsCheck;
using FsCheck.Fluent;
using Fusion.Evidence.Pooling;

namespace Fusion.Evidence.Tests;

/// <summary>Generators of studies.</summary>
public static class Samples
{
    /// <summary>A hundred cases of each law; five thousand with <c>./run check --long</c>.</summary>
    public static Config Config { get; } = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(Environment.GetEnvironmentVariable("FUSION_LONG") is null ? 100 : 5000);

    /// <summary>One to thirty studies, also identical and far apart.</summary>
    public static Arbitrary<Study[]> Studies { get; } = Arb.From(
        (from effect in Gen.Frequency((8, Gen.Choose(-200, 200).Select(n => n / 100.0)), (1, Gen.Constant(0.25)), (1, Gen.Choose(-90, 90).Select(n => n * 10.0)))
         from variance in Gen.Frequency((8, Gen.Choose(1, 400).Select(n => n / 1000.0)), (1, Gen.Constant(0.04)), (1, Gen.Choose(1, 90).Select(n => n * 100.0)))
         select Study.Of("s", effect, variance)).NonEmptyListOf().Select(list => list.Take(30).ToArray()),
        studies => Enumerable.Range(0, studies.Length > 1 ? studies.Length : 0).Select(at => studies.Where((_, i) => i != at).ToArray()));

    public static IReadOnlyList<TauMethod> Methods { get; } = Enum.GetValues<TauMethod>();

    public static IReadOnlyList<IntervalForm> Forms { get; } = Enum.GetValues<IntervalForm>();

    /// <summary>Every choice of method and form.</summary>
    public static IEnumerable<PoolOptions> Options => Methods.SelectMany(method => Forms.Select(form => new PoolOptions { Method = method, Form = form }));

    public static bool Near(double a, double b, double tolerance = 1e-8) => Math.Abs(a - b) <= tolerance * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));

    public static bool Near(double? a, double? b, double tolerance = 1e-8) => a is { } x && b is { } y ? Near(x, y, tolerance) : a is null && b is null;

    public static bool Near(Interval a, Interval b, double tolerance = 1e-8) => Near(a.Low, b.Low, tolerance) && Near(a.High, b.High, tolerance);
}
