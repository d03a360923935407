using System.Globalization;
using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.NetworkPage;

/// <summary>How a network describes itself, and of which networks it is part.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class EditNetworkModel(FusionDb db, Seats seats, Deciders deciders, NetworkWords labels, PlaceTree places, Acts acts) : SeatPage(db, seats, labels, acts)
{
    readonly FusionDb db = db;

    public IReadOnlyList<Network> PartOf { get; private set; } = [];

    /// <summary>Whether who reads this decides without anybody else what the network is for, and when it ends.</summary>
    public (bool Purpose, bool Ending) Alone { get; private set; }

    public IEnumerable<string> PlaceNames => places.All.Where(place => place.Level >= PlaceLevel.Country).Take(600).Select(place => place.Name()).Distinct();

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return NotFound();
        if (!Seat.May(Act.Describe).IsAllowed) return Forbid();
        await Show(cancel);
        Fill(name => name switch
        {
            "name" => Network.Name,
            "purpose" => Network.Purpose,
            "place" => Network.Place is { } code ? places.Find(code)?.Name() ?? code : null,
            "starts_on" => Day(Network.StartsOn),
            "ends_on" => Day(Network.EndsOn),
            _ => null,
        });
        return Page();
    }

    public Task<IActionResult> OnPost(string slug, CancellationToken cancel) =>
        Do<DescribeNetworkHandler, Network>(slug, (handler, actor, fields, stop) => handler.Handle(actor, slug, fields, stop), changed => Redirect(changed.Path), cancel);

    public Task<IActionResult> OnPostPut(string slug, CancellationToken cancel) =>
        Do<DescribeNetworkHandler>(slug, (handler, actor, fields, stop) => handler.PutInto(actor, slug, fields, stop), $"/networks/{slug}#parts", cancel);

    public Task<IActionResult> OnPostOut(string slug, Guid from, CancellationToken cancel) =>
        Do<DescribeNetworkHandler>(slug, (handler, actor, _, stop) => handler.TakeOut(actor, slug, from, stop), $"/networks/{slug}/edit", cancel);

    protected override async Task Show(CancellationToken cancel)
    {
        Alone = (await deciders.IsAlone(Network, Seat, new Question(Governance.Act.Vote, Matter.Purpose), cancel), await deciders.IsAlone(Network, Seat, new Question(Governance.Act.Vote, Matter.Ending), cancel));
        PartOf = await (from part in db.Set<NetworkPart>() join network in db.Set<Network>() on part.ParentId equals network.Id where part.ChildId == Network.Id && network.IsPublic orderby network.SortKey select network).Take(20).ToListAsync(cancel);
        Title(T["network.edit"]);
        Frame.IsPrivate = true;
        Below((T["networks.title"], "/networks"), (Network.Name, Network.Path));
    }

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
