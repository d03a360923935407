namespace Fusion.Governance;

/// <summary>What somebody does for a network, for a time.</summary>
public enum Office
{
    /// <summary>Keeps the network together: knows who is there and brings them together.</summary>
    Weaver,

    /// <summary>Has a seat in the council.</summary>
    Council,

    /// <summary>Runs what was decided.</summary>
    Manager,

    /// <summary>Settles what members cannot settle themselves.</summary>
    Arbiter,

    /// <summary>Leads meetings without taking sides.</summary>
    Facilitator,

    /// <summary>Carries the cause to other places and allies.</summary>
    Ambassador,

    /// <summary>Speaks for the network in public.</summary>
    Spokesperson,

    /// <summary>Asks the awkward questions; belongs to no side.</summary>
    CriticalFriend,

    /// <summary>Stands by newer members.</summary>
    Mentor,

    /// <summary>Looks on for somebody else.</summary>
    Observer,
}
