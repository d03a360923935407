using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.Travel;

/// <summary>Where an innovation has gone, whole; and the form of those who try it too.</summary>
internal sealed class TravelPageModel(FusionDb db, EntryCards entries, TravelBook book, PlaceTree places, InitiativeLabels labels, Acts acts) : FormPage
{
    public TravelView View { get; private set; } = null!;

    public InitiativeLabels Labels => labels;

    /// <summary>The places that it has come to, the first first.</summary>
    public IReadOnlyList<Reach> Reached { get; private set; } = [];

    /// <summary>Their countries with how many began there; for the map.</summary>
    public IReadOnlyList<(string Code, string Name, int Count)> Countries { get; private set; } = [];

    public bool IsSignedIn => Me is not null;

    /// <summary>The adoption that is moved on; null for a new one.</summary>
    public Adoption? Edited { get; private set; }

    /// <summary>What who is signed in has told before.</summary>
    public IReadOnlyList<Adoption> Mine { get; private set; } = [];

    public bool IsSaved { get; private set; }

    public async Task<IActionResult> OnGet(string slug, Guid? edit, bool saved, CancellationToken cancel)
    {
        if (!await Show(slug, edit, cancel)) return NotFound();
        IsSaved = saved;
        if (WantsData) return DataAnswer.List(HttpContext, EnquiryShapes.Adoptions, View.Travelled.Adoptions, T["travel.title"], View.Travelled.Adoptions.Count);
        Fill(name => Edited is { } adoption ? Of(adoption, name) : name == "state" ? "trying" : null);
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, Guid? edit, CancellationToken cancel)
    {
        if (Me is null) return Challenge();
        if (!await Show(slug, edit, cancel)) return NotFound();
        if (edit is not null && Edited is null) return Forbid();
        var fields = Sent(labels.Field);
        var outcome = await acts.Run<AdoptHandler, Adoption>((handler, stop) => edit is { } id ? handler.Move(Me, id, fields, stop) : handler.Start(Me, slug, fields, stop), cancel);
        return outcome.IsDone ? Redirect($"{View.Entry.Path}/travel?saved=true") : Refused(outcome.Rejections);
    }

    string? Of(Adoption adoption, string name) => name switch
    {
        "team" => adoption.Team,
        "place" => adoption.Place is { } place ? labels.Place(place) : null,
        "sector" => adoption.Sector,
        "state" => adoption.State.Word(),
        "since" => adoption.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "changed" => adoption.Changed,
        "why" => adoption.Why,
        "from" => adoption.FromId?.ToString(),
        _ => null,
    };

    async Task<bool> Show(string slug, Guid? edit, CancellationToken cancel)
    {
        if (await entries.Find(EntryKind.Innovation, slug, cancel) is not { } entry) return false;
        View = new TravelView(entry, await book.Of(entry.Id, cancel));
        Reached = Reach.Of(View.Travelled.Adoptions, places);
        Countries = [.. Reached.GroupBy(reach => reach.Place.Country()).Where(group => group.Key is not null).Select(group => (group.Key!.Code, group.Key.Name(), group.Sum(reach => reach.Begun)))];
        if (Me is { } me)
        {
            Mine = await db.Set<Adoption>().Where(adoption => adoption.EntryId == entry.Id && adoption.OwnerId == me).OrderByDescending(adoption => adoption.UpdatedAt).Take(20).ToListAsync(cancel);
            Edited = edit is not { } id ? null : Mine.FirstOrDefault(adoption => adoption.Id == id) ?? (Contributors.Moderates(User) ? View.Travelled.Adoptions.FirstOrDefault(adoption => adoption.Id == id) : null);
        }
        Title(T["travel.of", entry.Title], "");
        Below((T["kind.innovations"], "/innovations"), (entry.Title.ToString(), entry.Path));
        Frame.Offer($"{entry.Path}/travel", Format.Csv, Format.Json);
        return true;
    }
}
