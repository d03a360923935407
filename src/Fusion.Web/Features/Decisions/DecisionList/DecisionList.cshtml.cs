using Fusion.Governance;
using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Search;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.DecisionList;

/// <summary>The log of public decisions, the latest first: open ones, and all that were ever settled. Members see what is for them alone when they ask for their network.</summary>
internal sealed class DecisionListModel(FusionDb db, DecisionWords labels, NetworkSeats networks, NetworkCards cards, Me me) : FusionPage
{
    const int PageSize = 20, DataPageSize = 500;

    public string Text { get; private set; } = "";

    public NetworkSeat? Network { get; private set; }

    public DecisionState? State { get; private set; }

    public DecisionKind? Kind { get; private set; }

    public Matter? Matter { get; private set; }

    public IReadOnlyList<Decision> Decisions { get; private set; } = [];

    public IReadOnlyDictionary<NetworkId, NetworkCard> Networks { get; private set; } = new Dictionary<NetworkId, NetworkCard>();

    public int Total { get; private set; }

    public string? Next { get; private set; }

    public bool IsPaged { get; private set; }

    public bool IsSignedIn => me.IsSignedIn;

    public DecisionWords Labels => labels;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var asked = new QueryReading(Request.Query);
        Text = asked.One("q", text => text.Length <= 200) ?? "";
        State = EnumWords.Of<DecisionState>(asked.One("state", text => EnumWords.Of<DecisionState>(text) is not null));
        Kind = EnumWords.Of<DecisionKind>(asked.One("kind", text => EnumWords.Of<DecisionKind>(text) is not null));
        Matter = EnumWords.Of<Matter>(asked.One("matter", text => EnumWords.Of<Matter>(text) is not null));
        var after = PageKey.Parse(asked.One("after", text => PageKey.Parse(text)?.Moment is not null) ?? "")?.Moment;
        if (asked.One("network", text => text.Length <= 80) is { } slug && (Network = await networks.Of(slug, me.Actor, cancel)) is null) asked.Reject("network", slug);
        return asked.Rejections.Count > 0 ? NotUnderstood(asked.Rejections, "/decisions") : await Answer(after, cancel);
    }

    async Task<IActionResult> Answer((DateTime At, string Slug)? after, CancellationToken cancel)
    {
        var format = HttpContext.Format();
        var take = format == Format.Html ? PageSize : DataPageSize;
        var found = Found(format);
        Total = await found.CountAsync(cancel);
        if (after is var (at, slug)) found = found.Where(one => one.At < at || (one.At == at && one.Slug.CompareTo(slug) > 0));
        var rows = await found.OrderByDescending(one => one.At).ThenBy(one => one.Slug).Take(take + 1).ToListAsync(cancel);
        Decisions = [.. rows.Take(take)];
        Networks = (await cards.Of([.. Decisions.Select(one => one.NetworkId).Distinct()], cancel)).ToDictionary(card => card.Id);
        IsPaged = after is not null;
        Next = rows.Count > take ? Address(format.Suffix(), PageKey.Of(Decisions[^1].At, Decisions[^1].Slug)) : null;
        Title(Network is { } network ? T["decisions.of", network.Name] : T["decisions.title"], T["decisions.lead"]);
        if (format != Format.Html) return DataAnswer.List(HttpContext, DecisionShapes.Decisions, Decisions, Frame.Title, Total, Next);
        Below();
        if (Network is { IsPublic: false }) Response.Headers.CacheControl = "no-store";
        if (Network is { IsPublic: false }) Frame.IsPrivate = true;
        else Frame.Offer(Address(""), Format.Csv, Format.Json, Format.JsonLd, Format.Atom);
        return Page();
    }

    IQueryable<Decision> Found(Format format)
    {
        var found = db.Set<Decision>().AsQueryable();
        if (Network is { Id: var network, IsMember: var isMember }) found = found.Where(one => one.NetworkId == network && (one.IsPublic || (isMember && format == Format.Html)));
        else found = found.Where(one => one.IsPublic);
        if (State is { } state) found = found.Where(one => one.State == state);
        if (Kind is { } kind) found = found.Where(one => one.Kind == kind);
        if (Matter is { } matter) found = found.Where(one => one.Matter == matter);
        if (Folding.Fold(Text) is { Length: > 0 } words) found = found.Where(one => one.SearchText.Contains(words));
        return found;
    }

    public string Address(string suffix, PageKey? after = null)
    {
        var parts = new List<KeyValuePair<string, string?>> { new("q", Text.Length > 0 ? Text : null), new("network", Network?.Slug), new("state", State?.Word()), new("kind", Kind?.Word()), new("matter", Matter?.Word()), new("after", after?.ToString()) };
        return $"/decisions{suffix}{QueryString.Create(parts.Where(part => part.Value is not null))}";
    }
}
