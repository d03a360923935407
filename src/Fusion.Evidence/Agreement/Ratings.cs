namespace Fusion.Evidence.Agreement;

/// <summary>Ratings of things (rows) by raters (columns), with gaps; or of items (columns) by people (rows).</summary>
public sealed class Ratings
{
    readonly double[] cells;

    Ratings(double[] cells, int rows, int columns) => (this.cells, Rows, Columns) = (cells, rows, columns);

    /// <summary>How many things are rated.</summary>
    public int Rows { get; }

    /// <summary>How many raters there are.</summary>
    public int Columns { get; }

    /// <summary>The rating in a row and column from 0; NaN for a gap.</summary>
    public double this[int row, int column] => Row(row)[column];

    /// <summary>Takes ratings row by row.</summary>
    /// <param name="rows">Rows of one length; null for a gap.</param>
    /// <returns>The ratings; or <see cref="FaultKind.Empty"/>, <see cref="FaultKind.WrongLength"/>, <see cref="FaultKind.NotANumber"/>, <see cref="FaultKind.OutOfReach"/> (beyond ±1e50), each
    /// with the row as its field.</returns>
    public static Checked<Ratings> Create(IReadOnlyList<IReadOnlyList<double?>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0 || rows[0].Count == 0)
            return new([new(FaultKind.Empty, "ratings")]);
        var width = rows[0].Count;
        var cells = new double[checked(rows.Count * width)];
        List<Fault> faults = [];
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Count != width)
            {
                faults.Add(new(FaultKind.WrongLength, $"row {row + 1}", rows[row].Count, width));
                continue;
            }
            for (var column = 0; column < width; column++)
            {
                var given = rows[row][column];
                cells[(row * width) + column] = given ?? double.NaN;
                if (given is { } value)
                    Effects.Check.Finite(faults, $"row {row + 1}", value);
            }
        }
        return faults.Count > 0 ? new(faults) : new(new Ratings(cells, rows.Count, width));
    }

    internal ReadOnlySpan<double> Row(int row) => cells.AsSpan(row * Columns, Columns);

    /// <summary>Only the rows without gaps, for what needs complete ratings.</summary>
    internal Ratings WithoutGaps()
    {
        var kept = new List<double>(cells.Length);
        for (var row = 0; row < Rows; row++)
        {
            if (!Row(row).ContainsAnyNaN())
                kept.AddRange(Row(row));
        }
        return new([.. kept], kept.Count / Columns, Columns);
    }
}
