using System.Numerics;
using Fusion.Voting.Ballots;

namespace Fusion.Voting.Stv;

/// <summary>Votes under given keep values, in units of 2⁻⁶⁰ votes.</summary>
internal sealed class MeekTally(RankedBallots ballots, int seats)
{
    /// <summary>Binary places of a vote.</summary>
    public const int Places = 60;

    /// <summary>The whole of a vote.</summary>
    public const ulong Whole = 1UL << Places;

    /// <summary>The share of what reaches it that each option keeps: all while it continues, none once excluded.</summary>
    public ulong[] Keep { get; } = [.. Enumerable.Repeat(Whole, ballots.Options.Count)];

    /// <summary>The votes of each option.</summary>
    public UInt128[] Votes { get; } = new UInt128[ballots.Options.Count];

    /// <summary>Votes that nobody keeps.</summary>
    public UInt128 Excess { get; private set; }

    /// <summary>Votes that count ÷ (seats + 1), and the least bit more.</summary>
    public UInt128 Quota { get; private set; }

    public static Fraction ToVotes(UInt128 units) => new((BigInteger)units, Whole);

    /// <summary>Goes through all ballots once.</summary>
    public void Count()
    {
        Array.Clear(Votes);
        UInt128 excess = 0;
        for (var ballot = 0; ballot < ballots.Distinct; ballot++)
        {
            var weight = (ulong)ballots.Weights[ballot];
            var left = Whole;
            foreach (var option in ballots[ballot])
            {
                var keep = Keep[option];
                if (keep == 0)
                    continue;
                // Rounded up for the option, so that a vote is never worth more than one and never dwindles for want of a bit.
                var kept = keep == Whole ? left : (ulong)((Math.BigMul(left, keep) + (Whole - 1)) >> Places);
                Votes[option] += Math.BigMul(kept, weight);
                left -= kept;
                if (left == 0)
                    break;
            }
            excess += Math.BigMul(left, weight);
        }
        Excess = excess;
        var active = ((UInt128)ballots.Total << Places) - excess;
        Quota = (active / (uint)(seats + 1)) + 1;
    }

    /// <summary>Lowers the keep value of one who has more than the quota, in proportion, rounded up.</summary>
    public void Lower(int option)
    {
        var wanted = (BigInteger)Keep[option] * (BigInteger)Quota;
        var value = BigInteger.DivRem(wanted, (BigInteger)Votes[option], out var rest) + (rest.IsZero ? 0 : 1);
        Keep[option] = (ulong)BigInteger.Min(value, Whole);
    }
}
