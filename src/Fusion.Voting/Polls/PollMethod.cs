namespace Fusion.Voting.Polls;

/// <summary>How a question is put to a vote: what a ballot may say, and how ballots are counted.</summary>
public enum PollMethod
{
    /// <summary>Yes, no or abstain.</summary>
    Motion,

    /// <summary>Consent, concern, abstain or objection.</summary>
    Consent,

    /// <summary>Agree, with reservations, stand aside, block or abstain.</summary>
    Consensus,

    /// <summary>Eight steps from endorsement to veto.</summary>
    Gradient,

    /// <summary>Thumb up, sideways or down.</summary>
    SenseCheck,

    /// <summary>One option.</summary>
    Plurality,

    /// <summary>Any number of options.</summary>
    Approval,

    /// <summary>A ranking, by elimination.</summary>
    InstantRunoff,

    /// <summary>A ranking, by the strongest paths between pairs.</summary>
    Schulze,

    /// <summary>A ranking, by locking in the clearest pairs first.</summary>
    RankedPairs,

    /// <summary>A ranking, by points for places.</summary>
    Borda,

    /// <summary>Nought to five for each option.</summary>
    Score,

    /// <summary>Nought to five for each option, then a runoff between two.</summary>
    Star,

    /// <summary>A grade for each option; the best median wins.</summary>
    MajorityJudgement,

    /// <summary>Ten dots to place, at most five on one option.</summary>
    Dots,

    /// <summary>Votes bought with credits: n for one option cost n².</summary>
    Quadratic,

    /// <summary>A ranking for several seats, as in Scottish council elections.</summary>
    ScottishStv,

    /// <summary>A ranking for several seats, by Meek's rules.</summary>
    MeekStv,

    /// <summary>Any number of options, for several seats in proportion.</summary>
    Phragmen,

    /// <summary>Any number of options, for several seats, each voter with an equal share.</summary>
    EqualShares,

    /// <summary>Any number of projects within a budget, each voter with an equal share of it.</summary>
    BudgetShares,

    /// <summary>Any number of projects within a budget, the most supported first.</summary>
    BudgetGreedy,
}

/// <summary>What a ballot looks like.</summary>
public enum BallotForm
{
    /// <summary>One of a method's own words.</summary>
    Stance,

    /// <summary>One option.</summary>
    One,

    /// <summary>Any number of options.</summary>
    Several,

    /// <summary>Options in order; some may share a place where the method allows it.</summary>
    Ranking,

    /// <summary>Points for options.</summary>
    Points,
}
