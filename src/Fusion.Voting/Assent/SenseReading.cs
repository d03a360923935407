namespace Fusion.Voting.Assent;

/// <summary>What a sense check shows.</summary>
public enum SenseReading
{
    /// <summary>Nobody answered.</summary>
    NoAnswers,

    /// <summary>At least four fifths are for it.</summary>
    ClearlyFor,

    /// <summary>More than half are for it.</summary>
    MostlyFor,

    /// <summary>Neither.</summary>
    Mixed,

    /// <summary>More than half are against it.</summary>
    MostlyAgainst,

    /// <summary>At least four fifths are against it.</summary>
    ClearlyAgainst,
}
