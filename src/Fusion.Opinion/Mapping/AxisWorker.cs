using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fusion.Opinion.Mapping;

/// <summary>Multiplies votes by loadings and the outcome by the votes again, row by row.</summary>
internal sealed class AxisWorker : ISweepWorker
{
    /// <summary>Bits that a person's place along an axis loses to become a weight.</summary>
    const int Shift = 11;

    Vector128<int>[] table = [];
    Vector128<int>[] sums = [];
    long[] totals = [];
    int codes;

    /// <summary>What a place along an axis of length one is multiplied by in the totals: places are at most 2·√(statements).</summary>
    public static double Scale(Statements statements) => PlaceScale(statements) / (1 << Shift);

    /// <summary>The steps of each loading times each vote about its mean; what counts nowhere is 0.</summary>
    public static void Table(Statements statements, double[] loadings, Vector128<int>[] table)
    {
        var scale = PlaceScale(statements);
        for (var statement = 0; statement < statements.Count; statement++)
        {
            var at = statement * Axes.Width;
            var row = Vector256.Create(loadings[at], loadings[at + 1], loadings[at + 2], loadings[at + 3]) * (statements.Counts[statement] ? scale : 0);
            table[VoteCode.Of(statement, Vote.Disagree)] = Whole(row * (-1 - statements.Mean[statement]));
            table[VoteCode.Of(statement, Vote.Pass)] = default;
            table[VoteCode.Of(statement, Vote.Agree)] = Whole(row * (1 - statements.Mean[statement]));
        }
    }

    /// <summary>Takes up a task, with sums of 0.</summary>
    public void Prepare(Vector128<int>[] with, int count)
    {
        codes = count;
        table = with;
        VoteRows.Grow(ref sums, count);
        VoteRows.Grow(ref totals, count * Axes.Width);
        Array.Clear(totals);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Visit(Roster rows, int from, int to)
    {
        Array.Clear(sums);
        for (var at = from; at < to; at++)
        {
            var row = rows.Votes.Row(rows[at]);
            var place = Vector128.ShiftRightArithmetic(Fixed.Sum(row, table) + Vector128.Create(1 << (Shift - 1)), Shift);
            foreach (var code in row)
                sums[code] += place;
        }
        var wide = MemoryMarshal.Cast<long, Vector256<long>>(totals.AsSpan());
        for (var code = 0; code < codes; code++)
        {
            var (low, high) = Vector128.Widen(sums[code]);
            wide[code] += Vector256.Create(low, high);
        }
    }

    /// <summary>Adds the totals to those of others.</summary>
    public void Pour(long[] into)
    {
        for (var at = 0; at < codes * Axes.Width; at++)
            into[at] += totals[at];
    }

    static double PlaceScale(Statements statements) => (1 << 28) / Math.Sqrt(Math.Max(1, statements.Used));

    static Vector128<int> Whole(Vector256<double> values) =>
        Vector128.Create((int)Math.Round(values[0]), (int)Math.Round(values[1]), (int)Math.Round(values[2]), (int)Math.Round(values[3]));
}
