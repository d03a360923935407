using Fusion.Voting.Ties;

namespace Fusion.Voting.Counts;

/// <summary>The outcome of a count with its whole explanation: enough to tell it in words and pictures, and to do it again by hand.</summary>
public sealed record CountResult
{
    /// <summary>The options, in the order of the ballot.</summary>
    public required OptionList Options { get; init; }

    /// <summary>How many there were to elect; null where money and not seats is the limit.</summary>
    public required int? Seats { get; init; }

    /// <summary>The weight of the ballots that said something.</summary>
    public required long Valid { get; init; }

    /// <summary>The weight of the ballots cast blank: abstentions, which are not absences.</summary>
    public required long Blank { get; init; }

    /// <summary>The quota (at the end, where it changes); null where the method has none.</summary>
    public Fraction? Quota { get; init; }

    /// <summary>The steps, the first count included.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>The elected, by stage, then votes.</summary>
    public required IReadOnlyList<Elected> Elected { get; init; }

    /// <summary>Every tie that mattered, and how it was broken.</summary>
    public required IReadOnlyList<TieBreak> Ties { get; init; }

    /// <summary>All options, best first, equals together; empty where the method makes no order of all.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Ranking { get; init; } = [];

    /// <summary>How many preferred each option to each other, where the method compares pairs.</summary>
    public PairwiseMatrix? Pairwise { get; init; }

    /// <summary>The strength of the strongest path from each option to each other (Schulze); row by row.</summary>
    public IReadOnlyList<IReadOnlyList<long>>? Paths { get; init; }

    /// <summary>Every win in the order in which it was looked at (ranked pairs).</summary>
    public IReadOnlyList<PairDecision>? PairDecisions { get; init; }

    /// <summary>Whether every seat was filled; false where a tie stands or where too few stood.</summary>
    public bool Complete => Seats is null ? !Ties.Any(tie => tie.By == TieBrokenBy.Nothing) : Elected.Count == Seats;

    /// <summary>The elected options, by stage, then votes.</summary>
    public IEnumerable<int> ElectedOptions => Elected.Select(elected => elected.Option);
}
