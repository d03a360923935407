namespace Fusion.Voting.Delegations;

/// <summary>What became of one voter's vote.</summary>
public enum DelegationFate
{
    /// <summary>They voted themselves; their own delegation then does not count.</summary>
    Voted,

    /// <summary>Somebody down the chain voted for them.</summary>
    Carried,

    /// <summary>They neither voted nor delegated.</summary>
    Absent,

    /// <summary>The chain ends at somebody who neither voted nor delegated, or who may not vote.</summary>
    ChainEnds,

    /// <summary>The chain runs into a circle in which nobody voted.</summary>
    Circle,
}
