using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Evidence.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Initiatives.Before;

/// <summary>Before starting: who tried something like this, near us or in a like setting?</summary>
internal sealed class BeforePageModel(Nearby nearby, EntryCards entries, FindingCards findings, FrameworkBook book, PlaceTree places, InitiativeLabels labels) : FusionPage
{
    const int Most = 30;

    public string Text { get; private set; } = "";

    public EntryCard? Entry { get; private set; }

    public string? Place { get; private set; }

    public string? Sector { get; private set; }

    public IReadOnlyList<NearbyHit> Hits { get; private set; } = [];

    public IReadOnlyList<FindingCard> Findings { get; private set; } = [];

    public InitiativeLabels Labels => labels;

    public bool IsAsked { get; private set; }

    public async Task<IActionResult> OnGet(string? q, string? innovation, string? place, string? sector, CancellationToken cancel)
    {
        var rejections = new List<Rejection>();
        Text = q?.Trim() ?? "";
        if (Text.Length > 300) rejections.Add(new Rejection("q", "query.too-long", 300));
        if (!string.IsNullOrWhiteSpace(innovation) && (innovation.Length > 80 || (Entry = await entries.Find(EntryKind.Innovation, innovation, cancel)) is null)) rejections.Add(new Rejection("innovation", "query.unknown-value", Short(innovation)));
        if (!string.IsNullOrWhiteSpace(place) && (place.Length > 120 || (Place = places.Named(place)?.Code) is null)) rejections.Add(new Rejection("place", "query.unknown-value", Short(place)));
        if (!string.IsNullOrEmpty(sector) && (Sector = book.Term("sectors", sector)?.Code) is null) rejections.Add(new Rejection("sector", "query.unknown-value", Short(sector)));
        if (rejections.Count > 0) return NotUnderstood(rejections, "/pilots/before");
        IsAsked = Text.Length > 0 || Entry is not null || Place is not null || Sector is not null;
        if (IsAsked) Hits = await nearby.Find(new NearbyQuestion(Text, Entry?.Id, Place, Sector), Most, cancel);
        if (Entry is not null) Findings = [.. (await findings.OfEntry(Entry.Id, 50, cancel)).OrderByDescending(finding => places.Nearness(Place, finding.Place)).ThenByDescending(finding => finding.Sector == Sector).Take(10)];
        Title(T["before.title"], T["before.lead"]);
        Below((T["enquiries.title"], "/pilots"));
        return Page();
    }

    static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
