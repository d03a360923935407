using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue.EditEntry;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Sources.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.EntryPage;

/// <summary>Everything that is known of one entry, each claim with its source, and what is not known said plainly.</summary>
internal sealed class EntryPageModel(FusionDb db, CatalogueIndex index, EntryCards cards, OrganisationCards organisations, SourceBook sources, ModerationQueue queue, Acts acts, Me me,
    IEnumerable<IEntrySection> parts) : FusionPage
{
    public EntryCard Entry { get; private set; } = null!;

    public IReadOnlyList<EntryFact> Facts { get; private set; } = [];

    public ILookup<PointKind, EntryPoint> Points { get; private set; } = null!;

    public IReadOnlyList<EntryLink> Links { get; private set; } = [];

    public IReadOnlyList<OrganisationCard> Organisations { get; private set; } = [];

    public IReadOnlyList<EntryCard> Similar { get; private set; } = [];

    /// <summary>What other features bring to this page.</summary>
    public IReadOnlyList<EntrySection> Others { get; private set; } = [];

    public SourceBook Sources => sources;

    public SourceView? Source => sources.Find(Entry.SourceSlug);

    public string PermanentAddress { get; private set; } = "";

    /// <summary>Little more than a name is known: the page asks for help.</summary>
    public bool IsBare => Entry.Summary.IsEmpty && Entry.Body.IsEmpty && Facts.Count == 0 && Points.Count == 0;

    /// <summary>A story that somebody told along the guide: it says itself what helped and what did not.</summary>
    public bool IsTold => Points[PointKind.Advice].Any();

    /// <summary>What the reader may do here: nothing without an account.</summary>
    public bool IsSignedIn => me.IsSignedIn;

    public bool MayConfirm { get; private set; }

    /// <summary>What they sent waits to be looked at.</summary>
    public bool IsSuggested { get; private set; }

    /// <summary>Somebody who may publish says that it is still true.</summary>
    public async Task<IActionResult> OnPostConfirm([FromRoute] string kind, [FromRoute] string slug, CancellationToken cancel)
    {
        if (me.Actor is not { } actor) return Challenge();
        if (await cards.Find(EntryKinds.FromSegment(kind), slug, cancel) is not { } found) return NotFound();
        var outcome = await acts.Run<ConfirmEntryHandler, Done>((handler, stop) => handler.Handle(found.Id, actor, stop), cancel);
        return outcome.IsDone ? Redirect(found.Path) : Forbid();
    }

    public async Task<IActionResult> OnGet([FromRoute] string kind, [FromRoute] string slug, bool suggested, CancellationToken cancel)
    {
        var wanted = EntryKinds.FromSegment(kind);
        var found = await cards.Find(wanted, slug, cancel);
        if (found is null) return await Missing(cancel);
        Entry = found;
        var searchText = await ReadParts(cancel);
        if (WantsData) return DataAnswer.Record(HttpContext, EntryShapes.Entries, Entry, Parts());
        Similar = await cards.Of(index[wanted].Similar(Entry, searchText, 3), cancel);
        Others = await ReadOthers(cancel);
        PermanentAddress = LinkBase.Of(HttpContext).ToId(Entry.Id.Value);
        (IsSuggested, MayConfirm) = (suggested && me.IsSignedIn, me.Actor is { } actor && await queue.MayPublish(actor, cancel));
        Title(Entry.Title.ToString(), Entry.Summary.ToString());
        Below((T[$"kind.{kind}"], $"/{kind}"));
        Frame.Offer(Entry.Path, Format.Json, Format.JsonLd, Format.Csv);
        return Page();
    }

    async Task<IReadOnlyList<EntrySection>> ReadOthers(CancellationToken cancel)
    {
        var others = new List<EntrySection>();
        foreach (var part in parts.OrderBy(part => part.Order))
            if (await part.Of(Entry, cancel) is { } found) others.Add(found);
        return others;
    }

    /// <returns>The words by which the entry is found.</returns>
    async Task<string> ReadParts(CancellationToken cancel)
    {
        var details = await EntryDetail.Of.ToList(db, Entry.Id, cancel);
        details.Sort((left, right) => left.Position.CompareTo(right.Position));
        Facts = [.. details.Where(detail => detail.Is == EntryDetail.Fact).Select(detail => detail.AsFact(Entry.Id))];
        Points = details.Where(detail => detail.Is == EntryDetail.Point).Select(detail => detail.AsPoint(Entry.Id)).ToLookup(point => point.Kind);
        Links = [.. details.Where(detail => detail.Is == EntryDetail.Link).Select(detail => detail.AsLink(Entry.Id))];
        OrganisationId[] ids = [.. details.Where(detail => detail.Is == EntryDetail.Organisation).Select(detail => detail.AsOrganisation())];
        Organisations = ids.Length == 0 ? [] : await organisations.Of(ids, cancel);
        return details.FirstOrDefault(detail => detail.Is == EntryDetail.SearchText)?.Main ?? "";
    }

    JsonObject Parts()
    {
        var links = LinkBase.Of(HttpContext);
        return new JsonObject
        {
            ["facts"] = new JsonArray([.. Facts.Select(fact => (JsonNode)EntryShapes.Facts.ToJson((Entry, fact), links))]),
            ["points"] = new JsonArray([.. Points.SelectMany(group => group).Select(point => (JsonNode)EntryShapes.Points.ToJson((Entry, point), links))]),
            ["links"] = new JsonArray([.. Links.Select(link => (JsonNode)EntryShapes.Links.ToJson((Entry, link), links))]),
            ["organisations"] = new JsonArray([.. Organisations.Select(organisation => (JsonNode?)links.To(organisation.Path))]),
        };
    }
}
