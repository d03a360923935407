using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fusion.Opinion.Mapping;

/// <summary>Looks for people between two groups. On the way from what is typical of one to what is typical of the other, opinions that
/// merely shade into each other leave as many people half way as at the ends; groups leave a gap.</summary>
/// <remarks>A person's place on the way is L, how much likelier their votes are in one group than in the other, between its
/// expectations in either over the statements that they voted on: −1 is typical of one, +1 of the other. People count whose votes could tell
/// at least half as much as usual, which depends on what they voted on, never on how.</remarks>
internal static class Gap
{
    const double Confidence = 2.3263478740408408;

    /// <summary>Whether at most half as many stand between as at the emptier end, and fewer beyond doubt: z from 2.33 for counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static GroupGap Between(Roster rows, Statements statements, Grouping grouping, int first, int second)
    {
        var table = Table(statements, grouping.Mixture, first, second);
        var members = new List<(int Way, int Length)>();
        for (var at = 0; at < rows.Count; at++)
        {
            if (grouping.Labels[at] != first && grouping.Labels[at] != second)
                continue;
            var sum = Fixed.Sum(rows.Votes.Row(rows[at]), table);
            if (sum[1] > 0)
                members.Add((sum[0], sum[1]));
        }
        int[] lengths = [.. members.Select(member => member.Length).Order()];
        var least = lengths.Length == 0 ? 0 : lengths[lengths.Length / 2] / 2;
        // Steps of a quarter, from -2 to 2: a window of half a way is two of them.
        var steps = new int[17];
        foreach (var (way, length) in members)
            if (length >= least && Math.Abs((long)way) <= 2L * length)
                steps[(int)Math.Floor(((double)way / length * 4) + 8)]++;
        var between = steps[7] + steps[8];
        var end = Math.Min(Fullest(steps, -1), Fullest(steps, 1));
        return new(first, second, end, between, end > 0 && end >= 2 * between && end - between >= Confidence * Math.Sqrt(end + between));
    }

    /// <summary>The most in a window about ¾, 1, 1¼ or 1½ on one side: those who say all that their group says stand beyond what is typical.</summary>
    static int Fullest(int[] steps, int side)
    {
        var most = 0;
        for (var middle = 3; middle <= 6; middle++)
            most = Math.Max(most, steps[8 + (side * middle) - 1] + steps[8 + (side * middle)]);
        return most;
    }

    /// <summary>Lanes: the way from the middle, and half its length, by vote code.</summary>
    static Vector128<int>[] Table(Statements statements, Mixture mixture, int first, int second)
    {
        var table = new Vector128<int>[statements.Count * VoteCode.Width];
        for (var statement = 0; statement < statements.Count; statement++)
        {
            if (!statements.Counts[statement])
                continue;
            var one = mixture.Agree[(first * statements.Count) + statement];
            var other = mixture.Agree[(second * statements.Count) + statement];
            var (agree, disagree) = (Math.Log(other / one), Math.Log((1 - other) / (1 - one)));
            var (atOne, atOther) = ((one * agree) + ((1 - one) * disagree), (other * agree) + ((1 - other) * disagree));
            var half = Steps((atOther - atOne) / 2);
            table[VoteCode.Of(statement, Vote.Agree)] = Vector128.Create(Steps(agree - ((atOne + atOther) / 2)), half, 0, 0);
            table[VoteCode.Of(statement, Vote.Disagree)] = Vector128.Create(Steps(disagree - ((atOne + atOther) / 2)), half, 0, 0);
        }
        return table;

        static int Steps(double nats) => (int)Math.Round(Math.Clamp(nats, -Fixed.MaxSurprise, Fixed.MaxSurprise) * Fixed.Nat);
    }
}
