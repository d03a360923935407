using Fusion.Web.Data;
using Fusion.Web.Features.Sources.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Sources.SourcePage;

internal sealed class SourcePageModel(FusionDb db) : FusionPage
{
    public SourceView Source { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        var found = await SourceBook.Views(db.Set<Source>().Where(source => source.Slug == slug)).FirstOrDefaultAsync(cancel);
        if (found is null) return await Missing(cancel);
        Source = found;
        if (WantsData) return DataAnswer.Record(HttpContext, SourceShapes.Sources, found);
        Title(found.Title);
        Below((T["sources.title"], "/sources"));
        Frame.Offer(found.Path, Format.Json, Format.JsonLd, Format.Csv);
        return Page();
    }
}
