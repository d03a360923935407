using System.Globalization;
using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Past;

/// <summary>Who held which office from when to when, the latest terms first, page by page. Names are told as on the network's own page: of people, members read more than others.</summary>
internal sealed class OfficesPageModel(FusionDb db, Seats seats, NetworkWords labels, Names names, Acts acts) : SeatPage(db, seats, labels, acts)
{
    const int PageSize = 50;

    readonly FusionDb db = db;

    public IReadOnlyList<(OfficeTerm Term, MemberName Name)> Terms { get; private set; } = [];

    public string? Next { get; private set; }

    public bool IsPaged { get; private set; }

    public async Task<IActionResult> OnGet(string slug, string? after, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return NotFound();
        var id = Network.Id;
        var found = db.Set<OfficeTerm>().Where(term => term.NetworkId == id);
        if (after is not null && PageKey.Parse(after) is { } key && DateOnly.TryParseExact(key.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
        {
            IsPaged = true;
            found = found.Where(term => term.From < from || (term.From == from && term.Id.CompareTo(key.Id) < 0));
        }
        var rows = await found.OrderByDescending(term => term.From).ThenByDescending(term => term.Id).Take(PageSize + 1).ToListAsync(cancel);
        var shown = rows.Take(PageSize).ToList();
        Next = rows.Count > PageSize ? $"{Network.Path}/offices?after={new PageKey(shown[^1].From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), shown[^1].Id)}" : null;
        var ids = shown.Select(term => term.MemberId).Distinct().ToList();
        var isMember = Seat.IsIn && Seat.Rules.May(Seat.Standing with { IsPublic = false }, new Question(Act.See), Seat.Today).IsAllowed;
        var called = await names.Of(await db.Set<NetworkMember>().Where(member => ids.Contains(member.Id)).ToListAsync(cancel), isMember, cancel);
        Terms = [.. shown.Where(term => called.ContainsKey(term.MemberId)).Select(term => (term, called[term.MemberId]))];
        await Show(cancel);
        return Page();
    }

    protected override Task Show(CancellationToken cancel)
    {
        Title(T["network.offices.past"]);
        Below((T["networks.title"], "/networks"), (Network.Name, Network.Path));
        return Task.CompletedTask;
    }
}
