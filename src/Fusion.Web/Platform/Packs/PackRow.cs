using System.Globalization;

namespace Fusion.Web.Platform.Packs;

/// <summary>One row of a pack's file. Asking for a value that the cell does not hold notes a fault and gives nothing.</summary>
internal sealed class PackRow(PackTable table, int number, List<string> cells)
{
    public PackTable Table => table;

    public int Number => number;

    public IReadOnlyList<string> Cells => cells;

    public void Fault(string message) => table.Pack.Fault(table.File, number, message);

    /// <summary>The cell as it stands, empty where the column is absent.</summary>
    public string Raw(string column) => table.Column(column) is >= 0 and var at ? cells[at].Trim() : "";

    public string? Text(string column) => Raw(column) is { Length: > 0 } text ? text : null;

    public Localised Localised(string column) => Platform.Localised.Of(table.Languages(column).Select(found => (found.Language, cells[found.Column].Trim())));

    public IReadOnlyList<string> List(string column) => Raw(column) is { Length: > 0 } text
        ? text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];

    public string Key(string column)
    {
        var key = Raw(column);
        if (key.Length > 0 && !IsKey(key)) Fault($"{column} \"{Short(key)}\" must be a-z, 0-9 and hyphens, at most 80 characters");
        return key;
    }

    public int? Whole(string column, int least, int most)
    {
        if (Text(column) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        Fault($"{column} \"{Short(text)}\" must be a whole number from {least} to {most}");
        return null;
    }

    public string? OneOf(string column, params ReadOnlySpan<string> allowed)
    {
        if (Text(column) is not { } text || allowed.Contains(text)) return Text(column);
        Fault($"{column} \"{Short(text)}\" is none of {string.Join(", ", allowed.ToArray())}");
        return null;
    }

    public string? Url(string column)
    {
        if (Text(column) is not { } text) return null;
        if (text.Length <= 2000 && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0) return text;
        Fault($"{column} \"{Short(text)}\" must begin with http:// or https:// and name a host");
        return null;
    }

    public static bool IsKey(string text) =>
        text.Length is > 0 and <= 80 && text[0] != '-' && text.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');

    static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
