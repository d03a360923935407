using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fusion.Opinion.Mapping;

/// <summary>Weighs each person's votes for each group, and counts people and votes by group.</summary>
internal sealed class GroupWorker : ISweepWorker
{
    readonly long[] sizes = new long[Mixture.Lanes];
    readonly double[] likely = new double[Mixture.Lanes];
    Vector256<int>[] sums = [];
    long[] totals = [];
    GroupTask task = null!;

    /// <summary>Labels that changed.</summary>
    public int Changed { get; private set; }

    /// <summary>Takes up a task, with sums of 0.</summary>
    public void Prepare(GroupTask what)
    {
        task = what;
        Changed = 0;
        VoteRows.Grow(ref sums, what.Codes);
        VoteRows.Grow(ref totals, what.Codes * Mixture.Lanes);
        Array.Clear(totals);
        Array.Clear(sizes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Visit(Roster rows, int from, int to)
    {
        Array.Clear(sums);
        var people = Vector256<int>.Zero;
        for (var at = from; at < to; at++)
        {
            var codes = rows.Votes.Row(rows[at]);
            var weights = task.Given ? Whole(task.Labels[at]) : Weigh(at, codes);
            people += weights;
            if (weights != Vector256<int>.Zero)
                foreach (var code in codes)
                    sums[code] += weights;
        }
        for (var group = 0; group < task.Groups; group++)
            sizes[group] += people[group];
        var wide = MemoryMarshal.Cast<long, Vector256<long>>(totals.AsSpan());
        for (var code = 0; code < task.Codes; code++)
        {
            var (low, high) = Vector256.Widen(sums[code]);
            wide[2 * code] += low;
            wide[(2 * code) + 1] += high;
        }
    }

    /// <summary>Adds the counts to those of others.</summary>
    public void Pour(GroupCounts into)
    {
        for (var at = 0; at < task.Codes * Mixture.Lanes; at++)
            into.Totals[at] += totals[at];
        for (var group = 0; group < Mixture.Lanes; group++)
            into.Sizes[group] += sizes[group];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Vector256<int> Weigh(int at, ReadOnlySpan<int> codes)
    {
        var said = Fixed.Sum(codes, task.Table, task.Start);
        var best = -1;
        var certainty = 0.0;
        var sum = 0.0;
        // The last lane counts the votes that take a side: without one there is nothing to go by.
        if (said[Mixture.Lanes - 1] > 0)
        {
            (best, sum) = Likelihoods(said);
            certainty = 1 / sum;
        }
        if (task.Certainty is not null)
        {
            task.Certainty[at] = (float)certainty;
            best = certainty < 0.5 ? -1 : best;
        }
        if (task.Labels[at] != best)
            Changed++;
        task.Labels[at] = (sbyte)best;
        return best < 0 || task.Whole ? Whole(best) : Shared(sum);
    }

    /// <summary>Each group's likelihood over the best one's, and their sum; of equals the first is best.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    (int Best, double Sum) Likelihoods(Vector256<int> said)
    {
        Span<int> steps = stackalloc int[Mixture.Lanes];
        (task.Temper == 1 ? said : Tempered(said)).CopyTo(steps);
        var best = 0;
        for (var group = 1; group < task.Groups; group++)
            best = steps[group] > steps[best] ? group : best;
        var sum = 0.0;
        for (var group = 0; group < task.Groups; group++)
            sum += likely[group] = Fixed.ExpMinus(steps[best] - steps[group]);
        return (best, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Vector256<int> Tempered(Vector256<int> said)
    {
        Span<int> steps = stackalloc int[Mixture.Lanes];
        for (var group = 0; group < task.Groups; group++)
            steps[group] = task.Start[group] + (int)Math.Round((said[group] - task.Start[group]) / task.Temper);
        return Vector256.Create<int>(steps);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    Vector256<int> Shared(double sum)
    {
        Span<int> weights = stackalloc int[Mixture.Lanes];
        for (var group = 0; group < task.Groups; group++)
            weights[group] = (int)Math.Round(likely[group] / sum * Fixed.One);
        return Vector256.Create<int>(weights);
    }

    static Vector256<int> Whole(int group) => group < 0 ? default : Vector256<int>.Zero.WithElement(group, Fixed.One);
}
