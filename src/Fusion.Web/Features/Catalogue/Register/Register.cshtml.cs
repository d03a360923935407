using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Register;

/// <summary>The register of publications, series by series, with what is needed to get each; and that of past commissions, each with what came of it.</summary>
internal sealed class RegisterModel(FusionDb db) : FusionPage
{
    const int Most = 2000;

    /// <summary><c>publications</c> or <c>commissions</c>.</summary>
    public string Register { get; private set; } = "";

    /// <summary>By series, those in none last; within one by their year.</summary>
    public IReadOnlyList<(string? Series, IReadOnlyList<EntryCard> Entries)> Sets { get; private set; } = [];

    /// <summary>Where each can be had.</summary>
    public IReadOnlyDictionary<EntryId, EntryLink> Downloads { get; private set; } = new Dictionary<EntryId, EntryLink>();

    public async Task<IActionResult> OnGet([FromRoute] string register, CancellationToken cancel)
    {
        var form = register[..^1];
        var entries = await EntryCards.Cards(db.Set<Entry>().Where(entry => entry.Form == form).OrderBy(entry => entry.SortKey).ThenBy(entry => entry.Id)).Take(Most).ToListAsync(cancel);
        Register = register;
        Title(T[$"register.{register}"], T[$"register.{register}.lead"]);
        Below((T["kind.resources"], "/resources"));
        if (WantsData) return DataAnswer.List(HttpContext, EntryShapes.Entries, entries, Frame.Title, entries.Count, null);
        Sets = [.. entries.GroupBy(entry => entry.Series).OrderBy(set => set.Key is null).ThenBy(set => set.Key, StringComparer.CurrentCulture).Select(set => (set.Key, (IReadOnlyList<EntryCard>)[.. set.OrderByDescending(entry => entry.Published)]))];
        Downloads = await (from link in db.Set<EntryLink>() join entry in db.Set<Entry>() on link.EntryId equals entry.Id where entry.Form == form && link.Position == 0 select link).ToDictionaryAsync(link => link.EntryId, cancel);
        Frame.Offer($"/{register}", Format.Csv, Format.Json, Format.JsonLd, Format.Atom);
        return Page();
    }
}
