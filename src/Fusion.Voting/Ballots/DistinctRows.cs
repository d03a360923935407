using System.Runtime.InteropServices;

namespace Fusion.Voting.Ballots;

/// <summary>Rows of cells, each kept once with its weight, in the order in which they first came: a hash table with open addressing over one long array.</summary>
internal sealed class DistinctRows
{
    int[] slots = new int[64];
    int[] starts = new int[65];
    int[] hashes = new int[64];
    long[] weights = new long[64];
    ushort[] cells = new ushort[256];
    int count;

    public void Add(ReadOnlySpan<ushort> row, long weight)
    {
        // Seeded anew in each process, so that nobody can choose ballots that collide; the order of rows does not depend on it.
        var hasher = default(HashCode);
        hasher.AddBytes(MemoryMarshal.AsBytes(row));
        var hash = hasher.ToHashCode();
        var mask = slots.Length - 1;
        for (var slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            var known = slots[slot] - 1;
            if (known < 0)
            {
                slots[slot] = Append(row, hash, weight) + 1;
                break;
            }
            if (hashes[known] == hash && row.SequenceEqual(cells.AsSpan(starts[known], starts[known + 1] - starts[known])))
            {
                weights[known] = checked(weights[known] + weight);
                return;
            }
        }
        if (count * 2 > slots.Length)
            Rehash();
    }

    public (int[] Starts, ushort[] Cells, long[] Weights, int Count) Take() => (starts, cells, weights, count);

    int Append(ReadOnlySpan<ushort> row, int hash, long weight)
    {
        if (count == weights.Length)
        {
            Array.Resize(ref weights, count * 2);
            Array.Resize(ref hashes, count * 2);
            Array.Resize(ref starts, (count * 2) + 1);
        }
        var start = starts[count];
        var end = checked(start + row.Length);
        if (end > cells.Length)
            Array.Resize(ref cells, (int)Math.Min(Array.MaxLength, Math.Max(end, cells.Length * 2L)));
        row.CopyTo(cells.AsSpan(start));
        (hashes[count], weights[count], starts[count + 1]) = (hash, weight, end);
        return count++;
    }

    void Rehash()
    {
        slots = new int[slots.Length * 2];
        var mask = slots.Length - 1;
        for (var row = 0; row < count; row++)
        {
            var slot = hashes[row] & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = row + 1;
        }
    }
}
