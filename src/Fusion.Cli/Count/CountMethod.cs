using Fusion.Voting;

namespace Fusion.Cli.Count;

/// <summary>A method as it is named on the command line, and what it counts: one of the four is set.</summary>
internal sealed record CountMethod(string Name, bool OneWinner = false)
{
    public RankedMethod? Ranked { get; init; }

    public ApprovalMethod? Approval { get; init; }

    public ScoreMethod? Score { get; init; }

    public BudgetMethod? Budget { get; init; }

    /// <summary>What its files must hold.</summary>
    public string Needs => Ranked is not null ? "rankings" : Approval is not null ? "approvals" : Score is not null ? "scores" : "a budget";

    public static IReadOnlyList<CountMethod> All { get; } =
    [
        new("scottish-stv") { Ranked = RankedMethod.ScottishStv },
        new("meek") { Ranked = RankedMethod.MeekStv },
        new("droop-stv") { Ranked = RankedMethod.DroopStv },
        new("irv", OneWinner: true) { Ranked = RankedMethod.InstantRunoff },
        new("plurality") { Ranked = RankedMethod.Plurality },
        new("schulze", OneWinner: true) { Ranked = RankedMethod.Schulze },
        new("ranked-pairs", OneWinner: true) { Ranked = RankedMethod.RankedPairs },
        new("minimax", OneWinner: true) { Ranked = RankedMethod.Minimax },
        new("copeland", OneWinner: true) { Ranked = RankedMethod.Copeland },
        new("borda", OneWinner: true) { Ranked = RankedMethod.Borda },
        new("kemeny", OneWinner: true) { Ranked = RankedMethod.Kemeny },
        new("approval") { Approval = ApprovalMethod.Approval },
        new("pav") { Approval = ApprovalMethod.Pav },
        new("seq-pav") { Approval = ApprovalMethod.SequentialPav },
        new("phragmen") { Approval = ApprovalMethod.Phragmen },
        new("equal-shares") { Approval = ApprovalMethod.EqualShares },
        new("score") { Score = ScoreMethod.Score },
        new("dots") { Score = ScoreMethod.Score },
        new("cumulative") { Score = ScoreMethod.Score },
        new("quadratic") { Score = ScoreMethod.Score },
        new("star", OneWinner: true) { Score = ScoreMethod.Star },
        new("majority-judgement") { Score = ScoreMethod.MajorityJudgement },
        new("equal-shares-budget") { Budget = BudgetMethod.EqualShares },
        new("greedy-budget") { Budget = BudgetMethod.Greedy },
    ];
}
