namespace Fusion.Voting.Assent;

/// <summary>What became of a proposal that asks for assent.</summary>
public enum AssentOutcome
{
    /// <summary>Adopted.</summary>
    Adopted,

    /// <summary>Not adopted as it stands.</summary>
    NotAdopted,

    /// <summary>Too few, or nobody, took part.</summary>
    NoQuorum,
}
