namespace Fusion.Opinion;

/// <summary>What a person says to a statement. A vote that was never cast is the absence of one, not a value.</summary>
public enum Vote : sbyte
{
    /// <summary>Disagrees.</summary>
    Disagree = -1,

    /// <summary>Has seen the statement and takes no side.</summary>
    Pass = 0,

    /// <summary>Agrees.</summary>
    Agree = 1,
}
