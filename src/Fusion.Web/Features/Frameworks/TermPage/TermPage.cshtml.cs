using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Sources.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Frameworks.TermPage;

/// <summary>One term: what it means, where it stands, what it is like elsewhere, and what bears it.</summary>
internal sealed class TermPageModel(FrameworkBook book, EntryCards entries, SourceBook sources) : FusionPage
{
    /// <summary>Which facet of the catalogue the terms of a framework are values of.</summary>
    static readonly Dictionary<string, string> Facets = new() { ["stages"] = "stage", ["owner-kinds"] = "owner", ["sectors"] = "sector", ["evidence-levels"] = "evidence" };

    public TermView Term { get; private set; } = null!;

    public SourceView? Source { get; private set; }

    public EntryList? Entries { get; private set; }

    public bool IsTheme => Term.Framework.Code == FrameworkBook.AimsAndHopes;

    public async Task<IActionResult> OnGet(string scheme, string term, CancellationToken cancel)
    {
        if (book.Term(scheme, term) is not { } found) return await Missing(cancel);
        Term = found;
        if (WantsData) return DataAnswer.Record(HttpContext, FrameworkShapes.Terms, found);
        var facet = IsTheme ? (found.Parent is null ? "aim" : "hope") : Facets.GetValueOrDefault(scheme);
        if (facet is not null) Entries = await entries.With(EntryKind.Innovation, facet, term, 10, cancel);
        Source = sources.Find(found.SourceSlug);
        Title(found.Label.ToString(), found.Definition.ToString());
        Below([(T["vocabularies.title"], "/vocabularies"), (found.Framework.Title.ToString(), found.Framework.Path), .. Above(found)]);
        Frame.Offer(found.Path, Format.Json, Format.JsonLd, Format.Csv);
        return Page();
    }

    static List<(string, string)> Above(TermView term)
    {
        var line = new List<(string, string)>();
        for (var above = term.Parent; above is not null; above = above.Parent) line.Insert(0, (above.Short.ToString(), above.Path));
        return line;
    }
}
