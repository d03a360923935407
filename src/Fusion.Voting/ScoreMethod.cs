namespace Fusion.Voting;

/// <summary>The methods that count points or grades; dots, cumulative and quadratic votes are scores under another <see cref="Scores.PointRule"/>.</summary>
public enum ScoreMethod
{
    /// <summary><see cref="Scores.ScoreVoting"/></summary>
    Score,

    /// <summary><see cref="Scores.Star"/></summary>
    Star,

    /// <summary><see cref="Scores.MajorityJudgement"/></summary>
    MajorityJudgement,
}
