namespace Fusion.Governance;

/// <summary>A level at which matters are decided.</summary>
/// <param name="Level">The level.</param>
/// <param name="Voters">Who decides there; empty for <see cref="Level.Member"/> and <see cref="Level.Above"/>, which decide by themselves.</param>
/// <param name="Method">The usual way of deciding.</param>
/// <param name="Quorum">How much of the electorate's weight must take part; null where there is no quorum.</param>
/// <param name="Majority">How much of the yes and no votes must be yes; null where votes are not counted.</param>
/// <param name="LeastVoters">How many voters must take part at the least.</param>
public sealed record LevelRule(Level Level, IReadOnlyList<Voter> Voters, Method? Method = null, Share? Quorum = null, Share? Majority = null, int LeastVoters = 0)
{
    /// <summary>Whether it decides by votes of an electorate of this network.</summary>
    public bool HasVoters => Level is not (Level.Member or Level.Above);
}
