namespace Fusion.Governance;

/// <summary>What a network decides about. Every form says at which level each of these is decided.</summary>
public enum Matter
{
    /// <summary>How each member teaches and works day by day.</summary>
    Practice,

    /// <summary>Who works at a member, and leads it.</summary>
    Staff,

    /// <summary>What is done together this year.</summary>
    Programme,

    /// <summary>Money, time and things that are pooled.</summary>
    Resources,

    /// <summary>Standards and agreements that hold for all.</summary>
    Standards,

    /// <summary>Who is let in, and who must go.</summary>
    Admission,

    /// <summary>Who holds which office.</summary>
    Offices,

    /// <summary>Who speaks for the network, and what is said.</summary>
    Voice,

    /// <summary>What the network is for.</summary>
    Purpose,

    /// <summary>These rules.</summary>
    Rules,

    /// <summary>Merging, splitting and ending the network.</summary>
    Ending,
}
