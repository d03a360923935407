using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Sources.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.OrganisationPage;

/// <summary>A body, what it has to do with, and where that is known from.</summary>
internal sealed class OrganisationPageModel(FusionDb db, EntryCards entries, SourceBook sources) : FusionPage
{
    public OrganisationCard Organisation { get; private set; } = null!;

    public OrganisationCard? PartOf { get; private set; }

    public IReadOnlyList<OrganisationCard> Parts { get; private set; } = [];

    public IReadOnlyList<EntryCard> Entries { get; private set; } = [];

    public SourceView? Source { get; private set; }

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        var found = await OrganisationCards.Cards(db.Set<Organisation>().Where(organisation => organisation.Slug == slug)).FirstOrDefaultAsync(cancel);
        if (found is null) return await Missing(cancel);
        Organisation = found;
        if (WantsData) return DataAnswer.Record(HttpContext, DirectoryShapes.Organisations, found);
        PartOf = found.PartOfId is { } whole ? await OrganisationCards.Cards(db.Set<Organisation>().Where(organisation => organisation.Id == whole)).FirstOrDefaultAsync(cancel) : null;
        Parts = await OrganisationCards.Cards(db.Set<Organisation>().Where(organisation => organisation.PartOfId == found.Id).OrderBy(organisation => organisation.SortKey)).Take(100).ToListAsync(cancel);
        Entries = await entries.OfOrganisation(found.Id.Value, 50, cancel);
        Source = sources.Find(found.SourceSlug);
        Title(found.Name);
        Below((T["organisations.title"], "/organisations"));
        Frame.Offer(found.Path, Format.Json, Format.JsonLd, Format.Csv);
        return Page();
    }
}
