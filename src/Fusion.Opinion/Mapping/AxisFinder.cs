using System.Runtime.Intrinsics;

namespace Fusion.Opinion.Mapping;

/// <summary>Finds <see cref="Axes"/> by subspace iteration with Rayleigh–Ritz (Saad, Numerical Methods for Large Eigenvalue Problems,
/// §5.2): first on a sample, then a few sweeps over everybody; or over everybody at once where there are axes to begin from. What a person
/// has not voted on counts as the statement's mean.</summary>
internal sealed class AxisFinder
{
    const double Tolerance = 0.01;
    const int WarmRounds = 4;
    const int AllRounds = 40;
    const int SampleRounds = 25;
    const int LastRounds = 5;

    readonly Sweep<AxisWorker> sweep = new();
    Vector128<int>[] table = [];
    long[] totals = [];

    /// <summary>The axes of the votes.</summary>
    /// <param name="statements">Those of <paramref name="sample"/>'s votes.</param>
    /// <param name="sample">Whom to begin with; everybody is visited afterwards where it is not everybody.</param>
    /// <param name="threads">At most so many; -1 leaves it to the runtime.</param>
    /// <param name="previous">Loadings to begin from, or none.</param>
    public Axes Find(Statements statements, Roster sample, int threads, ReadOnlySpan<double> previous)
    {
        var loadings = Axes.Start(statements, previous);
        var everybody = Roster.All(sample.Votes);
        if (previous.Length > 0)
            return Iterate(statements, everybody, threads, loadings, WarmRounds);
        var axes = Iterate(statements, sample, threads, loadings, sample.IsAll ? AllRounds : SampleRounds);
        return sample.IsAll ? axes : Iterate(statements, everybody, threads, axes.Loadings, LastRounds);
    }

    Axes Iterate(Statements statements, Roster rows, int threads, double[] loadings, int rounds)
    {
        for (var round = 1; ; round++)
        {
            var images = Image(statements, rows, threads, loadings);
            var inner = new double[Axes.Width * Axes.Width];
            for (var at = 0; at < inner.Length; at++)
                inner[at] = (Axes.Dot(loadings, at / Axes.Width, images, at % Axes.Width) + Axes.Dot(loadings, at % Axes.Width, images, at / Axes.Width)) / 2;
            var (values, turn) = Symmetric.Eigen(inner, Axes.Width);
            loadings = Axes.Times(loadings, turn);
            images = Axes.Times(images, turn);
            if (round >= rounds || (Far(loadings, images, values, 0) <= Tolerance && Far(loadings, images, values, 1) <= Tolerance))
                return new() { Loadings = loadings, Values = values };
            Axes.Orthonormal(images);
            loadings = images;
        }
    }

    /// <summary>How far an axis is from being one: the length of its image across it, as a share of its value.</summary>
    static double Far(double[] loadings, double[] images, double[] values, int column)
    {
        var across = Axes.Dot(images, column, images, column) - (2 * values[column] * Axes.Dot(loadings, column, images, column))
            + (values[column] * values[column] * Axes.Dot(loadings, column, loadings, column));
        return values[column] <= 0 ? 0 : Math.Sqrt(Math.Max(0, across)) / values[column];
    }

    /// <summary>The scatter matrix of the votes times the loadings: one sweep.</summary>
    double[] Image(Statements statements, Roster rows, int threads, double[] loadings)
    {
        var codes = statements.Count * VoteCode.Width;
        VoteRows.Grow(ref table, codes);
        VoteRows.Grow(ref totals, codes * Axes.Width);
        Array.Clear(totals);
        AxisWorker.Table(statements, loadings, table);
        sweep.Run(rows, threads, worker => worker.Prepare(table, codes), worker => worker.Pour(totals));
        var scale = AxisWorker.Scale(statements);
        var images = new double[loadings.Length];
        for (var at = 0; at < images.Length; at++)
        {
            var (statement, axis) = (at / Axes.Width, at % Axes.Width);
            if (!statements.Counts[statement])
                continue;
            var against = totals[(VoteCode.Of(statement, Vote.Disagree) * Axes.Width) + axis];
            var with = totals[(VoteCode.Of(statement, Vote.Agree) * Axes.Width) + axis];
            images[at] = ((with * (1 - statements.Mean[statement])) - (against * (1 + statements.Mean[statement]))) / scale;
        }
        return images;
    }
}
