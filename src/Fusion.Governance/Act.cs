namespace Fusion.Governance;

/// <summary>What somebody may want to do in a network.</summary>
public enum Act
{
    /// <summary>Read what is for members.</summary>
    See,

    /// <summary>Take part in what is discussed.</summary>
    Speak,

    /// <summary>Put a matter to those who decide it.</summary>
    Propose,

    /// <summary>Vote on a matter.</summary>
    Vote,

    /// <summary>Ask to become a member, giving motives.</summary>
    Join,

    /// <summary>Let in who asked.</summary>
    Admit,

    /// <summary>Invite somebody.</summary>
    Invite,

    /// <summary>Enter who holds an office from when to when.</summary>
    Appoint,

    /// <summary>Take an office.</summary>
    Hold,

    /// <summary>Take up an office that appoints, while nobody holds one: no network is left without.</summary>
    TakeUp,

    /// <summary>Change how the network describes itself.</summary>
    Describe,

    /// <summary>Leave. Nobody can be held.</summary>
    Leave,
}
