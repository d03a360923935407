namespace Fusion.Voting.Ties;

/// <summary>What equals were compared for.</summary>
public enum TieOver
{
    /// <summary>A seat or the win.</summary>
    Election,

    /// <summary>Being excluded.</summary>
    Exclusion,

    /// <summary>Whose surplus is transferred first.</summary>
    Surplus,

    /// <summary>A place in the final round.</summary>
    Runoff,

    /// <summary>The order in which pairs or rankings of equal strength are looked at.</summary>
    Order,
}
