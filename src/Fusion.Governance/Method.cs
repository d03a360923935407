namespace Fusion.Governance;

/// <summary>How a level usually decides.</summary>
public enum Method
{
    /// <summary>Votes are counted.</summary>
    Majority,

    /// <summary>Carried once enough took part and nobody objects.</summary>
    Consent,

    /// <summary>Carried if nobody objects in time; silence agrees.</summary>
    LazyConsensus,

    /// <summary>One of those in charge decides alone.</summary>
    Executive,
}
