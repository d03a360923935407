namespace Fusion.Governance;

/// <summary>What was cast on a matter so far.</summary>
/// <param name="Electorate">The weight of all who have a vote.</param>
/// <param name="Yes">The weight of those in favour.</param>
/// <param name="No">The weight of those against, or who object.</param>
/// <param name="Abstained">The weight of those who took part without either.</param>
/// <param name="Voters">How many took part.</param>
public sealed record Count(long Electorate, long Yes, long No, long Abstained, int Voters)
{
    /// <summary>What follows from it under the rule of a level.</summary>
    /// <param name="rule">The level's rule.</param>
    /// <param name="majority">The majority that the matter needs; null for the level's.</param>
    /// <param name="isOver">Whether the time for voting is over. Before that only what nobody could turn any more is settled.</param>
    public Verdict Under(LevelRule rule, Share? majority, bool isOver)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Method == Method.Executive) return Yes > 0 ? Verdict.Carried : No > 0 ? Verdict.Lost : isOver ? Verdict.NoQuorum : Verdict.Open;
        if (rule.Method is Method.Consent or Method.LazyConsensus && No > 0) return isOver ? Verdict.Lost : Verdict.Open;
        var needed = majority ?? rule.Majority ?? Share.MoreThanHalf;
        var left = Electorate - Yes - No - Abstained;
        if (!isOver) return Electorate > 0 && left <= 0 && HasQuorum(rule) ? Settled(rule, needed) : Verdict.Open;
        return HasQuorum(rule) ? Settled(rule, needed) : Verdict.NoQuorum;
    }

    Verdict Settled(LevelRule rule, Share needed) => rule.Method switch
    {
        Method.LazyConsensus => Verdict.Carried,
        Method.Consent => Yes > 0 ? Verdict.Carried : Verdict.Lost,
        _ => Yes > 0 && needed.IsMet(Yes, Yes + No) ? Verdict.Carried : Verdict.Lost,
    };

    /// <summary>Whether enough took part for any decision under the rule of a level.</summary>
    public bool HasQuorum(LevelRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Voters >= rule.LeastVoters && (rule.Quorum is not { } quorum || quorum.IsMet(Yes + No + Abstained, Electorate));
    }
}

/// <summary>Where a vote stands.</summary>
public enum Verdict
{
    /// <summary>Votes may still come.</summary>
    Open,

    /// <summary>It is carried.</summary>
    Carried,

    /// <summary>It is lost.</summary>
    Lost,

    /// <summary>Too few took part.</summary>
    NoQuorum,
}
