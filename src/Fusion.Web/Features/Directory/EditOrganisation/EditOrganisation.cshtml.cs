using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Directory.Editing;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Editing;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.EditOrganisation;

/// <summary>Changes what is said of an organisation. Of two people at once the second sees both versions, and chooses.</summary>
[Authorize(Policies.SignedIn), EnableRateLimiting("suggest")]
internal sealed class EditOrganisationModel(FusionDb db, Acts acts, OrganisationCards organisations, WhoMayEdit who, FieldForm fields, Me me) : FusionPage
{
    Draft now = Draft.Empty;

    public OrganisationCard Organisation { get; private set; } = null!;

    public EditRight Right { get; private set; }

    public int Version { get; private set; }

    /// <summary>What was there when the person began.</summary>
    public Draft Base { get; private set; } = Draft.Empty;

    public string Words { get; private set; } = "";

    public FormView Form { get; private set; } = null!;

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public IReadOnlyList<FieldConflict> Conflicts { get; private set; } = [];

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (!await Load(slug, cancel)) return await MissingBelow("/edit", cancel);
        Base = now;
        Show(now);
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, int version, string? words, CancellationToken cancel)
    {
        if (!await Load(slug, cancel)) return await MissingBelow("/edit", cancel);
        var form = Request.Form;
        var draft = OrganisationFields.All.Take(name => form["choose." + name] == "theirs" ? now[name] : fields.Given(form, OrganisationFields.All.Find(name)!));
        Words = words ?? "";
        var actor = me.Signed;
        var outcome = await acts.Run<SubmitOrganisationHandler, SubmittedOrganisation>((handler, stop) => handler.Handle(new OrganisationWords(Organisation.Id, version, draft, Words), actor, stop), cancel);
        if (outcome.IsDone) return Redirect(outcome.Value!.Path ?? Organisation.Path + "?suggested=true");
        Rejections = outcome.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Base = Draft.FromJson(form["base"]);
        if (Rejections.Any(rejection => rejection.MessageKey == "edit.conflict")) (Conflicts, Base) = (FieldConflict.Between(OrganisationFields.All.Fields, draft, now, Base), now);
        else Version = version;
        Show(draft);
        return Page();
    }

    async Task<bool> Load(string slug, CancellationToken cancel)
    {
        if (await organisations.Find(slug, cancel) is not { } found) return false;
        var stored = await db.Set<Organisation>().FirstAsync(one => one.Id == found.Id, cancel);
        now = OrganisationFields.All.Read(OrganisationState.Of(stored, await db.Set<OrganisationProfile>().FirstOrDefaultAsync(one => one.OrganisationId == found.Id, cancel)));
        (Organisation, Version, Right) = (found, stored.Version, await who.Of(stored, me.Signed, movesAddress: false, cancel));
        return true;
    }

    void Show(Draft draft)
    {
        Form = fields.View(OrganisationFields.All.Fields, draft, Rejections);
        Title(Rejections.Count > 0 ? T["error.prefix", T["organisation.edit"]] : T["organisation.edit"]);
        Frame.IsPrivate = true;
        Below((T["organisations.title"], "/organisations"), (Organisation.Name, Organisation.Path));
    }
}
