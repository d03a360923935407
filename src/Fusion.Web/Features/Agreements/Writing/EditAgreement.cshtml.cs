using Fusion.Web.Data;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Agreements.Writing;

/// <summary>What an agreement will say next, and the button that freezes it.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class EditAgreementModel(FusionDb db, Keepers keepers, AgreementWords labels, PlaceTree places, Acts acts) : OneAgreementPage(db, keepers, labels, acts)
{
    public bool HasDraft => Agreement.Draft.Length > 0;

    public WritingFields Form => new(this, Labels, T);

    protected override bool MayEnter => MayKeep;

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return NotFound();
        if (!MayEnter) return Forbid();
        await Show(cancel);
        return Page();
    }

    public Task<IActionResult> OnPost(string slug, CancellationToken cancel) =>
        Do<SaveAgreementHandler, Agreement>(slug, (handler, actor, fields, stop) => handler.Save(actor, slug, fields, stop), saved => Redirect($"{saved.Path}/edit#publish"), cancel);

    public Task<IActionResult> OnPostPublish(string slug, CancellationToken cancel) =>
        Do<PublishAgreementHandler, Agreement>(slug, (handler, actor, fields, stop) => handler.Handle(actor, slug, fields, stop), published => Redirect(published.Path), cancel);

    public Task<IActionResult> OnPostDiscard(string slug, CancellationToken cancel) =>
        Do<SaveAgreementHandler, bool>(slug, (handler, actor, _, stop) => handler.Discard(actor, slug, stop), isPublished => Redirect(isPublished ? $"/agreements/{slug}" : "/agreements"), cancel);

    protected override Task Show(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        Frame.IsPrivate = true;
        Title(T[Agreement.IsPublished ? "agreement.next" : "agreement.draft"]);
        Below((T["agreements.title"], "/agreements"), (Says.Title.ToString(), Agreement.Path));
        var stored = WritingFields.Of(HasDraft ? AgreementContent.FromJson(Agreement.Draft) : Says, places);
        // After a refused saving the form holds what was sent; publishing sends none of its fields.
        Fill(name => HttpMethods.IsPost(Request.Method) && Request.Form.ContainsKey("kind") || name is "change" or "asks_again" ? Posted(name) : stored(name));
        return Task.CompletedTask;
    }

    string? Posted(string name) => HttpMethods.IsPost(Request.Method) && Request.Form.TryGetValue(name, out var sent) ? sent.ToString() : null;
}
