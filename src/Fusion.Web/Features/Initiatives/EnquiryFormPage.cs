using Fusion.Web.Data;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives;

/// <summary>What the form of an enquiry needs, whether it is new or changed.</summary>
internal abstract class EnquiryFormPage(FusionDb db, InitiativeLabels labels, PlaceTree places) : FormPage
{
    const int MostSuggested = 600, MostThemes = 100;

    public InitiativeLabels Labels => labels;

    public IReadOnlyList<(string Slug, string Title)> Themes { get; private set; } = [];

    public IEnumerable<string> PlaceNames => places.All.Where(place => place.Level >= PlaceLevel.Country).Take(MostSuggested).Select(place => place.Name()).Distinct();

    protected async Task ReadThemes(CancellationToken cancel) =>
        Themes = [.. (await db.Set<SharedTheme>().OrderByDescending(theme => theme.UpdatedAt).Take(MostThemes).Select(theme => new { theme.Slug, theme.Title }).ToListAsync(cancel)).Select(theme => (theme.Slug, theme.Title))];
}
