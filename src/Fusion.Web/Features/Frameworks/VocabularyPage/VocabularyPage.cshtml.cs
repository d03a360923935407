using System.Globalization;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Sources.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Frameworks.VocabularyPage;

/// <summary>One framework with all its terms.</summary>
internal sealed class VocabularyPageModel(FrameworkBook book, SourceBook sources) : FusionPage
{
    public FrameworkView Framework { get; private set; } = null!;

    public IReadOnlyList<TermView> Tops { get; private set; } = [];

    public SourceView? Source { get; private set; }

    public async Task<IActionResult> OnGet(string scheme, CancellationToken cancel)
    {
        if (book.Framework(scheme) is not { } framework) return await Missing(cancel);
        Framework = framework;
        Title(framework.Title.ToString(), framework.Description.ToString());
        if (WantsData) return DataAnswer.List(HttpContext, FrameworkShapes.Terms, framework.Terms, Frame.Title, framework.Terms.Count);
        // A glossary is read by the alphabet of the reader; a numbered framework in its own order.
        Tops = framework.Code == "glossary" ? [.. framework.Tops.OrderBy(term => term.ToString(), StringComparer.Create(CultureInfo.CurrentCulture, CompareOptions.IgnoreCase))] : [.. framework.Tops];
        Source = sources.Find(framework.SourceSlug);
        Below((T["vocabularies.title"], "/vocabularies"));
        Frame.Offer(framework.Path, Format.Csv, Format.Json, Format.JsonLd, Format.Atom);
        return Page();
    }
}
