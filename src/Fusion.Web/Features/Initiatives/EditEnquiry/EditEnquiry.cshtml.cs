using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.EditEnquiry;

/// <summary>Change an enquiry together: the form remembers what its writer saw.</summary>
[Authorize]
internal sealed class EditEnquiryModel(FusionDb db, Desk desk, EntryCards entries, InitiativeLabels labels, PlaceTree places, Acts acts) : EnquiryFormPage(db, labels, places)
{
    readonly FusionDb data = db;

    public Enquiry Enquiry { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (await Refusal(slug, cancel) is { } refusal) return refusal;
        var texts = EnquiryText.Of(Enquiry);
        var entry = Enquiry.EntryId is { } id && await entries.Of([id], cancel) is [var tried, ..] ? tried.Slug : null;
        var theme = Enquiry.ThemeId is { } themeId ? await data.Set<SharedTheme>().Where(theme => theme.Id == themeId).Select(theme => theme.Slug).FirstOrDefaultAsync(cancel) : null;
        Fill(name => texts.TryGetValue(name, out var text) ? text : Choice(name, entry, theme));
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, CancellationToken cancel)
    {
        if (await Refusal(slug, cancel) is { } refusal) return refusal;
        var fields = Sent(Labels.Field);
        var outcome = await acts.Run<EditEnquiryHandler, EditedEnquiry>((handler, stop) => handler.Handle(Me, slug, fields, stop), cancel);
        return outcome.IsDone ? Redirect($"{Enquiry.Path}?saved={(outcome.Value!.Beside > 0 ? "both" : "true")}") : Refused(outcome.Rejections);
    }

    string? Choice(string name, string? entry, string? theme) => name switch
    {
        "track" => Enquiry.Track.Word(),
        "innovation" => entry,
        "theme" => theme,
        "place" => Enquiry.Place is { } place ? Labels.Place(place) : null,
        "sector" => Enquiry.Sector,
        "language" => Enquiry.Language,
        "review_on" => Enquiry.ReviewOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "asked" => Enquiry.AllAreAsked ? "true" : null,
        "harmless" => Enquiry.NoneIsHarmed ? "true" : null,
        "children" => Enquiry.ChildrenAreSafe ? "true" : null,
        "revision" => Enquiry.Revision.ToString(CultureInfo.InvariantCulture),
        _ when name.StartsWith("hope_", StringComparison.Ordinal) => Enquiry.Hopes.Contains(name[5..]) ? "true" : null,
        _ => null,
    };

    async Task<IActionResult?> Refusal(string slug, CancellationToken cancel)
    {
        if (await data.Set<Enquiry>().FirstOrDefaultAsync(enquiry => enquiry.Slug == slug, cancel) is not { } found) return NotFound();
        if (await desk.Person(Me, cancel) is not { } person || await desk.RightOf(found, person, cancel) < Right.Team) return Forbid();
        Enquiry = found;
        await ReadThemes(cancel);
        Title(T["enquiry.edit"], "");
        Frame.IsPrivate = true;
        Below((T["enquiries.title"], "/pilots"), (found.Question, found.Path));
        return null;
    }
}
