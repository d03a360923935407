using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Fusion.Voting.Ballots;

namespace Fusion.Voting.Counts;

/// <summary>
/// Some thousand ballots of one weight, laid out by option: a byte for the place on each ballot, so that one instruction compares two options on 32 ballots.
/// </summary>
internal sealed class PairwiseBlock(int options)
{
    /// <summary>Ballots a block: 64 comparisons of 32, so that a byte counts them without overflow, and 400 KB for 200 options.</summary>
    public const int Ballots = 2048;

    /// <summary>A place and "not ranked" fit a byte.</summary>
    public const int MostOptions = 254;

    /// <summary>Bytes from one option to the next: a line of cache more than the ballots, or the places of one ballot would all fall into the same few cache sets.</summary>
    const int Stride = Ballots + 64;

    const sbyte Unranked = sbyte.MaxValue;

    readonly sbyte[] places = new sbyte[options * Stride];
    readonly long[] over = new long[options * options];

    public void AddTo(long[] sum)
    {
        for (var i = 0; i < over.Length; i++)
            sum[i] = checked(sum[i] + over[i]);
    }

    /// <summary>Counts the ballots that <paramref name="which"/> lists, or <paramref name="count"/> from <paramref name="start"/> if it is null.</summary>
    /// <param name="ballots">Where they are.</param>
    /// <param name="which">Their places, all of one weight.</param>
    /// <param name="start">The first, without a list.</param>
    /// <param name="count">How many, at most <see cref="Ballots"/>.</param>
    /// <param name="both">Whether two options can share a place, so that both directions must be counted.</param>
    public void Count(RankedBallots ballots, int[]? which, int start, int count, bool both)
    {
        Array.Fill(places, Unranked);
        for (var i = 0; i < count; i++)
            Place(ballots[which is null ? start + i : which[i]], i);
        var weight = ballots.Weights[which is null ? start : which[0]];
        var width = (count + Vector256<sbyte>.Count - 1) / Vector256<sbyte>.Count;
        for (var a = 0; a < options; a++)
            CountRow(a, width, count, weight, both);
    }

    void Place(ReadOnlySpan<ushort> ranking, int column)
    {
        var place = sbyte.MinValue - 1;
        foreach (var cell in ranking)
        {
            if ((cell & RankedBallots.SharesPlace) == 0)
                place++;
            places[((cell & ~RankedBallots.SharesPlace) * Stride) + column] = (sbyte)place;
        }
    }

    void CountRow(int a, int width, int count, long weight, bool both)
    {
        var row = Row(a)[..width];
        var b = a + 1;
        for (; !both && b + 3 < options; b += 4)
        {
            var c = Row(b)[..width];
            var d = Row(b + 1)[..width];
            var e = Row(b + 2)[..width];
            var f = Row(b + 3)[..width];
            var (w, x, y, z) = (Vector256<sbyte>.Zero, Vector256<sbyte>.Zero, Vector256<sbyte>.Zero, Vector256<sbyte>.Zero);
            for (var i = 0; i < row.Length; i++)
            {
                var own = row[i];
                w -= Vector256.LessThan(own, c[i]);
                x -= Vector256.LessThan(own, d[i]);
                y -= Vector256.LessThan(own, e[i]);
                z -= Vector256.LessThan(own, f[i]);
            }
            Write(a, b, Sum(w), count - Sum(w), weight);
            Write(a, b + 1, Sum(x), count - Sum(x), weight);
            Write(a, b + 2, Sum(y), count - Sum(y), weight);
            Write(a, b + 3, Sum(z), count - Sum(z), weight);
        }
        for (; b < options; b++)
        {
            var other = Row(b)[..width];
            var (above, below) = (Vector256<sbyte>.Zero, Vector256<sbyte>.Zero);
            for (var i = 0; i < row.Length; i++)
            {
                above -= Vector256.LessThan(row[i], other[i]);
                below -= Vector256.GreaterThan(row[i], other[i]);
            }
            Write(a, b, Sum(above), Sum(below), weight);
        }
    }

    void Write(int a, int b, int above, int below, long weight)
    {
        over[(a * options) + b] += above * weight;
        over[(b * options) + a] += below * weight;
    }

    ReadOnlySpan<Vector256<sbyte>> Row(int option) => MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(places.AsSpan(option * Stride, Ballots));

    static int Sum(Vector256<sbyte> counts)
    {
        var (low, high) = Vector256.Widen(counts.AsByte());
        return Vector256.Sum(low + high);
    }
}
