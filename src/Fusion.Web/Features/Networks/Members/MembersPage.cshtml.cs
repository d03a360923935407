using Fusion.Governance;
using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Members;

/// <summary>All members of a network, page by page. People are in it for members only.</summary>
internal sealed class MembersPageModel(FusionDb db, Seats seats, NetworkWords labels, Names names, MemberSearch search, OrganisationCards organisations, Acts acts) : SeatPage(db, seats, labels, acts)
{
    const int PageSize = 50, DataPageSize = 500;

    readonly FusionDb db = db;

    public string Text { get; private set; } = "";

    public IReadOnlyList<(NetworkMember Member, MemberName Name)> Members { get; private set; } = [];

    public int Total { get; private set; }

    public string? Next { get; private set; }

    public bool IsPaged { get; private set; }

    public async Task<IActionResult> OnGet(string slug, string? q, string? after, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return await MissingBelow("/members", cancel);
        if (WantsData && !Network.IsPublic) return NotFound();
        Text = q is { Length: <= 200 } ? q.Trim() : "";
        var format = HttpContext.Format();
        var isMember = format == Format.Html && Seat.IsIn && Seat.Rules.May(Seat.Standing with { IsPublic = false }, new Question(Act.See), Seat.Today).IsAllowed;
        var found = db.Set<NetworkMember>().Where(member => member.NetworkId == Network.Id && member.State == MemberState.In && (isMember || member.OrganisationId != null));
        if (isMember) found = await search.Of(found, Network.Id, Text, cancel);
        else if (Folding.Fold(Text) is { Length: > 0 } words) found = found.Where(member => member.SearchText.Contains(words));
        Total = await found.CountAsync(cancel);
        var take = format == Format.Html ? PageSize : DataPageSize;
        if (after is not null && PageKey.Parse(after) is { } key)
        {
            IsPaged = true;
            found = found.Where(member => member.SortKey.CompareTo(key.Value) > 0 || (member.SortKey == key.Value && member.Id.CompareTo(key.Id) > 0));
        }
        var rows = await found.OrderBy(member => member.SortKey).ThenBy(member => member.Id).Take(take + 1).ToListAsync(cancel);
        var shown = rows.Take(take).ToList();
        Next = rows.Count > take ? Address(format.Suffix(), new PageKey(shown[^1].SortKey, shown[^1].Id)) : null;
        await Show(cancel);
        if (format != Format.Html) return await Data(shown, cancel);
        var called = await names.Of(shown, isMember, cancel);
        Members = [.. shown.Select(member => (member, called[member.Id]))];
        return Page();
    }

    async Task<IActionResult> Data(List<NetworkMember> shown, CancellationToken cancel)
    {
        var cards = (await organisations.Of([.. shown.Select(member => member.OrganisationId!.Value)], cancel)).ToDictionary(card => card.Id);
        var rows = shown.Where(member => cards.ContainsKey(member.OrganisationId!.Value)).Select(member => new MemberRow(member, cards[member.OrganisationId!.Value])).ToList();
        return DataAnswer.List(HttpContext, NetworkShapes.Members, rows, Frame.Title, Total, Next);
    }

    protected override Task Show(CancellationToken cancel)
    {
        Title(T["network.members.of", Network.Name]);
        Below((T["networks.title"], "/networks"), (Network.Name, Network.Path));
        if (Network.IsPublic) Frame.Offer(Address(""), Format.Csv, Format.Json);
        return Task.CompletedTask;
    }

    public string Address(string suffix, PageKey? after = null)
    {
        var parts = new List<KeyValuePair<string, string?>> { new("q", Text.Length > 0 ? Text : null), new("after", after?.ToString()) };
        return $"{Network.Path}/members{suffix}{QueryString.Create(parts.Where(part => part.Value is not null))}";
    }
}
