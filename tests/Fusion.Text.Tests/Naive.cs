namespace Fusion.Text.Tests;

/// <summary>The definition of optimal string alignment, written out.</summary>
internal static class Naive
{
    public static int Edits(string a, string b, bool prefix)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
                table[i, j] = Cell(table, a, b, i, j);
        }
        return prefix
            ? Enumerable.Range(0, b.Length + 1).Min(j => table[a.Length, j])
            : table[a.Length, b.Length];
    }

    private static int Cell(int[,] table, string a, string b, int i, int j)
    {
        if (i == 0 || j == 0)
            return i + j;
        var edits = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
        return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? Math.Min(edits, table[i - 2, j - 2] + 1) : edits;
    }
}
