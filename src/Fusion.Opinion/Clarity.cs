namespace Fusion.Opinion;

/// <summary>What can be said of groups of opinion.</summary>
public enum Clarity
{
    /// <summary>Fewer people than <see cref="OpinionMapper.LeastPeople"/> take a side, or there is one statement only: nothing is said of groups.</summary>
    TooFew,

    /// <summary>People's votes hang together no more than by chance: there are no groups.</summary>
    None,

    /// <summary>Opinions shade from one side to the other without a gap: the groups are leanings, with no clear border.</summary>
    Gradual,

    /// <summary>Groups with few people between any two of them.</summary>
    Distinct,
}
