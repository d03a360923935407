using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fusion.Web.Features.Evidence.NewFinding;

/// <summary>Tell what you found: first what you have in hand, then only what belongs to it.</summary>
[Authorize]
[EnableRateLimiting("suggest")]
internal sealed class NewFindingModel(FindingLabels labels, PlaceTree places, EntryCards entries, Acts acts) : FindingFormPage(labels, places)
{
    /// <summary>What it is about; null while that is not chosen.</summary>
    public EntryCard? Entry { get; private set; }

    /// <summary>Innovations that a name could mean.</summary>
    public IReadOnlyList<EntryCard> Candidates { get; private set; } = [];

    public string Named { get; private set; } = "";

    public Guid? Enquiry { get; private set; }

    /// <summary>Whether the form shows, or first the choice of what is in hand.</summary>
    public bool IsChosen { get; private set; }

    public async Task OnGet(string? innovation, string? figures, Guid? enquiry, CancellationToken cancel)
    {
        var kind = EnumWords.Of<FigureKind>(figures);
        await Show(innovation, kind, enquiry, cancel);
        Fill(name => name switch { "language" => Language.Current.Code, "better" => "higher", _ => null });
    }

    public async Task<IActionResult> OnPost(string? innovation, string? figures, Guid? enquiry, CancellationToken cancel)
    {
        await Show(innovation, EnumWords.Of<FigureKind>(figures) ?? FigureKind.Story, enquiry, cancel);
        var fields = Sent(Labels.Field);
        var outcome = await acts.Run<SubmitFindingHandler, Finding>((handler, stop) => handler.Handle(Me, Entry?.Slug ?? "", enquiry, fields, stop), cancel);
        if (!outcome.IsDone) return Refused(outcome.Rejections);
        return Redirect($"{outcome.Value!.Path}?thanks=true");
    }

    async Task Show(string? innovation, FigureKind? kind, Guid? enquiry, CancellationToken cancel)
    {
        Named = innovation is { Length: <= 200 } ? innovation.Trim() : "";
        Entry = Named.Length is > 0 and <= 80 ? await entries.Find(EntryKind.Innovation, Named, cancel) : null;
        if (Entry is null && Named.Length > 0) Candidates = (await entries.Search(EntryKind.Innovation, Named, 8, cancel)).Cards;
        (Kind, IsChosen, Enquiry) = (kind ?? FigureKind.Story, kind is not null && Entry is not null, enquiry);
        Title(T["finding.new"], T["finding.new.lead"]);
        Frame.IsPrivate = true;
        Below((T["findings.title"], "/findings"));
    }
}
