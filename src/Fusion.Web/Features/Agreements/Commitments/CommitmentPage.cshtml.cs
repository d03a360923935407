using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Agreements.Signatories;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Formats;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements.Commitments;

/// <summary>One commitment: who, to what, which version, since when and how long, and what was done for it. Who has its address can check a certificate by it.</summary>
internal class CommitmentPageModel(FusionDb db, Keepers keepers, AgreementWords labels, Parties parties, SignatoryNames names, Acts acts, TimeProvider clock) : OneAgreementPage(db, keepers, labels, acts)
{
    const int MostShown = 100;

    readonly FusionDb db = db;

    public SignatoryRow Row { get; private set; } = null!;

    public Signature Signature => Row.Signature;

    public AgreementVersion Accepted { get; private set; } = null!;

    public AgreementContent AcceptedContent => field ??= AgreementContent.FromJson(Accepted.Content);

    public IReadOnlyList<Acceptance> Acceptances { get; private set; } = [];

    public IReadOnlyList<Deed> Deeds { get; private set; } = [];

    /// <summary>Whether whoever reads may renew it, accept anew and leave.</summary>
    public bool IsOwn { get; private set; }

    public bool MayReport { get; private set; }

    /// <summary>What is promised and done is told where the signatory is known, and to themselves.</summary>
    public bool IsTold => Row.IsKnown || IsOwn;

    public string Name => IsOwn && Signature.IsPerson ? Reader.Name : Row.Name;

    public bool IsOpen => Signature.ActiveId is not null;

    public bool AsksAgain => IsOpen && Signature.Version < Agreement.AgainFrom && Row.State is CommitmentState.InForce;

    public bool MayRenew => IsOpen && Signature.RenewOn <= Today;

    public string Path => $"{Agreement.Path}/commitments/{Signature.Id}";

    public string Checked => LinkBase.Of(HttpContext).To(Path);

    public async Task<IActionResult> OnGet(string slug, Guid id, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel) || !await Find(id, cancel)) return NotFound();
        await Show(cancel);
        Fill(name => name switch { "promise" => Signature.Promise, "on" => $"{Today:yyyy-MM-dd}", _ => null });
        return Page();
    }

    public Task<IActionResult> OnPostAgain(string slug, Guid id, CancellationToken cancel) => Do(slug, id, (handler, actor, fields, stop) => handler.Again(actor, id, fields, stop), cancel);

    public Task<IActionResult> OnPostRenew(string slug, Guid id, CancellationToken cancel) => Do(slug, id, (handler, actor, fields, stop) => handler.Renew(actor, id, fields, stop), cancel);

    public Task<IActionResult> OnPostWithdraw(string slug, Guid id, CancellationToken cancel) => Do(slug, id, (handler, actor, fields, stop) => handler.Withdraw(actor, id, fields, stop), cancel);

    public Task<IActionResult> OnPostDeed(string slug, Guid id, CancellationToken cancel) => Do(slug, id, (handler, actor, fields, stop) => handler.AddDeed(actor, id, fields, stop), cancel);

    public Task<IActionResult> OnPostRemoveDeed(string slug, Guid id, Guid deed, CancellationToken cancel) => Do(slug, id, (handler, actor, _, stop) => handler.RemoveDeed(actor, id, deed, stop), cancel);

    public Task<IActionResult> OnPostName(string slug, Guid id, bool named, CancellationToken cancel) => Do(slug, id, (handler, actor, _, stop) => handler.Name(actor, id, named, stop), cancel);

    async Task<IActionResult> Do(string slug, Guid id, Func<CommitmentHandler, Actor, Fields, CancellationToken, Task<Outcome<Done>>> act, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel) || !await Find(id, cancel)) return NotFound();
        return await Do(slug, act, _ => Redirect($"/agreements/{slug}/commitments/{id}"), cancel);
    }

    // Whoever left the network still sees what they signed, and can withdraw from it.
    protected override Task<bool> IsBound(Agreement agreement, CancellationToken cancel) => parties.HasSigned(agreement, Reader.Actor, cancel);

    async Task<bool> Find(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Signature>().FirstOrDefaultAsync(signature => signature.Id == id && signature.AgreementId == Agreement.Id, cancel) is not { } found) return false;
        if (!Rights.MayRead && !await parties.MayAct(found, Reader.Actor, needsLead: false, cancel)) return false;
        Row = (await names.Of([found], Today, cancel))[0];
        IsOwn = await parties.MayAct(found, Reader.Actor, needsLead: true, cancel);
        MayReport = IsOwn || await parties.MayAct(found, Reader.Actor, needsLead: false, cancel);
        return true;
    }

    protected override async Task Show(CancellationToken cancel)
    {
        var signature = Signature;
        Accepted = await db.Set<AgreementVersion>().FirstAsync(version => version.AgreementId == Agreement.Id && version.Number == signature.Version, cancel);
        Acceptances = await db.Set<Acceptance>().Where(acceptance => acceptance.SignatureId == signature.Id).OrderByDescending(acceptance => acceptance.At).Take(MostShown).ToListAsync(cancel);
        if (IsTold) Deeds = await db.Set<Deed>().Where(deed => deed.SignatureId == signature.Id).OrderByDescending(deed => deed.On).ThenByDescending(deed => deed.Id).Take(MostShown).ToListAsync(cancel);
        Title(T["commitment.title", Name, Agreement.Title.ToString()]);
        Keep(isPrivate: signature.IsPerson || !Agreement.IsPublic);
        if (Frame.Crumbs.Count == 0) Below((T["agreements.title"], "/agreements"), (Agreement.Title.ToString(), Agreement.Path), (T["signatories.title"], Agreement.Path + "/signatories"));
    }

    public DateTime Now => clock.GetUtcNow().UtcDateTime;
}
