using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Themes.ThemesPage;

/// <summary>The aims and their hopes.</summary>
internal sealed class ThemesPageModel(FrameworkBook book, EntryCards entries) : FusionPage
{
    public IReadOnlyList<TermView> Aims => book.Aims;

    public IReadOnlyDictionary<string, int> Innovations { get; private set; } = new Dictionary<string, int>();

    public IActionResult OnGet()
    {
        Title(T["themes.title"], T["themes.lead"]);
        if (WantsData) return DataAnswer.List(HttpContext, FrameworkShapes.Terms, book.Terms(FrameworkBook.AimsAndHopes), Frame.Title, book.Terms(FrameworkBook.AimsAndHopes).Count);
        Innovations = entries.Counts(EntryKind.Innovation, "hope");
        Below();
        Frame.Offer("/themes", Format.Csv, Format.Json, Format.JsonLd, Format.Atom);
        return Page();
    }
}
