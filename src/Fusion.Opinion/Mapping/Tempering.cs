using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fusion.Opinion.Mapping;

/// <summary>How far to trust votes as evidence of a group. Votes of one person go together beyond what the groups explain, which would
/// make everybody look certain. So each person's votes are parted in two, and the trust is chosen with which one half foretells the other best.</summary>
internal static class Tempering
{
    const int Size = 1024;

    static readonly double[] Choices = [1, 1.5, 2, 3, 4, 6, 8, 12, 16];

    /// <summary>By how much evidence is to be divided, 1 to 16; the least of equals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Choose(Roster rows, Statements statements, Mixture mixture)
    {
        var first = Halves(rows.Votes, statements);
        Vector256<int>[] one = new Vector256<int>[statements.Count * VoteCode.Width], other = new Vector256<int>[one.Length];
        mixture.Table(statements, one, first);
        mixture.Table(statements, other, Array.ConvertAll(first, half => !half));
        var start = mixture.Start();
        var told = new long[Choices.Length];
        var weights = new double[mixture.Groups];
        for (int at = 0, people = 0; at < rows.Count && people < Size; at++)
        {
            var codes = rows.Votes.Row(rows[at]);
            var (left, right) = (Fixed.Sum(codes, one, start), Fixed.Sum(codes, other, start));
            if (left[Mixture.Lanes - 1] == 0 || right[Mixture.Lanes - 1] == 0)
                continue;
            people++;
            for (var choice = 0; choice < Choices.Length; choice++)
            {
                Weigh(left, start, weights, Choices[choice]);
                told[choice] += Tell(codes, mixture, statements, weights, first, false);
                Weigh(right, start, weights, Choices[choice]);
                told[choice] += Tell(codes, mixture, statements, weights, first, true);
            }
        }
        return Choices[Array.IndexOf(told, told.Max())];
    }

    /// <summary>Every other statement in the order of how many take a side.</summary>
    static bool[] Halves(VoteStore votes, Statements statements)
    {
        var order = Enumerable.Range(0, statements.Count).Where(statement => statements.Counts[statement])
            .OrderByDescending(statement => votes.TallyOf(statement).Sides).ThenByDescending(statement => votes.TallyOf(statement).Agrees);
        var first = new bool[statements.Count];
        foreach (var (place, statement) in order.Index())
            first[statement] = place % 2 == 0;
        return first;
    }

    static void Weigh(Vector256<int> said, Vector256<int> start, double[] weights, double temper)
    {
        var best = int.MinValue;
        for (var group = 0; group < weights.Length; group++)
            best = Math.Max(best, Steps(group));
        var sum = 0.0;
        for (var group = 0; group < weights.Length; group++)
            sum += weights[group] = Fixed.ExpMinus(best - Steps(group));
        for (var group = 0; group < weights.Length; group++)
            weights[group] /= sum;

        int Steps(int group) => start[group] + (int)Math.Round((said[group] - start[group]) / temper);
    }

    /// <summary>The logarithm of the probability given to the votes of one half, in millionths.</summary>
    static long Tell(ReadOnlySpan<int> codes, Mixture mixture, Statements statements, double[] weights, bool[] first, bool half)
    {
        long sum = 0;
        foreach (var code in codes)
        {
            var statement = VoteCode.Statement(code);
            if (VoteCode.Vote(code) == Vote.Pass || !statements.Counts[statement] || first[statement] != half)
                continue;
            var told = 0.0;
            for (var group = 0; group < weights.Length; group++)
                told += weights[group] * mixture.Agree[(group * statements.Count) + statement];
            sum += (long)Math.Round(1e6 * Math.Log(VoteCode.Vote(code) == Vote.Agree ? told : 1 - told));
        }
        return sum;
    }
}
