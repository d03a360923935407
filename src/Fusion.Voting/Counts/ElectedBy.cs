namespace Fusion.Voting.Counts;

/// <summary>How one came to be elected.</summary>
public enum ElectedBy
{
    /// <summary>By reaching the quota.</summary>
    Quota,

    /// <summary>As one of as many as there were places left.</summary>
    Remaining,

    /// <summary>By standing first in the order that the method makes.</summary>
    Order,

    /// <summary>By the money or load of its supporters.</summary>
    Support,

    /// <summary>By the rule that fills up what was left.</summary>
    Completion,
}
