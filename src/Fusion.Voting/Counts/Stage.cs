namespace Fusion.Voting.Counts;

/// <summary>One step of a count.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">Whose surplus, exclusion or choice it was, if one option's.</param>
/// <param name="Tallies">What each option has at the end of the stage; null for one that is out.</param>
/// <param name="Elected">Those elected at the end of the stage, by votes.</param>
/// <param name="Transfers">The votes that moved, in the order of the ballot; those that went to nobody last.</param>
/// <param name="NonTransferable">Votes with nobody to go to, in total so far.</param>
/// <param name="Lost">Votes lost by rounding, in total so far.</param>
/// <param name="Remarks">The stage in sentences.</param>
public sealed record Stage(
    int Number,
    StageKind Kind,
    int? Subject,
    IReadOnlyList<Fraction?> Tallies,
    IReadOnlyList<int> Elected,
    IReadOnlyList<Transfer> Transfers,
    Fraction NonTransferable,
    Fraction Lost,
    IReadOnlyList<Remark> Remarks)
{
    /// <summary>Who paid how much for the option of this step; empty where nobody pays.</summary>
    public IReadOnlyList<Payment> Payments { get; init; } = [];
}
