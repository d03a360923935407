using System.Runtime.InteropServices;

namespace Fusion.Voting.Ballots;

/// <summary>Collects rankings one by one; memory grows with the distinct ones only.</summary>
/// <remarks>Adding costs the length of the ranking. What is made does not depend on hashes: rankings stand in the order in which each first came.</remarks>
public sealed class RankedBallotsBuilder
{
    readonly OptionList options;
    readonly int[] seen;
    readonly DistinctRows rows = new();
    ushort[] scratch;
    int stamp;
    long blank;
    bool strict = true;
    bool complete = true;

    /// <summary>A builder of rankings of <paramref name="options"/>.</summary>
    public RankedBallotsBuilder(OptionList options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        seen = new int[options.Count];
        scratch = new ushort[options.Count];
    }

    /// <summary>Adds a strict ranking, best first; it need not rank every option, and an empty one is a blank ballot.</summary>
    /// <param name="order">Options, each at most once.</param>
    /// <param name="weight">How many such ballots, or the voter's weight; at least 1.</param>
    /// <exception cref="ArgumentException">An option is unknown or named twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weight"/> is less than 1.</exception>
    public void Add(ReadOnlySpan<int> order, long weight = 1)
    {
        if (order.Length > options.Count)
            throw new ArgumentException("An option is named twice.", nameof(order));
        for (var i = 0; i < order.Length; i++)
            scratch[i] = (uint)order[i] < (uint)options.Count ? (ushort)order[i] : throw new ArgumentException($"There is no option {order[i]}.", nameof(order));
        AddCells(scratch.AsSpan(0, order.Length), weight);
    }

    /// <summary>Adds a ranking of places, best first, in which several options may share a place.</summary>
    /// <exception cref="ArgumentException">An option is unknown or named twice, or a place is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weight"/> is less than 1.</exception>
    public void AddPlaces(IEnumerable<IReadOnlyList<int>> places, long weight = 1)
    {
        ArgumentNullException.ThrowIfNull(places);
        var cells = new List<ushort>();
        foreach (var place in places)
        {
            if (place.Count == 0)
                throw new ArgumentException("A place is empty.", nameof(places));
            foreach (var (at, option) in place.Order().Index())
            {
                if ((uint)option >= (uint)options.Count)
                    throw new ArgumentException($"There is no option {option}.", nameof(places));
                cells.Add((ushort)(at == 0 ? option : option | RankedBallots.SharesPlace));
            }
        }
        AddCells(CollectionsMarshal.AsSpan(cells), weight);
    }

    /// <summary>Adds a ranking in the cells of <see cref="RankedBallots"/>; options that share a place come in the order of the ballot.</summary>
    /// <exception cref="ArgumentException">An option is unknown or named twice, or the first cell shares a place.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weight"/> is less than 1.</exception>
    public void AddCells(ReadOnlySpan<ushort> cells, long weight = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weight, 1);
        if (cells.IsEmpty)
        {
            blank = checked(blank + weight);
            return;
        }
        var shared = 0;
        stamp++;
        foreach (var cell in cells)
        {
            var option = cell & ~RankedBallots.SharesPlace;
            if (option >= seen.Length || seen[option] == stamp)
                throw new ArgumentException(option >= seen.Length ? $"There is no option {option}." : $"Option {option} is named twice.", nameof(cells));
            seen[option] = stamp;
            shared |= cell & RankedBallots.SharesPlace;
        }
        if ((cells[0] & RankedBallots.SharesPlace) != 0)
            throw new ArgumentException("The first place is shared with none before it.", nameof(cells));
        strict &= shared == 0;
        complete &= cells.Length == seen.Length;
        rows.Add(cells, weight);
    }

    /// <summary>The ballots so far. The builder is used up.</summary>
    public RankedBallots Build()
    {
        scratch = [];
        var (starts, cells, weights, count) = rows.Take();
        return new RankedBallots(options, starts, cells, weights, count, blank, strict, complete);
    }
}
