namespace Fusion.Opinion;

/// <summary>A group of opinion.</summary>
/// <param name="Id">Stays with the group from map to map: 0 is called A.</param>
/// <param name="Size">Participants in it.</param>
/// <param name="Certainty">The mean certainty of theirs, 0 to 1.</param>
/// <param name="Statements">What sets it apart, the strongest first; at most <see cref="OpinionMapper.MostRepresentative"/>.</param>
public sealed record OpinionGroup(int Id, int Size, double Certainty, IReadOnlyList<GroupStatement> Statements)
{
    /// <summary>The group's letter: A for 0.</summary>
    public char Letter => (char)('A' + Id);
}
