using System.Collections.Immutable;

namespace Fusion.Voting.Ballots;

/// <summary>Sets of approved options, each kept once with its weight, in the order in which each first came. Immutable.</summary>
public sealed class ApprovalBallots
{
    ApprovalBallots(OptionList options, ImmutableArray<ImmutableArray<int>> sets, ImmutableArray<long> weights, long blank)
    {
        (Options, Sets, Weights, Blank) = (options, sets, weights, blank);
        foreach (var weight in weights)
            Total = checked(Total + weight);
    }

    /// <summary>What is approved.</summary>
    public OptionList Options { get; }

    /// <summary>The distinct sets, each in the order of the ballot and not empty.</summary>
    public ImmutableArray<ImmutableArray<int>> Sets { get; }

    /// <summary>The weight of each set, at least 1.</summary>
    public ImmutableArray<long> Weights { get; }

    /// <summary>The weight of the ballots that approve something.</summary>
    public long Total { get; }

    /// <summary>The weight of the ballots cast blank.</summary>
    public long Blank { get; }

    /// <summary>Collects ballots.</summary>
    /// <param name="options">What is approved.</param>
    /// <param name="ballots">Sets of options with weights of at least 1; an empty set is a blank ballot.</param>
    /// <exception cref="ArgumentException">A set names an unknown option or one twice, or a weight is less than 1.</exception>
    public static ApprovalBallots Create(OptionList options, IEnumerable<(IReadOnlyList<int> Approved, long Weight)> ballots)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(ballots);
        var rows = new DistinctRows();
        var blank = 0L;
        foreach (var (approved, weight) in ballots)
        {
            var cells = Cells(options, approved);
            if (weight < 1)
                throw new ArgumentException("A weight is at least 1.", nameof(ballots));
            if (cells.Length == 0)
                blank = checked(blank + weight);
            else
                rows.Add(cells, weight);
        }
        var (starts, all, weights, count) = rows.Take();
        return new ApprovalBallots(options, [.. Enumerable.Range(0, count).Select(row => Set(all.AsSpan(starts[row]..starts[row + 1])))], [.. weights.Take(count)], blank);
    }

    /// <summary>The weight of the ballots that approve each option.</summary>
    public long[] Supports()
    {
        var supports = new long[Options.Count];
        foreach (var (set, options) in Sets.Index())
        {
            foreach (var option in options)
                supports[option] += Weights[set];
        }
        return supports;
    }

    static ushort[] Cells(OptionList options, IReadOnlyList<int> approved)
    {
        var cells = new ushort[approved.Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = (uint)approved[i] < (uint)options.Count ? (ushort)approved[i] : throw new ArgumentException($"There is no option {approved[i]}.", nameof(approved));
        Array.Sort(cells);
        for (var i = 1; i < cells.Length; i++)
        {
            if (cells[i] == cells[i - 1])
                throw new ArgumentException($"Option {cells[i]} is named twice.", nameof(approved));
        }
        return cells;
    }

    static ImmutableArray<int> Set(ReadOnlySpan<ushort> cells)
    {
        var set = ImmutableArray.CreateBuilder<int>(cells.Length);
        foreach (var cell in cells)
            set.Add(cell);
        return set.MoveToImmutable();
    }
}
