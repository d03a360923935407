namespace Fusion.Opinion;

/// <summary>Rows of vote codes in one array; a row that outgrows its room moves to the end, and the holes are closed when they are half of it.</summary>
internal sealed class VoteRows(int room)
{
    int[] codes = room == 0 ? [] : new int[room];
    int[] starts = [];
    int[] counts = [];
    int[] rooms = [];
    int used;
    int live;

    public int Rows { get; private set; }

    public void AddRows(int count)
    {
        Rows = checked(Rows + count);
        Grow(ref starts, Rows);
        Grow(ref counts, Rows);
        Grow(ref rooms, Rows);
    }

    public Span<int> Row(int row) => codes.AsSpan(starts[row], counts[row]);

    /// <summary>Gives a row without codes its first ones.</summary>
    public void Fill(int row, ReadOnlySpan<int> with)
    {
        (starts[row], rooms[row], counts[row]) = (Take(with.Length), with.Length, with.Length);
        with.CopyTo(Row(row));
        live += with.Length;
    }

    public void Append(int row, int code)
    {
        if (counts[row] == rooms[row])
            Move(row, Math.Max(8, checked(rooms[row] * 2)));
        codes[starts[row] + counts[row]++] = code;
        live++;
    }

    public void RemoveAt(int row, int at)
    {
        var all = Row(row);
        all[at] = all[^1];
        counts[row]--;
        live--;
    }

    /// <summary>Where in its row a statement's code stands, or -1.</summary>
    public int Find(int row, int statement)
    {
        var first = (uint)(statement * VoteCode.Width);
        var all = Row(row);
        for (var at = 0; at < all.Length; at++)
            if ((uint)all[at] - first < VoteCode.Width)
                return at;
        return -1;
    }

    public static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            Array.Resize(ref array, (int)Math.Min(Array.MaxLength, Math.Max(length, array.Length * 3L / 2)));
    }

    void Move(int row, int size)
    {
        var from = counts[row];
        var start = Take(size);
        codes.AsSpan(starts[row], from).CopyTo(codes.AsSpan(start));
        (starts[row], rooms[row]) = (start, size);
    }

    int Take(int size)
    {
        if (size > codes.Length - used && live < used / 2)
            Close();
        Grow(ref codes, checked(used + size));
        used += size;
        return used - size;
    }

    // Rows are laid out anew in their order, each with half as much room again.
    void Close()
    {
        var old = codes;
        codes = new int[checked(live + (live / 2) + Rows)];
        used = 0;
        for (var row = 0; row < Rows; row++)
        {
            old.AsSpan(starts[row], counts[row]).CopyTo(codes.AsSpan(used));
            (starts[row], rooms[row]) = (used, counts[row] + (counts[row] / 2));
            used += rooms[row];
        }
    }
}
