using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Search;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements.Signatories;

/// <summary>Everybody who is bound by an agreement, page by page: organisations, and people who want to be named. The others are counted.</summary>
internal sealed class SignatoriesPageModel(FusionDb db, Keepers keepers, AgreementWords labels, SignatoryNames names, SignatoryCounts counts, PlaceTree places, Acts acts) : OneAgreementPage(db, keepers, labels, acts)
{
    const int PageSize = 50, DataPageSize = 500;

    readonly FusionDb db = db;

    public string Text { get; private set; } = "";

    public string? Kind { get; private set; }

    /// <summary>The country that was asked for.</summary>
    public PlaceNode? Place { get; private set; }

    /// <summary>Whether those are shown whose commitments are over.</summary>
    public bool IsPast { get; private set; }

    public IReadOnlyList<KindCount> Kinds { get; private set; } = [];

    public IReadOnlyList<SignatoryRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public bool IsPaged { get; private set; }

    public int Total => Kinds.Sum(kind => kind.Count);

    public int Unnamed => Kinds.Sum(kind => kind.Count - kind.Named);

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel) || !Agreement.IsPublished) return await MissingBelow("/signatories", cancel);
        if (WantsData && !Agreement.IsPublic) return NotFound();
        var asked = new QueryReading(Request.Query);
        Text = asked.One("q", text => text.Length <= 200) ?? "";
        Kind = asked.One("kind", text => text.Length <= 80);
        Place = asked.One("place", text => places.Named(text)?.Country() is not null) is { Length: > 0 } place ? places.Named(place)!.Country() : null;
        IsPast = asked.One("state", text => text is "now" or "past") == "past";
        var after = PageKey.Parse(asked.One("after", text => PageKey.Parse(text) is not null) ?? "");
        return asked.Rejections.Count > 0 ? NotUnderstood(asked.Rejections, Agreement.Path + "/signatories") : await Answer(after, cancel);
    }

    async Task<IActionResult> Answer(PageKey? after, CancellationToken cancel)
    {
        var format = HttpContext.Format();
        var take = format == Format.Html ? PageSize : DataPageSize;
        var found = Found(format == Format.Html);
        if (after is { } key)
        {
            IsPaged = true;
            found = found.Where(signature => signature.SortKey.CompareTo(key.Value) > 0 || (signature.SortKey == key.Value && signature.Id.CompareTo(key.Id) > 0));
        }
        var rows = await found.OrderBy(signature => signature.SortKey).ThenBy(signature => signature.Id).Take(take + 1).ToListAsync(cancel);
        var shown = rows.Take(take).ToList();
        Next = rows.Count > take ? Address(format.Suffix(), new PageKey(shown[^1].SortKey, shown[^1].Id)) : null;
        var known = await names.Of(shown, Today, cancel);
        await Show(cancel);
        if (format != Format.Html) return DataAnswer.List(HttpContext, AgreementShapes.Signatories, known, Frame.Title, await Found(false).CountAsync(cancel), Next);
        Rows = known;
        Kinds = await counts.Of(Agreement.Id, Today, cancel);
        return Page();
    }

    /// <param name="withPeople">Data is about organisations only: what has left this site cannot be taken back.</param>
    IQueryable<Signature> Found(bool withPeople)
    {
        var (id, today) = (Agreement.Id, Today);
        var found = db.Set<Signature>().Where(signature => signature.AgreementId == id && signature.IsNamed);
        // Of what is over only organisations are told: a person who left is not held up to anybody.
        found = IsPast ? found.Where(signature => signature.OverOn <= today && signature.OrganisationId != null) : found.Where(signature => signature.OverOn == null || signature.OverOn > today);
        if (!withPeople) found = found.Where(signature => signature.OrganisationId != null);
        if (Kind is { } kind) found = found.Where(signature => signature.Kind == kind);
        if (Place?.Code is { } country) found = found.Where(signature => signature.Country == country);
        if (Folding.Fold(Text) is { Length: > 0 } words) found = found.Where(signature => signature.SearchText.Contains(words));
        return found;
    }

    protected override Task Show(CancellationToken cancel)
    {
        Title(T["signatories.of", Agreement.Title.ToString()]);
        Below((T["agreements.title"], "/agreements"), (Agreement.Title.ToString(), Agreement.Path));
        if (Agreement.IsPublic) Frame.Offer(Address(""), Format.Csv, Format.Json);
        return Task.CompletedTask;
    }

    public string Address(string suffix, PageKey? after = null)
    {
        var parts = new List<KeyValuePair<string, string?>> { new("q", Text.Length > 0 ? Text : null), new("kind", Kind), new("place", Place?.Code), new("state", IsPast ? "past" : null), new("after", after?.ToString()) };
        return $"{Agreement.Path}/signatories{suffix}{QueryString.Create(parts.Where(part => part.Value is not null))}";
    }
}
