using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Membership;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Come;

/// <summary>Who has a link sees what they are invited to, and comes in by it.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class ComePageModel(FusionDb db, Seats seats, NetworkWords labels, Me me, Acts acts, TimeProvider clock) : SeatPage(db, seats, labels, acts)
{
    readonly FusionDb db = db;

    public NetworkLink Link { get; private set; } = null!;

    public string? ActingName => me.ActingFor?.Name;

    public string Address => Request.Path;

    public bool Fits => MemberRows.Fits(Link.Kind, me.ActingFor is not null);

    // Who has the link may look.
    protected override bool MayFind(Seat seat) => true;

    public async Task<IActionResult> OnGet(string token, CancellationToken cancel)
    {
        if (!await Find(token, cancel)) return NotFound();
        if (Seat.IsIn || Seat.HasAsked) return Redirect(Network.Path);
        await Show(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(string token, CancellationToken cancel)
    {
        if (!await Find(token, cancel)) return NotFound();
        return await Do<JoinNetworkHandler, Network>(Network.Slug, (handler, actor, fields, stop) => handler.Handle(actor, Network.Slug, Link, fields, stop), joined => Redirect(Link.LetsIn || joined.IsPublic || joined.Governance.IsOpen ? joined.Path : "/networks?asked=true"), cancel);
    }

    async Task<bool> Find(string token, CancellationToken cancel)
    {
        var over = clock.GetUtcNow().UtcDateTime - NetworkLink.Good;
        var hash = NetworkLinkHandler.HashOf(token.Length <= 64 ? token : "");
        if (await db.Set<NetworkLink>().FirstOrDefaultAsync(link => link.TokenHash == hash && link.At >= over, cancel) is not { } found) return false;
        Link = found;
        var slug = await db.Set<Network>().Where(network => network.Id == found.NetworkId).Select(network => network.Slug).FirstAsync(cancel);
        return await Enter(slug, cancel);
    }

    protected override Task Show(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        Title(T["come.title", Network.Name]);
        Frame.IsPrivate = true;
        Below((T["networks.title"], "/networks"));
        return Task.CompletedTask;
    }
}
