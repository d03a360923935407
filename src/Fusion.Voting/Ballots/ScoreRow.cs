using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Fusion.Voting.Ballots;

/// <summary>One ballot's scores, equal by value.</summary>
internal readonly record struct ScoreRow(ImmutableArray<int> Scores)
{
    public bool Equals(ScoreRow other) => Scores.AsSpan().SequenceEqual(other.Scores.AsSpan());

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(MemoryMarshal.AsBytes(Scores.AsSpan()));
        return hash.ToHashCode();
    }
}
