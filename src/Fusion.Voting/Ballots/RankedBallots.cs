using System.Collections.Immutable;

namespace Fusion.Voting.Ballots;

/// <summary>Rankings, each kept once with its weight. Immutable; made by <see cref="RankedBallotsBuilder"/>.</summary>
/// <remarks>Memory: 2 bytes for each preference of each distinct ranking, and 20 bytes for each distinct ranking. Safe to share between threads.</remarks>
public sealed class RankedBallots
{
    /// <summary>The bit of a cell that says: in the same place as the cell before.</summary>
    public const ushort SharesPlace = 0x8000;

    readonly int[] starts;
    readonly ushort[] cells;
    readonly long[] weights;

    internal RankedBallots(OptionList options, int[] starts, ushort[] cells, long[] weights, int distinct, long blank, bool strict, bool complete)
    {
        (Options, this.starts, this.cells, this.weights) = (options, starts, cells, weights);
        (Distinct, Blank, Strict, Complete) = (distinct, blank, strict, complete);
        foreach (var weight in Weights)
            Total = checked(Total + weight);
    }

    /// <summary>What is ranked.</summary>
    public OptionList Options { get; }

    /// <summary>The number of distinct rankings.</summary>
    public int Distinct { get; }

    /// <summary>The weight of the ballots that rank something.</summary>
    public long Total { get; }

    /// <summary>The weight of the ballots cast blank.</summary>
    public long Blank { get; }

    /// <summary>Whether no ballot puts two options in one place.</summary>
    public bool Strict { get; }

    /// <summary>Whether every ballot ranks every option.</summary>
    public bool Complete { get; }

    /// <summary>The weights of the distinct rankings, at least 1 each.</summary>
    public ReadOnlySpan<long> Weights => weights.AsSpan(0, Distinct);

    /// <summary>A distinct ranking, best first: each cell is an option, with <see cref="SharesPlace"/> if it stands in the same place as the one before.</summary>
    public ReadOnlySpan<ushort> this[int ballot] => cells.AsSpan(starts[ballot], starts[ballot + 1] - starts[ballot]);

    /// <summary>A distinct ranking as places, best first, for showing.</summary>
    public ImmutableArray<ImmutableArray<int>> Places(int ballot)
    {
        var places = new List<List<int>>();
        foreach (var cell in this[ballot])
        {
            if ((cell & SharesPlace) == 0)
                places.Add([]);
            places[^1].Add(cell & ~SharesPlace);
        }
        return [.. places.Select(place => place.ToImmutableArray())];
    }
}
