namespace Fusion.Governance;

/// <summary>An answer with its reason.</summary>
/// <param name="IsAllowed">Whether they may.</param>
/// <param name="Reason">Why, or why not.</param>
/// <param name="SentTo">The level that a matter belongs to, where it was asked at another one.</param>
/// <param name="Weight">What their vote counts; 0 where they have none.</param>
public sealed record Ruling(bool IsAllowed, Reason Reason, Level? SentTo = null, int Weight = 0);

/// <summary>Why somebody may do something, or may not.</summary>
public enum Reason
{
    /// <summary>Members of their kind may.</summary>
    Kind,

    /// <summary>Their office gives it.</summary>
    Office,

    /// <summary>Everybody may.</summary>
    Everybody,

    /// <summary>They do not belong to the network.</summary>
    NotAMember,

    /// <summary>They belong to it already.</summary>
    AlreadyIn,

    /// <summary>These rules do not know their kind of member.</summary>
    UnknownKind,

    /// <summary>Neither their kind nor an office of theirs gives the right.</summary>
    NoRight,

    /// <summary>It was in an office of theirs whose term has ended, or has not begun.</summary>
    TermEnded,

    /// <summary>The matter belongs to another level.</summary>
    OtherLevel,

    /// <summary>Each member decides this for itself.</summary>
    EachMember,

    /// <summary>The network above decides this.</summary>
    Above,

    /// <summary>They have a vote, but not where this is decided.</summary>
    NotInElectorate,

    /// <summary>There is no such office.</summary>
    NoSuchOffice,

    /// <summary>The office is filled from other kinds of members.</summary>
    OtherKinds,

    /// <summary>All its seats are taken.</summary>
    SeatsTaken,

    /// <summary>They have served as often as the rules allow.</summary>
    TermsServed,
}
