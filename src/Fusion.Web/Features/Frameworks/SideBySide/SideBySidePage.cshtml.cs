using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Frameworks.SideBySide;

/// <summary>A few frameworks beside one another, each term with what it corresponds to in the others.</summary>
internal sealed class SideBySidePageModel(FrameworkBook book) : FusionPage
{
    public const int Most = 4;

    public IReadOnlyList<FrameworkView> All => book.All;

    public IReadOnlyList<FrameworkView> Chosen { get; private set; } = [];

    /// <summary>The terms of the chosen frameworks that a link leads from to another of them, and all of them.</summary>
    public (int Linked, int All) Count => (Chosen.Sum(framework => framework.Terms.Count(term => Elsewhere(term).Count > 0)), Chosen.Sum(framework => framework.Terms.Count));

    /// <param name="with">Codes of frameworks, in any order.</param>
    public IActionResult OnGet([FromQuery] string[] with)
    {
        Title(T["beside.title"], T["beside.lead"]);
        var codes = with.Distinct().ToList();
        if (codes.FirstOrDefault(code => book.Framework(code) is null) is { } unknown) return NotUnderstood([new Rejection("with", "beside.unknown", unknown.Length > 80 ? unknown[..80] : unknown)], "/vocabularies/side-by-side");
        if (codes.Count > Most) return NotUnderstood([new Rejection("with", "beside.many", Most)], "/vocabularies/side-by-side");
        Chosen = [.. book.All.Where(framework => codes.Contains(framework.Code))];
        var terms = Chosen.SelectMany(framework => framework.Terms).ToList();
        if (WantsData) return DataAnswer.List(HttpContext, FrameworkShapes.Terms, terms, Frame.Title, terms.Count);
        Below((T["vocabularies.title"], "/vocabularies"));
        if (Chosen.Count > 0) Frame.Offer($"/vocabularies/side-by-side{Request.QueryString}", Format.Csv, Format.Json, Format.JsonLd);
        return Page();
    }

    /// <summary>What a term corresponds to in the other frameworks shown; the closest first.</summary>
    public IReadOnlyList<(TermView Term, TermRelation Relation)> Elsewhere(TermView term) =>
        [.. term.LinkList.Where(link => link.Term.Framework != term.Framework && Chosen.Contains(link.Term.Framework)).OrderByDescending(link => link.Relation is TermRelation.ExactMatch).ThenByDescending(link => link.Relation is TermRelation.CloseMatch)];

    public string Meaning(TermRelation relation) => T[relation switch
    {
        TermRelation.ExactMatch => "term.exact",
        TermRelation.CloseMatch => "term.close",
        TermRelation.Broader => "term.broader-elsewhere",
        _ => "term.related",
    }];
}
