using System.Text.Json.Nodes;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Lists;

/// <summary>The innovations as their data say they are, and the plainest possible answer to any query about them.</summary>
internal sealed class CatalogueModel
{
    readonly List<(JsonNode Entry, Dictionary<string, HashSet<string>> Bears)> entries = [];
    readonly Dictionary<string, string?> parentPlace = [];

    public static readonly string[] Facets = ["hope", "aim", "place", "owner", "stage", "started", "sector", "evidence", "freshness", "partner"];

    /// <summary>Every value that a facet offers, and some that lie deeper in the tree of places.</summary>
    public Dictionary<string, List<string>> Values { get; } = [];

    public int Count => entries.Count;

    public static async Task<CatalogueModel> Of(Site site)
    {
        var model = new CatalogueModel();
        foreach (var place in (await site.Browser.Json("/places.json"))["items"]!.AsArray()) model.parentPlace[(string)place!["code"]!] = (string?)place["parent"];
        var aims = (await site.Browser.Json("/vocabularies/aims-and-hopes.json"))["items"]!.AsArray().ToDictionary(term => (string)term!["code"]!, term => (string?)term!["parent"]);
        foreach (var entry in (await site.Browser.Json("/innovations.json"))["items"]!.AsArray()) model.entries.Add((entry!, model.Borne(entry!, aims)));
        var page = await site.Browser.Page("/innovations");
        foreach (var facet in Facets) model.Values[facet] = [.. page.QuerySelectorAll($"#facet-{facet} input").Select(input => input.GetAttribute("value")!)];
        model.Values["place"] = [.. model.Values["place"].Concat(model.entries.SelectMany(entry => entry.Bears["place"])).Distinct()];
        return model;
    }

    Dictionary<string, HashSet<string>> Borne(JsonNode entry, Dictionary<string, string?> aims) => new()
    {
        ["hope"] = OrUnknown(List(entry, "hopes")),
        ["aim"] = OrUnknown(List(entry, "hopes").Select(hope => aims[hope] ?? hope)),
        ["place"] = OrUnknown(List(entry, "places").SelectMany(Lineage)),
        ["owner"] = OrUnknown(List(entry, "owner_kinds")),
        ["stage"] = OrUnknown(One(entry, "stage")),
        ["started"] = OrUnknown(One(entry, "started").Select(year => Band(int.Parse(year, System.Globalization.CultureInfo.InvariantCulture)))),
        ["sector"] = OrUnknown(List(entry, "sectors")),
        ["evidence"] = OrUnknown(One(entry, "evidence")),
        ["freshness"] = [entry["confirmed"] is null ? "unconfirmed" : throw new InvalidOperationException("no entry of the packs is confirmed")],
        ["partner"] = [(string?)entry["partner"] ?? "neither"],
    };

    IEnumerable<string> Lineage(string code)
    {
        if (code == "001") yield return "worldwide";
        for (var at = code; at is not null; at = parentPlace[at]) yield return at;
    }

    static string Band(int year) => year < 2000 ? "before-2000" : year < 2010 ? "2000-2009" : year < 2015 ? "2010-2014" : year < 2020 ? "2015-2019" : "2020-on";

    static IEnumerable<string> List(JsonNode entry, string name) => entry[name]!.AsArray().Select(value => (string)value!);

    static IEnumerable<string> One(JsonNode entry, string name) => entry[name] is { } value ? [value.ToString()] : [];

    static HashSet<string> OrUnknown(IEnumerable<string> values)
    {
        var set = values.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return set.Count > 0 ? set : ["not-known"];
    }

    /// <summary>Addresses of what a query finds, in no order.</summary>
    public HashSet<string> Find(IEnumerable<(string Facet, string Value)> query) =>
        [.. entries.Where(entry => Matches(entry.Bears, query, null)).Select(entry => (string)entry.Entry["address"]!)];

    /// <summary>How many bear a value among what the other facets leave.</summary>
    public int CountOf(string facet, string value, IEnumerable<(string Facet, string Value)> query) =>
        entries.Count(entry => Matches(entry.Bears, query, facet) && entry.Bears[facet].Contains(value));

    static bool Matches(Dictionary<string, HashSet<string>> bears, IEnumerable<(string Facet, string Value)> query, string? except) =>
        query.GroupBy(wish => wish.Facet).Where(group => group.Key != except).All(group => group.Any(wish => bears[group.Key].Contains(wish.Value)));
}
