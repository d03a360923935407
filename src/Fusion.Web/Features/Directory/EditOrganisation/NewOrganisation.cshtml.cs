using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Editing;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Editing;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fusion.Web.Features.Directory.EditOrganisation;

/// <summary>Adds an organisation that is not listed yet.</summary>
[Authorize(Policies.SignedIn), EnableRateLimiting("suggest")]
internal sealed class NewOrganisationModel(Acts acts, WhoMayEdit who, FieldForm fields, Me me) : FusionPage
{
    public bool MayPublish { get; private set; }

    public bool IsSent { get; private set; }

    public string Words { get; private set; } = "";

    public FormView Form { get; private set; } = null!;

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public async Task OnGet(bool sent, string? name, CancellationToken cancel)
    {
        IsSent = sent;
        await Show(Draft.Empty.With("name", name is { Length: <= 300 } ? name : ""), cancel);
    }

    public async Task<IActionResult> OnPost(string? words, CancellationToken cancel)
    {
        var draft = OrganisationFields.All.Take(field => fields.Given(Request.Form, OrganisationFields.All.Find(field)!));
        Words = words ?? "";
        var actor = me.Signed;
        var outcome = await acts.Run<SubmitOrganisationHandler, SubmittedOrganisation>((handler, stop) => handler.Handle(new OrganisationWords(null, 0, draft, Words), actor, stop), cancel);
        if (outcome.IsDone) return Redirect(outcome.Value!.Path ?? "/contribute/organisation?sent=true");
        Rejections = outcome.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Show(draft, cancel);
        return Page();
    }

    async Task Show(Draft draft, CancellationToken cancel)
    {
        MayPublish = await who.Of(null, me.Signed, movesAddress: false, cancel) != EditRight.Suggest;
        Form = fields.View(OrganisationFields.All.Fields, draft, Rejections);
        Title(Rejections.Count > 0 ? T["error.prefix", T["new-organisation.title"]] : T["new-organisation.title"], T["new-organisation.lead"]);
        Frame.IsPrivate = true;
        Below((T["nav.contribute"], "/contribute"));
    }
}
