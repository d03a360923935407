using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Frameworks.VocabulariesPage;

/// <summary>Every framework that this host speaks.</summary>
internal sealed class VocabulariesPageModel(FrameworkBook book) : FusionPage
{
    public IReadOnlyList<FrameworkView> Frameworks => book.All;

    public IActionResult OnGet()
    {
        Title(T["vocabularies.title"], T["vocabularies.lead"]);
        if (WantsData) return DataAnswer.List(HttpContext, FrameworkShapes.Frameworks, book.All, Frame.Title, book.All.Count);
        Below();
        Frame.Offer("/vocabularies", Format.Csv, Format.Json, Format.JsonLd, Format.Atom);
        return Page();
    }
}
