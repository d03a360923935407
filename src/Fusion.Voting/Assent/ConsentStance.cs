namespace Fusion.Voting.Assent;

/// <summary>What one says in a consent round.</summary>
public enum ConsentStance
{
    /// <summary>No objection.</summary>
    Consent,

    /// <summary>No objection, but a concern to be kept in the record.</summary>
    Concern,

    /// <summary>Takes no part in the decision but was there.</summary>
    Abstain,

    /// <summary>A reasoned objection.</summary>
    Objection,
}
