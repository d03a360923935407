using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Sources.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.EntryPage;

/// <summary>Everything that is known of one entry, each claim with its source, and what is not known said plainly.</summary>
internal sealed class EntryPageModel(FusionDb db, CatalogueIndex index, EntryCards cards, OrganisationCards organisations, SourceBook sources, IEnumerable<IEntryPart> parts) : FusionPage
{
    static readonly Prepared<EntryId, EntryFact> FactsOf = new((db, id) => db.Set<EntryFact>().Where(fact => fact.EntryId == id).OrderBy(fact => fact.Position));
    static readonly Prepared<EntryId, EntryPoint> PointsOf = new((db, id) => db.Set<EntryPoint>().Where(point => point.EntryId == id).OrderBy(point => point.Position));
    static readonly Prepared<EntryId, EntryLink> LinksOf = new((db, id) => db.Set<EntryLink>().Where(link => link.EntryId == id).OrderBy(link => link.Position));
    static readonly Prepared<EntryId, OrganisationId> OrganisationsOf = new((db, id) => db.Set<EntryOrganisation>().Where(link => link.EntryId == id).Select(link => link.OrganisationId));
    static readonly Prepared<EntryId, string> SearchTexts = new((db, id) => db.Set<Entry>().Where(entry => entry.Id == id).Select(entry => entry.SearchText));

    public EntryCard Entry { get; private set; } = null!;

    public IReadOnlyList<EntryFact> Facts { get; private set; } = [];

    public ILookup<PointKind, EntryPoint> Points { get; private set; } = null!;

    public IReadOnlyList<EntryLink> Links { get; private set; } = [];

    public IReadOnlyList<OrganisationCard> Organisations { get; private set; } = [];

    public IReadOnlyList<EntryCard> Similar { get; private set; } = [];

    /// <summary>What other features bring to this page.</summary>
    public IReadOnlyList<EntryPart> Others { get; private set; } = [];

    public IReadOnlyDictionary<string, SourceView> Sources { get; private set; } = new Dictionary<string, SourceView>();

    public SourceView? Source => Sources.GetValueOrDefault(Entry.SourceSlug);

    public string PermanentAddress { get; private set; } = "";

    /// <summary>Little more than a name is known: the page asks for help.</summary>
    public bool IsBare => Entry.Summary.IsEmpty && Facts.Count == 0 && Points.Count == 0;

    public async Task<IActionResult> OnGet(string kind, string slug, CancellationToken cancel)
    {
        var wanted = EntryKinds.FromSegment(kind);
        var found = await cards.Find(wanted, slug, cancel);
        if (found is null) return await Missing(cancel);
        Entry = found;
        await ReadParts(cancel);
        if (WantsData) return DataAnswer.Record(HttpContext, EntryShapes.Entries, Entry, Parts());
        Similar = await cards.Of(index[wanted].Similar(Entry, (await SearchTexts.FirstOrDefault(db, Entry.Id, cancel))!, 3), cancel);
        Others = await ReadOthers(cancel);
        PermanentAddress = LinkBase.Of(HttpContext).ToId(Entry.Id.Value);
        Title(Entry.Title.ToString(), Entry.Summary.ToString());
        Below((T[$"kind.{kind}"], $"/{kind}"));
        Frame.Offer(Entry.Path, Format.Json, Format.JsonLd, Format.Csv);
        return Page();
    }

    async Task<IReadOnlyList<EntryPart>> ReadOthers(CancellationToken cancel)
    {
        var others = new List<EntryPart>();
        foreach (var part in parts.OrderBy(part => part.Order))
            if (await part.Of(Entry, cancel) is { } found) others.Add(found);
        return others;
    }

    async Task ReadParts(CancellationToken cancel)
    {
        Facts = await FactsOf.ToList(db, Entry.Id, cancel);
        Points = (await PointsOf.ToList(db, Entry.Id, cancel)).ToLookup(point => point.Kind);
        Links = await LinksOf.ToList(db, Entry.Id, cancel);
        var ids = await OrganisationsOf.ToList(db, Entry.Id, cancel);
        Organisations = ids.Count == 0 ? [] : await organisations.Of(ids, cancel);
        Sources = await sources.Of(Facts.Select(fact => fact.SourceSlug).Concat(Points.SelectMany(group => group).Select(point => point.SourceSlug)).Append(Entry.SourceSlug), cancel);
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
