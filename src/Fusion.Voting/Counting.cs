using Fusion.Voting.Ballots;
using Fusion.Voting.Budgets;
using Fusion.Voting.Choices;
using Fusion.Voting.Counts;
using Fusion.Voting.Pairs;
using Fusion.Voting.Proportional;
using Fusion.Voting.Scores;
using Fusion.Voting.Stv;
using Fusion.Voting.Ties;

namespace Fusion.Voting;

/// <summary>Counts by a method that is chosen at run time. The exceptions are those of the method.</summary>
public static class Counting
{
    /// <summary>Counts rankings.</summary>
    /// <exception cref="ArgumentException">The method elects one and more are asked for, or it refuses the ballots.</exception>
    public static CountResult Count(RankedMethod method, RankedBallots ballots, int seats, TieRule ties, WinStrength strength = WinStrength.WinningVotes) => method switch
    {
        RankedMethod.ScottishStv => ScottishStv.Count(ballots, seats, ties),
        RankedMethod.MeekStv => MeekStv.Count(ballots, seats, ties),
        RankedMethod.DroopStv => DroopStv.Count(ballots, seats, ties),
        RankedMethod.InstantRunoff => InstantRunoff.Count(ballots, OneSeat(seats, ties)),
        RankedMethod.Plurality => Plurality.Count(ballots, seats, ties),
        RankedMethod.Schulze => Schulze.Count(ballots, seats, ties, strength),
        RankedMethod.RankedPairs => RankedPairs.Count(ballots, seats, ties, strength),
        RankedMethod.Minimax => Minimax.Count(ballots, seats, ties, strength),
        RankedMethod.Copeland => Copeland.Count(ballots, seats, ties),
        RankedMethod.Borda => Borda.Count(ballots, seats, ties),
        RankedMethod.Kemeny => Kemeny.Count(ballots, seats, ties),
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    /// <summary>Counts approvals.</summary>
    /// <exception cref="ArgumentException">The method refuses the ballots.</exception>
    public static CountResult Count(ApprovalMethod method, ApprovalBallots ballots, int seats, TieRule ties) => method switch
    {
        ApprovalMethod.Approval => Approval.Count(ballots, seats, ties),
        ApprovalMethod.Pav => Pav.Count(ballots, seats, ties),
        ApprovalMethod.SequentialPav => SequentialPav.Count(ballots, seats, ties),
        ApprovalMethod.Phragmen => Phragmen.Count(ballots, seats, ties),
        ApprovalMethod.EqualShares => EqualShares.Count(ballots, seats, ties),
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    /// <summary>Counts scores.</summary>
    /// <exception cref="ArgumentException">The method elects one and more are asked for.</exception>
    public static CountResult Count(ScoreMethod method, ScoreBallots ballots, int seats, TieRule ties) => method switch
    {
        ScoreMethod.Score => ScoreVoting.Count(ballots, seats, ties),
        ScoreMethod.Star => Star.Count(ballots, OneSeat(seats, ties)),
        ScoreMethod.MajorityJudgement => MajorityJudgement.Count(ballots, seats, ties),
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    /// <summary>Spends a budget.</summary>
    public static CountResult Count(BudgetMethod method, BudgetBallots ballots, TieRule ties) => method switch
    {
        BudgetMethod.Greedy => GreedyBudget.Count(ballots, ties),
        BudgetMethod.EqualShares => EqualSharesBudget.Count(ballots, ties),
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    static TieRule OneSeat(int seats, TieRule ties) => seats == 1 ? ties : throw new ArgumentException("This method elects one.", nameof(seats));
}
