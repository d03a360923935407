using System.Runtime.Intrinsics;

namespace Fusion.Opinion.Mapping;

/// <summary>Where a person stands along each axis: the place that makes their votes likeliest, drawn towards the middle the more, the
/// fewer votes say so (the posterior mean of a factor model: Tipping and Bishop, J. R. Statist. Soc. B 61 (1999), one axis at a time).</summary>
/// <remarks>A person's votes z about the means are taken as place · loading + noise. With b = Σ z·loading and a = Σ loading² over the votes
/// cast, the place is b / (a + noise/spread), where noise and spread are measured over everybody. Units: the root mean square, over
/// statements, of how far the votes that one would expect from that person lie from the mean, so that places stay within about ±1.</remarks>
internal sealed class Placing
{
    readonly Sweep<PlaceWorker> sweep = new();
    Vector256<int>[] table = [];

    /// <summary>The places of a roster's participants along the first axes: by their place in it × <paramref name="width"/>.</summary>
    public void Place(Statements statements, Axes axes, Roster rows, int threads, float[] places, int width)
    {
        var scale = PlaceWorker.Scale(statements);
        VoteRows.Grow(ref table, statements.Count * VoteCode.Width);
        Table(statements, axes, scale);
        var moments = new long[3 * Axes.Width];
        var draws = new double[Axes.Width];
        sweep.Run(rows, threads, worker => worker.Measure(table, scale), worker => worker.Pour(moments));
        var noise = statements.Sides == 0 ? 1 : Math.Max(0.05, (statements.Variance - axes.Values.Sum(value => Math.Max(0, value))) / statements.Sides);
        for (var axis = 0; axis < Axes.Width; axis++)
            draws[axis] = Draw(moments, axis, noise);
        var unit = 1 / Math.Sqrt(Math.Max(1, statements.Used));
        sweep.Run(rows, threads, worker => worker.Write(table, scale, draws, unit, places, width), _ => { });
    }

    /// <summary>Noise over spread, from the moments: E b² = spread·a² + noise·a.</summary>
    static double Draw(long[] moments, int axis, double noise)
    {
        var squares = (double)moments[axis] / (PlaceWorker.Step * PlaceWorker.Step);
        var weights = (double)moments[Axes.Width + axis] / PlaceWorker.Step;
        var weightSquares = (double)moments[(2 * Axes.Width) + axis] / (PlaceWorker.Step * PlaceWorker.Step);
        var spread = weightSquares == 0 ? 0 : (squares - (noise * weights)) / weightSquares;
        return noise / Math.Max(spread, 1e-3 * noise);
    }

    void Table(Statements statements, Axes axes, double scale)
    {
        Span<int> row = stackalloc int[2 * Axes.Width];
        for (var code = 0; code < statements.Count * VoteCode.Width; code++)
        {
            var statement = VoteCode.Statement(code);
            row.Clear();
            for (var axis = 0; axis < Axes.Width && statements.Counts[statement] && VoteCode.Vote(code) != Vote.Pass; axis++)
            {
                var loading = axes.Loadings[(statement * Axes.Width) + axis];
                row[axis] = (int)Math.Round(loading * ((int)VoteCode.Vote(code) - statements.Mean[statement]) * scale);
                row[Axes.Width + axis] = (int)Math.Round(loading * loading * scale);
            }
            table[code] = Vector256.Create<int>(row);
        }
    }
}
