namespace Fusion.Voting.Times;

/// <summary>Whether somebody can come at a time.</summary>
public enum Availability
{
    /// <summary>No, or no answer.</summary>
    No,

    /// <summary>If need be.</summary>
    IfNeedBe,

    /// <summary>Yes.</summary>
    Yes,
}
