using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Agreements.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Directory.EditOrganisation;
using Fusion.Web.Features.Directory.Editing;
using Fusion.Web.Features.Sources.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.OrganisationPage;

/// <summary>A body, what it has to do with, and where that is known from.</summary>
internal sealed class OrganisationPageModel(FusionDb db, EntryCards entries, SourceBook sources, OrganisationCards organisations, Representatives representatives, AgreementCards agreements, WhoMayEdit who, Acts acts, Me me) : FusionPage
{
    public OrganisationCard Organisation { get; private set; } = null!;

    public OrganisationCard? PartOf { get; private set; }

    public IReadOnlyList<OrganisationCard> Parts { get; private set; } = [];

    public IReadOnlyList<EntryCard> Entries { get; private set; } = [];

    public SourceView? Source { get; private set; }

    /// <summary>What is said of it at length; null where nobody said anything.</summary>
    public OrganisationProfile? Profile { get; private set; }

    public IReadOnlyList<PublicRepresentative> People { get; private set; } = [];

    /// <summary>What it is or was bound by.</summary>
    public IReadOnlyList<CommitmentCard> Commitments { get; private set; } = [];

    public bool IsSignedIn => me.IsSignedIn;

    public bool MayConfirm { get; private set; }

    /// <summary>What they sent waits to be looked at.</summary>
    public bool IsSuggested { get; private set; }

    /// <summary>Somebody who may write about it says that its page is still true.</summary>
    public async Task<IActionResult> OnPostConfirm(string slug, CancellationToken cancel)
    {
        if (me.Actor is not { } actor) return Challenge();
        if (await organisations.Find(slug, cancel) is not { } found) return NotFound();
        var outcome = await acts.Run<ConfirmOrganisationHandler, Done>((handler, stop) => handler.Handle(found.Id, actor, stop), cancel);
        return outcome.IsDone ? Redirect(found.Path) : Forbid();
    }

    public async Task<IActionResult> OnGet(string slug, bool suggested, CancellationToken cancel)
    {
        if (await organisations.Find(slug, cancel) is not { } found) return await Missing(cancel);
        Organisation = found;
        if (WantsData) return DataAnswer.Record(HttpContext, DirectoryShapes.Organisations, found);
        PartOf = found.PartOfId is { } whole ? await OrganisationCards.Cards(db.Set<Organisation>().Where(organisation => organisation.Id == whole)).FirstOrDefaultAsync(cancel) : null;
        Parts = await OrganisationCards.Cards(db.Set<Organisation>().Where(organisation => organisation.PartOfId == found.Id).OrderBy(organisation => organisation.SortKey)).Take(100).ToListAsync(cancel);
        Entries = await entries.OfOrganisation(found.Id.Value, 50, cancel);
        Source = sources.Find(found.SourceSlug);
        Profile = await db.Set<OrganisationProfile>().FirstOrDefaultAsync(one => one.OrganisationId == found.Id, cancel);
        People = found.ClaimedAt is null ? [] : await representatives.InPublic(found.Id, 20, cancel);
        Commitments = await agreements.OfOrganisation(found.Id, 20, cancel);
        IsSuggested = suggested && me.IsSignedIn;
        if (me.Actor is { } actor && await db.Set<Organisation>().FirstOrDefaultAsync(one => one.Id == found.Id, cancel) is { } stored) MayConfirm = await who.Of(stored, actor, movesAddress: false, cancel) != EditRight.Suggest;
        Title(found.Name);
        Below((T["organisations.title"], "/organisations"));
        Frame.Offer(found.Path, Format.Json, Format.JsonLd, Format.Csv);
        return Page();
    }
}
