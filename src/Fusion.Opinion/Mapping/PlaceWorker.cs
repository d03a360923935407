using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fusion.Opinion.Mapping;

/// <summary>Sums each row's votes along the axes: first for the moments over everybody, then to write down places.</summary>
internal sealed class PlaceWorker : ISweepWorker
{
    /// <summary>Steps of one in the moments, whose sums stay below 2⁶³: the squares are at most four for each vote.</summary>
    public const double Step = 1 << 14;

    readonly long[] moments = new long[3 * Axes.Width];
    Vector256<int>[] table = [];
    double scale;
    double[] draws = [];
    double unit;
    float[]? places;
    int width = Axes.Width;

    /// <summary>What loadings are multiplied by: sums are at most 2·√(statements).</summary>
    public static double Scale(Statements statements) => (1 << 28) / Math.Sqrt(Math.Max(1, statements.Used));

    /// <summary>Takes up the task of summing moments.</summary>
    public void Measure(Vector256<int>[] with, double tableScale)
    {
        scale = tableScale;
        table = with;
        places = null;
        width = Axes.Width;
        Array.Clear(moments);
    }

    /// <summary>Takes up the task of writing places down.</summary>
    public void Write(Vector256<int>[] with, double tableScale, double[] towardsMiddle, double placeUnit, float[] into, int axes)
    {
        table = with;
        scale = tableScale;
        draws = towardsMiddle;
        unit = placeUnit;
        places = into;
        width = axes;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Visit(Roster rows, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var sum = Fixed.Sum(rows.Votes.Row(rows[at]), table, Vector256<int>.Zero);
            for (var axis = 0; axis < width; axis++)
            {
                var along = sum[axis] / scale;
                var weight = sum[Axes.Width + axis] / scale;
                if (places is null)
                    Add(axis, (long)Math.Round(along * Step), (long)Math.Round(weight * Step));
                else
                    places[(at * width) + axis] = (float)(along / (weight + draws[axis]) * unit);
            }
        }
    }

    /// <summary>Adds the moments to those of others.</summary>
    public void Pour(long[] into)
    {
        for (var at = 0; at < moments.Length; at++)
            into[at] += moments[at];
    }

    void Add(int axis, long along, long weight)
    {
        moments[axis] += along * along;
        moments[Axes.Width + axis] += weight;
        moments[(2 * Axes.Width) + axis] += weight * weight;
    }
}
