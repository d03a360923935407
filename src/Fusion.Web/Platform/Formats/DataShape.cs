using System.Text.Json.Nodes;

namespace Fusion.Web.Platform.Formats;

/// <summary>
/// How one kind of record is given as data: the same columns serve JSON, CSV, the data dictionary and the description of the interface.
/// The meaning of a column is the text <c>data.{shape}.{column}</c>.
/// </summary>
internal sealed class DataShape<T>(string name, IReadOnlyList<DataColumn<T>> columns, Func<T, LinkBase, JsonObject> linked, Func<T, LinkBase, FeedItem> feed) : IDataShape
{
    public string Name => name;

    public IReadOnlyList<DataColumn<T>> Columns => columns;

    public Func<T, LinkBase, JsonObject> Linked => linked;

    public Func<T, LinkBase, FeedItem> Feed => feed;

    IReadOnlyList<(string Name, DataType Type)> IDataShape.Columns => [.. columns.Select(column => (column.Name, column.Type))];

    public JsonObject ToJson(T row, LinkBase links) =>
        new(columns.Select(column => KeyValuePair.Create(column.Name, ToNode(column.Value(row, links)))));

    public IEnumerable<string> ToCells(T row, LinkBase links) => columns.Select(column => ToCell(column.Value(row, links)));

    static JsonNode? ToNode(object? value) => value switch
    {
        null => null,
        string text => text,
        int number => number,
        long number => number,
        bool truth => truth,
        DateTime instant => Instants.Iso(instant),
        Localised { IsEmpty: true } => null,
        Localised text => new JsonObject(text.All.Select(pair => KeyValuePair.Create(pair.Language, (JsonNode?)pair.Text))),
        IEnumerable<string> several => new JsonArray([.. several.Select(text => (JsonNode?)text)]),
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    static string ToCell(object? value) => value switch
    {
        null => "",
        string text => text,
        int or long => System.Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
        bool truth => truth ? "true" : "false",
        DateTime instant => Instants.Iso(instant),
        Localised text => text.IsEmpty ? "" : text.ToString(),
        IEnumerable<string> several => string.Join('|', several),
        _ => throw new NotSupportedException(value.GetType().Name),
    };
}

/// <summary>What the dictionary of the data needs to know of a shape.</summary>
internal interface IDataShape
{
    string Name { get; }

    IReadOnlyList<(string Name, DataType Type)> Columns { get; }
}

internal enum DataType { Text, Languages, Number, Truth, Instant, List, Link }

internal sealed record DataColumn<T>(string Name, DataType Type, Func<T, LinkBase, object?> Value);

/// <summary>One item of an Atom feed.</summary>
/// <param name="Id">An address that never changes.</param>
/// <param name="Updated">Null for what changes only with the content as a whole.</param>
internal sealed record FeedItem(string Id, string Title, string Summary, string Path, DateTime? Updated);

/// <summary>Makes addresses absolute.</summary>
internal sealed record LinkBase(string Address)
{
    public string To(string path) => Address + path;

    public string ToId(Guid id) => $"{Address}/id/{id}";

    public static LinkBase Of(HttpContext context) =>
        new(context.RequestServices.GetRequiredService<StartOptions>().Base?.TrimEnd('/') ?? $"{context.Request.Scheme}://{context.Request.Host}");
}

internal static class Instants
{
    public static string Iso(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
