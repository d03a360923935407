using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fusion.Web.Features.Initiatives.NewEnquiry;

/// <summary>Open an enquiry. Whoever asks nearly the same is shown first: joining them may be the better start.</summary>
[Authorize]
[EnableRateLimiting("suggest")]
internal sealed class NewEnquiryModel(FusionDb db, InitiativeLabels labels, PlaceTree places, EntryCards entries, Nearby nearby, Acts acts) : EnquiryFormPage(db, labels, places)
{
    readonly PlaceTree tree = places;

    public IReadOnlyList<NearbyHit> Duplicates { get; private set; } = [];

    public async Task OnGet(string? innovation, string? theme, string? question, CancellationToken cancel)
    {
        await Show(cancel);
        Fill(name => name switch { "track" => "quick", "innovation" => innovation, "theme" => theme, "question" => question, _ => null });
    }

    public async Task<IActionResult> OnPost(bool anyway, CancellationToken cancel)
    {
        await Show(cancel);
        var fields = Sent(Labels.Field);
        if (!anyway && await Alike(cancel) is { Count: > 0 } alike)
        {
            Duplicates = alike;
            return Page();
        }
        var outcome = await acts.Run<OpenEnquiryHandler, Enquiry>((handler, stop) => handler.Handle(Me, fields, stop), cancel);
        return outcome.IsDone ? Redirect(outcome.Value!.Path + "?opened=true") : Refused(outcome.Rejections);
    }

    async Task<IReadOnlyList<NearbyHit>> Alike(CancellationToken cancel)
    {
        var slug = Value("innovation");
        var entry = slug.Length is > 0 and <= 80 ? (await entries.Find(EntryKind.Innovation, slug, cancel))?.Id : null;
        var place = Value("place") is { Length: > 0 and <= 120 } name ? tree.Named(name)?.Code : null;
        return await nearby.Duplicates(new NearbyQuestion(Value("question") is { Length: <= 300 } question ? question : "", entry, place, null), cancel);
    }

    async Task Show(CancellationToken cancel)
    {
        await ReadThemes(cancel);
        Title(T["enquiry.new"], T["enquiry.new.lead"]);
        Frame.IsPrivate = true;
        Below((T["enquiries.title"], "/pilots"));
    }
}
