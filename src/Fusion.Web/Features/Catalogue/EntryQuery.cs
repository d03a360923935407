using System.Text;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Search;
using Microsoft.Extensions.Primitives;

namespace Fusion.Web.Features.Catalogue;

internal enum EntrySort { Title, Relevance, Newest, Started, Number }

internal enum ListView { List, Map, Table }

/// <summary>What a reader asks of a list: its whole state, which lives in the query string and nowhere else.</summary>
internal sealed record EntryQuery
{
    public const int LongestText = 200;
    const int MostValues = 60;

    public required EntryKind Kind { get; init; }

    public string Text { get; init; } = "";

    /// <summary>Chosen values by facet: any of a facet's values, all of the facets.</summary>
    public IReadOnlyDictionary<Facet, IReadOnlyList<string>> Chosen { get; init; } = new Dictionary<Facet, IReadOnlyList<string>>();

    public EntrySort Sort { get; init; }

    public bool FacetsByName { get; init; }

    public ListView View { get; init; }

    /// <summary>The entry after which the page begins; null for the first page.</summary>
    public PageKey? After { get; init; }

    public bool IsNarrowed => Text.Length > 0 || Chosen.Count > 0;

    public IReadOnlyList<string> Values(Facet facet) => Chosen.TryGetValue(facet, out var values) ? values : [];

    /// <summary>Reads a query string; everything that it cannot mean is a rejection that names it.</summary>
    public static Outcome<EntryQuery> Read(EntryKind kind, IQueryCollection query, Func<Facet, string, bool> isValue)
    {
        var rejections = new List<Rejection>();
        var text = query["q"].ToString().Trim();
        if (text.Length > LongestText) rejections.Add(new Rejection("q", "query.too-long", LongestText));
        var chosen = new Dictionary<Facet, IReadOnlyList<string>>();
        foreach (var facet in Facet.All)
        {
            var values = query[facet.Key].Where(value => !string.IsNullOrEmpty(value)).Select(value => value!).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            if (values.Count > MostValues) rejections.Add(new Rejection(facet.Key, "query.too-many", MostValues));
            else if (values.Find(value => value.Length > 80 || !isValue(facet, value)) is { } unknown) rejections.Add(new Rejection(facet.Key, "query.unknown-value", Short(unknown)));
            else if (values.Count > 0) chosen[facet] = values;
        }
        var sort = OneOf(query["sort"], text.Length > 0 ? EntrySort.Relevance : EntrySort.Title, "sort", rejections);
        if (sort == EntrySort.Relevance && text.Length == 0) sort = EntrySort.Title;
        var view = OneOf(query["view"], ListView.List, "view", rejections);
        var byName = query["facets"].ToString() switch { "" or "count" => false, "name" => true, var other => Reject("facets", other, rejections) };
        PageKey? after = null;
        if (query["after"].ToString() is { Length: > 0 } key && (after = PageKey.Parse(key)) is null) rejections.Add(new Rejection("after", "query.bad-page"));
        if (rejections.Count > 0) return Outcome<EntryQuery>.Rejected(rejections);
        return new EntryQuery { Kind = kind, Text = text, Chosen = chosen, Sort = sort, View = view, FacetsByName = byName, After = after };
    }

    /// <summary>The query string of this list, as it is or with changes; the page key only where it is given.</summary>
    public string Address(string? format = null, PageKey? after = null)
    {
        var parts = new StringBuilder($"/{Kind.Segment()}{(format is null ? "" : "." + format)}");
        var mark = '?';
        void Part(string name, string value)
        {
            parts.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }
        if (Text.Length > 0) Part("q", Text);
        foreach (var facet in Facet.All)
            foreach (var value in Values(facet)) Part(facet.Key, value);
        if (Sort != (Text.Length > 0 ? EntrySort.Relevance : EntrySort.Title)) Part("sort", Sort.ToString().ToLowerInvariant());
        if (FacetsByName) Part("facets", "name");
        if (View != ListView.List && format is null) Part("view", View.ToString().ToLowerInvariant());
        if (after is not null) Part("after", after.ToString());
        return parts.ToString();
    }

    public EntryQuery Without(Facet facet, string value) => this with
    {
        Chosen = Chosen.Where(pair => pair.Key != facet || pair.Value.Any(other => other != value))
            .ToDictionary(pair => pair.Key, pair => pair.Key == facet ? [.. pair.Value.Where(other => other != value)] : pair.Value),
    };

    public EntryQuery With(Facet facet, params IReadOnlyList<string> values) => this with
    {
        Chosen = Chosen.Where(pair => pair.Key != facet).Append(KeyValuePair.Create(facet, values)).Where(pair => pair.Value.Count > 0).ToDictionary(),
    };

    static TEnum OneOf<TEnum>(StringValues value, TEnum usual, string field, List<Rejection> rejections) where TEnum : struct, Enum
    {
        var text = value.ToString();
        if (text.Length == 0) return usual;
        if (text.All(char.IsAsciiLetter) && Enum.TryParse<TEnum>(text, ignoreCase: true, out var found)) return found;
        Reject(field, text, rejections);
        return usual;
    }

    static bool Reject(string field, string value, List<Rejection> rejections)
    {
        rejections.Add(new Rejection(field, "query.unknown-value", Short(value)));
        return false;
    }

    static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
