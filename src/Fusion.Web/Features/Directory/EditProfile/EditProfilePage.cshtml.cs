using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.EditProfile;

/// <summary>What an organisation says of itself; for its leads.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class EditProfilePageModel(FusionDb db, Acts acts, Me me, Representatives representatives) : FusionPage
{
    public OrganisationCard Organisation { get; private set; } = null!;

    public string? Description { get; private set; }

    public string? Links { get; private set; }

    public Language In { get; private set; } = Language.Current;

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public async Task<IActionResult> OnGet(string slug, string? language, CancellationToken cancel)
    {
        if (await Find(slug, cancel) is { } refused) return refused;
        In = language is null ? Language.Current : Language.Of(language);
        var profile = await db.Set<OrganisationProfile>().FirstOrDefaultAsync(one => one.OrganisationId == Organisation.Id, cancel);
        (Description, Links) = (profile?.Description.All.FirstOrDefault(text => text.Language == In.Code).Text, profile?.Links);
        Show();
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, string? language, string? description, string? links, CancellationToken cancel)
    {
        if (await Find(slug, cancel) is { } refused) return refused;
        (In, Description, Links) = (Language.Of(language ?? ""), description, links);
        var outcome = await acts.Run<EditProfileHandler, Done>((handler, stop) => handler.Handle(me.Signed, Organisation.Id, In.Code, description, links, stop), cancel);
        if (outcome.IsDone) return Redirect(Organisation.Path);
        Rejections = outcome.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Show();
        return Page();
    }

    async Task<IActionResult?> Find(string slug, CancellationToken cancel)
    {
        if (await OrganisationCards.Cards(db.Set<Organisation>().Where(one => one.Slug == slug)).FirstOrDefaultAsync(cancel) is not { } found) return NotFound();
        Organisation = found;
        return await representatives.IsLead(found.Id, me.Signed.AccountId, cancel) ? null : Forbid();
    }

    void Show()
    {
        Title(Rejections.Count > 0 ? T["error.prefix", T["organisation.edit"]] : T["organisation.edit"]);
        Frame.IsPrivate = true;
        Below((T["organisation.mine"], "/organisation"), (Organisation.Name, Organisation.Path));
    }
}
