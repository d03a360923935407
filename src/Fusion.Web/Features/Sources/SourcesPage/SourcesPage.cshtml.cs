using Fusion.Web.Data;
using Fusion.Web.Features.Sources.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Search;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Sources.SourcesPage;

/// <summary>Where everything here is known from.</summary>
internal sealed class SourcesPageModel(FusionDb db) : FusionPage
{
    const int PageSize = 100;

    public IReadOnlyList<SourceView> Sources { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task<IActionResult> OnGet(string? after, CancellationToken cancel)
    {
        var key = after is null ? null : PageKey.Parse(after);
        if (after is not null && key is null) return NotUnderstood([new Rejection("after", "query.bad-page")], "/sources");
        var sources = db.Set<Source>().AsQueryable();
        // Compared by the database, by code point on both.
#pragma warning disable CA1309
        if (key is not null) sources = sources.Where(source => string.Compare(source.Slug, key.Value) > 0);
#pragma warning restore CA1309
        var found = await SourceBook.Views(sources.OrderBy(source => source.Slug)).Take(PageSize + 1).ToListAsync(cancel);
        Sources = [.. found.Take(PageSize)];
        if (found.Count > PageSize) Next = $"/sources{HttpContext.Format().Suffix()}?after={new PageKey(Sources[^1].Slug, Sources[^1].Id)}";
        Title(T["sources.title"], T["sources.lead"]);
        if (WantsData) return DataAnswer.List(HttpContext, SourceShapes.Sources, Sources, Frame.Title, await db.Set<Source>().CountAsync(cancel), Next);
        Below();
        Frame.Offer("/sources", Format.Csv, Format.Json, Format.JsonLd, Format.Atom);
        return Page();
    }
}
