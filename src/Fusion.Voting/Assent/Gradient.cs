namespace Fusion.Voting.Assent;

/// <summary>Eight steps from endorsement to veto.</summary>
/// <remarks>S. Kaner, L. Lind, C. Toldi, S. Fisk and D. Berger (1987), in "Facilitator's Guide to Participatory Decision-Making".</remarks>
public enum Gradient
{
    /// <summary>I like it.</summary>
    Endorse,

    /// <summary>I like it but for a minor point.</summary>
    MinorPoint,

    /// <summary>I can live with it.</summary>
    Reservations,

    /// <summary>I have no opinion.</summary>
    Neutral,

    /// <summary>I want to talk about it more.</summary>
    MoreDiscussion,

    /// <summary>I do not like it, but I will not hold up the group.</summary>
    Dislike,

    /// <summary>I disagree seriously.</summary>
    Disagree,

    /// <summary>I block it.</summary>
    Veto,
}
