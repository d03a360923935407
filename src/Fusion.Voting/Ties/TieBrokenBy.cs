namespace Fusion.Voting.Ties;

/// <summary>What decided between equals.</summary>
public enum TieBrokenBy
{
    /// <summary>Nothing: the tie stands.</summary>
    Nothing,

    /// <summary>Their votes at the most recent earlier stage at which they differed.</summary>
    EarlierStage,

    /// <summary>The ballots' preference between the two, head to head.</summary>
    HeadToHead,

    /// <summary>The higher total of points.</summary>
    Points,

    /// <summary>The lower cost.</summary>
    Cost,

    /// <summary>The greater number of supporters.</summary>
    Supporters,

    /// <summary>Lots drawn from the published seed.</summary>
    Lot,

    /// <summary>The order of the ballot.</summary>
    ListOrder,

    /// <summary>A casting vote.</summary>
    CastingVote,
}
