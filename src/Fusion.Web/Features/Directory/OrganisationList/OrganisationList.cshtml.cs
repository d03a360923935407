using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Search;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Directory.OrganisationList;

/// <summary>Who takes part, by name; narrowed by kind, place and when it was last confirmed.</summary>
internal sealed class OrganisationListModel(DirectoryIndex index, OrganisationCards cards, FrameworkBook book, PlaceTree places) : FusionPage
{
    const int PageSize = 40, DataPageSize = 500, FeedSize = 50, LongestText = 200;

    public OrganisationQuery Query { get; private set; } = new();

    public IReadOnlyList<OrganisationCard> Organisations { get; private set; } = [];

    public int Total { get; private set; }

    public string? Next { get; private set; }

    public IReadOnlyList<(string Code, string Name, int Count)> Kinds { get; private set; } = [];

    public IReadOnlyList<(string Code, string Name, int Count)> Ages { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (Read() is { Count: > 0 } rejections) return NotUnderstood(rejections, "/organisations");
        var format = HttpContext.Format();
        var found = index.Current.Find(Query, format switch { Format.Html => PageSize, Format.Atom => FeedSize, _ => DataPageSize });
        (Total, Organisations) = (found.Total, await cards.InOrder(found.Ids, cancel));
        Next = found.Next is null ? null : Address(Query with { After = found.Next }, format.Suffix());
        Title(T["organisations.title"], T["organisations.lead"]);
        if (format != Format.Html) return DataAnswer.List(HttpContext, DirectoryShapes.Organisations, Organisations, Frame.Title, Total, Next);
        Kinds = [.. book.Terms("organisation-kinds").Select(kind => (kind.Code, kind.ToString(), found.Kinds.GetValueOrDefault(kind.Code))).Append((OrganisationSet.UnknownKind, T["not-known"], found.Kinds.GetValueOrDefault(OrganisationSet.UnknownKind)))];
        Ages = [.. Freshness.All.Select(age => (age, T[$"value.freshness.{age}"], found.Freshness.GetValueOrDefault(age)))];
        Below();
        Frame.Offer(Address(Query with { After = null }, ""), Format.Csv, Format.Json, Format.JsonLd, Format.Atom);
        return Page();
    }

    public static string Address(OrganisationQuery query, string suffix)
    {
        var parts = new QueryBuilder();
        parts.Add("q", query.Text);
        parts.Add("kind", query.Kind);
        parts.Add("place", query.Place);
        parts.Add("freshness", query.Freshness);
        parts.Add("after", query.After?.ToString());
        return $"/organisations{suffix}{parts}";
    }

    List<Rejection> Read()
    {
        var rejections = new List<Rejection>();
        string? One(string name) => Request.Query[name].ToString() is { Length: > 0 } value ? value : null;
        var (text, kind, place, age, after) = (One("q")?.Trim() ?? "", One("kind"), One("place"), One("freshness"), One("after"));
        if (text.Length > LongestText) rejections.Add(new Rejection("q", "query.too-long", LongestText));
        if (kind is not null && kind != OrganisationSet.UnknownKind && book.Term("organisation-kinds", kind) is null) rejections.Add(new Rejection("kind", "query.unknown-value", Short(kind)));
        if (place is not null && places.Find(place) is null) rejections.Add(new Rejection("place", "query.unknown-value", Short(place)));
        if (age is not null && !Freshness.All.Contains(age)) rejections.Add(new Rejection("freshness", "query.unknown-value", Short(age)));
        var key = after is null ? null : PageKey.Parse(after);
        if (after is not null && key is null) rejections.Add(new Rejection("after", "query.bad-page"));
        Query = new OrganisationQuery { Text = text, Kind = kind, Place = place, Freshness = age, After = key };
        return rejections;
    }

    static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;

    sealed class QueryBuilder
    {
        readonly List<string> parts = [];

        public void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) parts.Add($"{name}={Uri.EscapeDataString(value)}");
        }

        public override string ToString() => parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}
