using Fusion.Web.Data;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Search;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.NetworkList;

/// <summary>Public networks by name. Of those that are not public this list knows nothing, whoever reads it.</summary>
internal sealed class NetworkListModel(FusionDb db, PlaceTree places, NetworkWords labels) : FusionPage
{
    const int PageSize = 20, DataPageSize = 500, MostWithin = 5000;

    public string Text { get; private set; } = "";

    public string? Form { get; private set; }

    public string? Place { get; private set; }

    public IReadOnlyList<Network> Networks { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> Members { get; private set; } = new Dictionary<Guid, int>();

    public IReadOnlyDictionary<string, int> Forms { get; private set; } = new Dictionary<string, int>();

    public int Total { get; private set; }

    public string? Next { get; private set; }

    public bool IsPaged { get; private set; }

    public NetworkWords Labels => labels;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var asked = new QueryReading(Request.Query);
        Text = asked.One("q", text => text.Length <= 200) ?? "";
        Form = asked.One("form", text => GovernanceForms.Keys.Contains(text) || text == Rules.RuleReading.Composed);
        Place = asked.One("place", text => places.Named(text) is not null) is { } name ? places.Named(name)!.Code : null;
        var after = PageKey.Parse(asked.One("after", text => PageKey.Parse(text) is { } key && key.Value.Contains('\n', StringComparison.Ordinal)) ?? "");
        return asked.Rejections.Count > 0 ? NotUnderstood(asked.Rejections, "/networks") : await Answer(after, cancel);
    }

    async Task<IActionResult> Answer(PageKey? after, CancellationToken cancel)
    {
        var format = HttpContext.Format();
        var take = format == Format.Html ? PageSize : DataPageSize;
        var found = Found(Form);
        Total = await found.CountAsync(cancel);
        var page = found;
        if (after?.Value.Split('\n', 2) is [var key, var slug]) page = page.Where(network => network.SortKey.CompareTo(key) > 0 || (network.SortKey == key && network.Slug.CompareTo(slug) > 0));
        var rows = await page.OrderBy(network => network.SortKey).ThenBy(network => network.Slug).Take(take + 1).ToListAsync(cancel);
        Networks = [.. rows.Take(take)];
        IsPaged = after is not null;
        Next = rows.Count > take ? Address(format.Suffix(), new PageKey($"{Networks[^1].SortKey}\n{Networks[^1].Slug}", Guid.Empty)) : null;
        Title(T["networks.title"], T["networks.lead"]);
        if (format != Format.Html) return DataAnswer.List(HttpContext, NetworkShapes.Networks, Networks, Frame.Title, Total, Next);
        var ids = Networks.Select(network => network.Id).ToList();
        Members = await db.Set<NetworkMember>().Where(member => ids.Contains(member.NetworkId) && member.State == MemberState.In).GroupBy(member => member.NetworkId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key.Value, group => group.Count, cancel);
        Forms = await Found(null).GroupBy(network => network.Form).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        Below();
        Frame.Offer(Address(""), Format.Csv, Format.Json, Format.JsonLd, Format.Atom);
        return Page();
    }

    IQueryable<Network> Found(string? form)
    {
        var found = db.Set<Network>().Where(network => network.IsPublic).Called(Text);
        if (form is not null) found = found.Where(network => network.Form == form);
        if (Place is { } place)
        {
            var within = places.All.Where(node => node.Lineage().Any(above => above.Code == place)).Take(MostWithin).Select(node => node.Code).ToList();
            found = found.Where(network => network.Place != null && within.Contains(network.Place));
        }
        return found;
    }

    public string Address(string suffix, PageKey? after = null)
    {
        var parts = new List<KeyValuePair<string, string?>> { new("q", Text.Length > 0 ? Text : null), new("form", Form), new("place", Place), new("after", after?.ToString()) };
        return $"/networks{suffix}{QueryString.Create(parts.Where(part => part.Value is not null))}";
    }
}
