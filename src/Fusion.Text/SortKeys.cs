namespace Fusion.Text;

/// <summary>Keys that a database orders byte by byte as readers expect titles to be ordered.</summary>
/// <remarks>No article is skipped and no number is weighed: "10" comes before "9". Each script keeps its Unicode order; it is not the
/// collation of any one language, but is the same for every reader.</remarks>
public static class SortKeys
{
    /// <summary>The longest key, in UTF-16 units.</summary>
    public const int MaxLength = 100;

    /// <summary>The folded title, cut to <see cref="MaxLength"/>; empty if it has no letter or digit. Compare it ordinally (SQLite
    /// <c>BINARY</c>, PostgreSQL <c>"C"</c>) and break ties by id.</summary>
    public static string Of(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var key = Folding.Fold(title);
        if (key.Length <= MaxLength)
            return key;
        return key[..(char.IsHighSurrogate(key[MaxLength - 1]) ? MaxLength - 1 : MaxLength)].TrimEnd(' ');
    }
}
