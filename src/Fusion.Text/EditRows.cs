namespace Fusion.Text;

/// <summary>The table of edits between a query and the words of a sorted list, a row for each character of the present word; rows of a shared
/// prefix are kept from one word to the next.</summary>
/// <remarks>The idea is that of Levenshtein automata over a trie: K. Schulz and S. Mihov, IJDAR 5 (2002).</remarks>
internal sealed class EditRows
{
    private readonly string query;
    private readonly int max;
    private readonly bool prefix;
    private readonly int width;

    // rows[i * width + j]: edits between i characters of the word and j of the query, at most max + 1. Only |i - j| ≤ max is computed.
    private readonly byte[] rows;
    private readonly byte[] least;
    private readonly byte[] best;
    private int known;

    public EditRows(string query, int max, bool prefix)
    {
        (this.query, this.max, this.prefix) = (query, max, prefix);
        width = query.Length + 1;
        var height = query.Length + max + 2;
        rows = new byte[checked(width * height)];
        least = new byte[height];
        best = new byte[height];
        Array.Fill(rows, (byte)(max + 1));
        for (var j = 0; j <= Math.Min(max, query.Length); j++)
            rows[j] = (byte)j;
        best[0] = rows[query.Length];
    }

    /// <summary>The edits of every word that begins as far as the last walk went; max + 1 stands for more.</summary>
    public int Edits { get; private set; }

    /// <summary>Follows <paramref name="word"/>, which shares its first <paramref name="shared"/> characters with the one before, until its end
    /// or until no continuation can change the answer.</summary>
    /// <returns>The number of characters that settled the answer.</returns>
    public int Walk(string word, int shared)
    {
        var depth = Math.Min(known, shared);
        while (depth < word.Length && !Settled(depth))
            Compute(word, ++depth);
        known = depth;
        Edits = prefix ? best[depth] : depth == word.Length && !Settled(depth) ? rows[(depth * width) + query.Length] : max + 1;
        return depth;
    }

    private bool Settled(int depth) =>
        (prefix && best[depth] == 0) || depth > query.Length + max || (least[depth] > max && least[depth - 1] > max);

    private void Compute(string word, int i)
    {
        var far = max + 1;
        var row = rows.AsSpan(i * width, width);
        var previous = rows.AsSpan((i - 1) * width, width);
        var twoAgo = i > 1 ? rows.AsSpan((i - 2) * width, width) : default;
        var letter = word[i - 1];
        var before = i > 1 ? word[i - 2] : '\0';
        var rowLeast = far;
        var from = Math.Max(0, i - max);
        for (var j = from; j <= Math.Min(query.Length, i + max); j++)
        {
            var edits = previous[j] + 1;
            if (j > 0)
            {
                edits = Math.Min(edits, row[j - 1] + 1);
                edits = Math.Min(edits, previous[j - 1] + (query[j - 1] == letter ? 0 : 1));
                if (i > 1 && j > 1 && query[j - 1] == before && query[j - 2] == letter)
                    edits = Math.Min(edits, twoAgo[j - 2] + 1);
            }
            row[j] = (byte)Math.Min(edits, far);
            rowLeast = Math.Min(rowLeast, row[j]);
        }
        least[i] = (byte)rowLeast;
        best[i] = Math.Min(best[i - 1], row[query.Length]);
    }
}
