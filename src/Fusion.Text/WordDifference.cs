namespace Fusion.Text;

/// <summary>What has to be taken from one text and added to it to make another, word by word.</summary>
/// <remarks>
/// A longest common subsequence of words (R. Wagner and M. Fischer, JACM 21 (1974)) between what both texts begin and end with. Takes time and memory of the
/// product of the words that are left; where that is more than <see cref="MostCells"/> the whole middle is given as replaced.
/// </remarks>
public static class WordDifference
{
    /// <summary>The largest table that is made: 8 MB.</summary>
    public const int MostCells = 4_000_000;

    /// <summary>The parts in their order: those that stay and go make <paramref name="before"/>, those that stay and come make <paramref name="after"/>. Neighbours are of different kinds.</summary>
    public static IReadOnlyList<DifferencePart> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, young) = (Split(before), Split(after));
        var (start, shorter) = (0, Math.Min(old.Count, young.Count));
        while (start < shorter && old[start] == young[start]) start++;
        var end = 0;
        while (end < shorter - start && old[^(end + 1)] == young[^(end + 1)]) end++;
        var parts = new Parts();
        parts.Add(PartKind.Same, old, 0, start);
        Middle(parts, old[start..(old.Count - end)], young[start..(young.Count - end)]);
        parts.Add(PartKind.Same, old, old.Count - end, old.Count);
        return parts.All;
    }

    private static void Middle(Parts parts, List<string> old, List<string> young)
    {
        if ((long)(old.Count + 1) * (young.Count + 1) > MostCells)
        {
            parts.Add(PartKind.Removed, old, 0, old.Count);
            parts.Add(PartKind.Added, young, 0, young.Count);
            return;
        }
        var common = Common(old, young);
        var (i, j) = (0, 0);
        while (i < old.Count || j < young.Count)
            if (i < old.Count && j < young.Count && old[i] == young[j]) { parts.Add(PartKind.Same, old, i, ++i); j++; }
            else if (j == young.Count || (i < old.Count && common[i + 1, j] >= common[i, j + 1])) parts.Add(PartKind.Removed, old, i, ++i);
            else parts.Add(PartKind.Added, young, j, ++j);
    }

    /// <summary>How many words the rests of both texts have in common, from each word on.</summary>
    private static ushort[,] Common(List<string> old, List<string> young)
    {
        var common = new ushort[old.Count + 1, young.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
            for (var j = young.Count - 1; j >= 0; j--)
                common[i, j] = old[i] == young[j] ? (ushort)(common[i + 1, j + 1] + 1) : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }

    /// <summary>Words, each with the space behind it, and the ends of lines between them, so that nothing of the text is lost.</summary>
    private static List<string> Split(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var from = at;
            if (text[at] == '\n') at++;
            else
            {
                while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
                while (at < text.Length && text[at] != '\n' && char.IsWhiteSpace(text[at])) at++;
            }
            words.Add(text[from..at]);
        }
        return words;
    }

    private sealed class Parts
    {
        private readonly List<DifferencePart> all = [];

        public IReadOnlyList<DifferencePart> All => all;

        public void Add(PartKind kind, List<string> words, int from, int to)
        {
            if (from >= to) return;
            var text = string.Concat(words.Skip(from).Take(to - from));
            if (all.Count > 0 && all[^1].Kind == kind) all[^1] = new DifferencePart(kind, all[^1].Text + text);
            else all.Add(new DifferencePart(kind, text));
        }
    }
}

/// <summary>Some words that stay, go or come.</summary>
public readonly record struct DifferencePart(PartKind Kind, string Text);

/// <summary>What becomes of some words.</summary>
public enum PartKind
{
    /// <summary>In both texts.</summary>
    Same,

    /// <summary>Only in the text before.</summary>
    Removed,

    /// <summary>Only in the text after.</summary>
    Added,
}
