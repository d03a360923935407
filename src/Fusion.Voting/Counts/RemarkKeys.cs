using System.Collections.Immutable;

namespace Fusion.Voting.Counts;

/// <summary>The keys of all sentences that explanations are made of. Places: o0, o1 … the options, os all of them, a0, a1 … the amounts.</summary>
public static class RemarkKeys
{
    /// <summary>The quota: a0 votes, of a1 valid ones for a2 seats.</summary>
    public const string Quota = "count.quota";

    /// <summary>o0 has a0 votes, at least the quota, and is elected.</summary>
    public const string ElectedByQuota = "count.elected-by-quota";

    /// <summary>As many options (os) are left as seats: they are elected.</summary>
    public const string ElectedAsRemaining = "count.elected-as-remaining";

    /// <summary>The surplus of o0, a0 votes, goes to the next preferences; each of its a1 votes keeps a2 of its value.</summary>
    public const string SurplusTransferred = "count.surplus-transferred";

    /// <summary>o0 has the fewest votes, a0, and is excluded; the ballots go to their next preferences.</summary>
    public const string Excluded = "count.excluded";

    /// <summary>a0 votes had no further preference.</summary>
    public const string NonTransferable = "count.non-transferable";

    /// <summary>o0 has a0 of the a1 votes that still count, more than half, and is elected.</summary>
    public const string ElectedByMajority = "count.elected-by-majority";

    /// <summary>After a0 rounds every elected option keeps just the share of its votes that it needs; the quota is a1.</summary>
    public const string Balanced = "count.balanced";

    /// <summary>o0 stands first with a0.</summary>
    public const string First = "count.first";

    /// <summary>o0 beats every other option head to head.</summary>
    public const string CondorcetWinner = "count.condorcet-winner";

    /// <summary>No option beats every other head to head.</summary>
    public const string NoCondorcetWinner = "count.no-condorcet-winner";

    /// <summary>o0 and o1 go to the final round; a0 prefer the first, a1 the second, a2 neither.</summary>
    public const string Runoff = "count.runoff";

    /// <summary>o0 wins: its weakest comparison is a0 against o1.</summary>
    public const string WeakestComparison = "count.weakest-comparison";

    /// <summary>o0 has the median grade a0.</summary>
    public const string MedianGrade = "count.median-grade";

    /// <summary>o0 is chosen: it adds a0 to what the voters have.</summary>
    public const string ChosenForGain = "count.chosen-for-gain";

    /// <summary>o0 is chosen: each of its a0 supporters pays at most a1.</summary>
    public const string ChosenForPayment = "count.chosen-for-payment";

    /// <summary>o0 is chosen when its a0 supporters have saved enough, at time a1.</summary>
    public const string ChosenAtTime = "count.chosen-at-time";

    /// <summary>o0 fills up what was left, with a0 votes.</summary>
    public const string ChosenToComplete = "count.chosen-to-complete";

    /// <summary>Each voter's share was raised to a0 until no more could be afforded.</summary>
    public const string ShareRaised = "count.share-raised";

    /// <summary>o0, with a0 votes, costs a1, more than the a2 left.</summary>
    public const string TooExpensive = "count.too-expensive";

    /// <summary>os are tied, and the declared rule decides nothing.</summary>
    public const string TieStands = "count.tie-stands";

    /// <summary>The best order of all is at odds with a0 single preferences between two, fewer than any other order.</summary>
    public const string BestOrder = "count.best-order";

    /// <summary>Every key.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        Quota, ElectedByQuota, ElectedAsRemaining, SurplusTransferred, Excluded, NonTransferable, ElectedByMajority, Balanced, First, CondorcetWinner,
        NoCondorcetWinner, Runoff, WeakestComparison, MedianGrade, ChosenForGain, ChosenForPayment, ChosenAtTime, ChosenToComplete, ShareRaised,
        TooExpensive, TieStands, BestOrder,
    ];
}
