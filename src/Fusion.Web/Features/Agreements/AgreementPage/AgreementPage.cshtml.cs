using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Agreements.Commitments;
using Fusion.Web.Features.Agreements.Signatories;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements.AgreementPage;

/// <summary>One agreement: what it says today, who is bound by it, what has changed, and where one signs.</summary>
internal sealed class AgreementPageModel(FusionDb db, Keepers keepers, AgreementWords labels, Parties parties, SignatoryNames names, SignatoryCounts counts, Acts acts) : OneAgreementPage(db, keepers, labels, acts)
{
    const int FirstSignatories = 12, MostVersions = 50;

    readonly FusionDb db = db;
    readonly Keepers keepers = keepers;

    public IReadOnlyList<AgreementVersion> Versions { get; private set; } = [];

    public IReadOnlyList<KindCount> Kinds { get; private set; } = [];

    public IReadOnlyList<SignatoryRow> Signatories { get; private set; } = [];

    public Signature? Own { get; private set; }

    public int Total => Kinds.Sum(kind => kind.Count);

    public string? ActingName => Reader.ActingFor?.Name;

    /// <summary>Whether it is open to whom they act for: what is for members, only by a seat of its own.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whoever reads may sign: for the organisation that they act for, or for themselves.</summary>
    public bool MaySign => Agreement.IsPublished && Own is null && Reader.IsSignedIn && IsOpen && Says.Takes(asBody: ActingName is not null) && (ActingName is null || Reader.LeadsActing);

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return await Missing(cancel);
        if (WantsData && !(Agreement.IsPublished && Agreement.IsPublic)) return NotFound();
        await Show(cancel);
        return WantsData ? DataAnswer.Record(HttpContext, AgreementShapes.Agreements, new PublishedAgreement(Agreement, Newest!), Counted()) : Page();
    }

    public Task<IActionResult> OnPostSign(string slug, CancellationToken cancel) =>
        Do<SignHandler, Guid>(slug, (handler, actor, fields, stop) => handler.Handle(actor, slug, fields, stop), id => Redirect($"/agreements/{slug}/commitments/{id}"), cancel);

    protected override async Task Show(CancellationToken cancel)
    {
        var (id, today) = (Agreement.Id, Today);
        Title(Says.Title.ToString(), Says.Purpose.ToString());
        if (Frame.Crumbs.Count == 0) Below((T["agreements.title"], "/agreements"));
        if (!Agreement.IsPublished) return;
        Versions = await db.Set<AgreementVersion>().Where(version => version.AgreementId == id).OrderByDescending(version => version.Number).Take(MostVersions)
            .Select(version => new AgreementVersion { AgreementId = id, Number = version.Number, At = version.At, Digest = version.Digest, Change = version.Change, Language = version.Language, AsksAgain = version.AsksAgain }).ToListAsync(cancel);
        Kinds = await counts.Of(id, today, cancel);
        var first = await db.Set<Signature>().Where(signature => signature.AgreementId == id && signature.IsNamed && (signature.OverOn == null || signature.OverOn > today)).OrderBy(signature => signature.SortKey).ThenBy(signature => signature.Id).Take(FirstSignatories).ToListAsync(cancel);
        Signatories = [.. (await names.Of(first, today, cancel)).Where(row => row.IsKnown)];
        Own = await parties.Own(Agreement, Reader.Actor, cancel);
        IsOpen = Reader.Actor is { } actor && await keepers.IsOpenTo(Agreement, actor.ActingFor?.Id.Value ?? actor.AccountId, cancel);
        if (Agreement.IsPublic) Frame.Offer(Agreement.Path, Format.Json, Format.JsonLd, Format.Csv);
    }

    JsonObject Counted() => new()
    {
        ["signatories"] = Total,
        ["signatories_by_kind"] = new JsonObject(Kinds.Select(kind => KeyValuePair.Create(kind.Kind, (JsonNode?)kind.Count))),
        ["content"] = JsonNode.Parse(Newest!.Content),
    };
}
