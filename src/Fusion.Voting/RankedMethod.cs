namespace Fusion.Voting;

/// <summary>The methods that count rankings.</summary>
public enum RankedMethod
{
    /// <summary><see cref="Stv.ScottishStv"/></summary>
    ScottishStv,

    /// <summary><see cref="Stv.MeekStv"/></summary>
    MeekStv,

    /// <summary><see cref="Stv.DroopStv"/></summary>
    DroopStv,

    /// <summary><see cref="Stv.InstantRunoff"/></summary>
    InstantRunoff,

    /// <summary><see cref="Choices.Plurality"/></summary>
    Plurality,

    /// <summary><see cref="Pairs.Schulze"/></summary>
    Schulze,

    /// <summary><see cref="Pairs.RankedPairs"/></summary>
    RankedPairs,

    /// <summary><see cref="Pairs.Minimax"/></summary>
    Minimax,

    /// <summary><see cref="Pairs.Copeland"/></summary>
    Copeland,

    /// <summary><see cref="Pairs.Borda"/></summary>
    Borda,

    /// <summary><see cref="Pairs.Kemeny"/></summary>
    Kemeny,
}
