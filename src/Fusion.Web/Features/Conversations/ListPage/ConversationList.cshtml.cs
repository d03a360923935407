using System.Text.Json.Nodes;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Fusion.Web.Features.Conversations.ListPage;

/// <summary>The conversations that one can join, and those that are over; members see also those of their networks.</summary>
[OutputCache(NoStore = true)]
internal sealed class ConversationListModel(ConversationBook book, PlaceTree places, FrameworkBook themes, NetworkSeats networks, Me me, TimeProvider clock) : FusionPage
{
    const int PageSize = 30, MostNetworks = 500;

    public IReadOnlyList<LiveConversation> Shown { get; private set; } = [];

    public IReadOnlyList<LiveConversation> Drafts { get; private set; } = [];

    public int Total { get; private set; }

    public string? Place { get; private set; }

    public string? Theme { get; private set; }

    public string? NextPage { get; private set; }

    public string? FirstPage { get; private set; }

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    // Without FromQuery "page" would be the route's own value of that name, which is no number: every page would be the first.
    public async Task<IActionResult> OnGet(string? place, string? theme, [FromQuery(Name = "page")] int? page, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        (Place, Theme) = (places.Find(place ?? "")?.Code, themes.Theme(theme ?? "")?.Code);
        var mine = me.Actor is { } actor && book.All.Any(one => !one.View.About.IsPublic) ? (await networks.Mine(actor, MostNetworks, cancel)).Select(seat => seat.Id).ToHashSet() : [];
        var readable = book.All.Where(one => one.View.About.NetworkId is not { } network || (mine.Contains(network) && !WantsData)).ToList();
        var all = readable.Where(one => one.View.About.Stage != Stage.Draft && IsWithin(one) && (Theme is null || one.View.About.ThemeCode == Theme)).Select(one => (one, open: one.View.IsOpen(Now), people: one.Voters))
            .OrderByDescending(row => row.open).ThenByDescending(row => row.people).ThenBy(row => row.one.View.About.Slug, StringComparer.Ordinal).Select(row => row.one).ToList();
        Total = all.Count;
        var at = Math.Clamp(page ?? 1, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Shown = [.. all.Skip((at - 1) * PageSize).Take(PageSize)];
        NextPage = at * PageSize < Total ? Address(at + 1) : null;
        FirstPage = at > 1 ? Address(1) : null;
        if (WantsData) return DataAnswer.List(HttpContext, ConversationShapes.Conversations, Shown, T["conversations.title"], Total, NextPage is null ? null : NextPage.Replace("/conversations?", "/conversations" + HttpContext.Format().Suffix() + "?", StringComparison.Ordinal));
        Drafts = [.. readable.Where(one => one.View.About.Stage == Stage.Draft && ConversationRights.Organises(User, one.View.About)).OrderByDescending(one => one.View.About.CreatedAt).Take(PageSize)];
        Title(T["conversations.title"], T["conversations.lead"]);
        Below();
        Frame.Offer("/conversations" + Request.QueryString, Format.Json, Format.Csv, Format.Atom);
        return Page();
    }

    public Conversation? SharedQuestion(Guid id) => book.Find(id)?.View.About;

    bool IsWithin(LiveConversation one) => Place is null || (one.View.About.PlaceCode is { } code && places.Find(code) is { } found && found.Lineage().Any(above => above.Code == Place));

    string Address(int page) => $"/conversations?page={page}{(Place is null ? "" : $"&place={Uri.EscapeDataString(Place)}")}{(Theme is null ? "" : $"&theme={Uri.EscapeDataString(Theme)}")}";
}
