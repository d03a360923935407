using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Introductions;

/// <summary>To whom a member may be introduced: those who know nobody yet come first, then who came last. The second click makes it.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class IntroducePageModel(FusionDb db, Seats seats, NetworkWords labels, Names names, Ties ties, MemberSearch search, Acts acts) : SeatPage(db, seats, labels, acts)
{
    const int MostOffered = 12;

    readonly FusionDb db = db;

    public Guid MemberId { get; private set; }

    public MemberName Member { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public IReadOnlyList<(NetworkMember Member, MemberName Name, bool IsAlone)> Offered { get; private set; } = [];

    protected override bool MayFind(Seat seat) => base.MayFind(seat) && seat.MayWeave;

    public async Task<IActionResult> OnGet(string slug, Guid member, string? q, CancellationToken cancel)
    {
        Text = q is { Length: <= 200 } ? q.Trim() : "";
        MemberId = member;
        if (!await Enter(slug, cancel) || !await Read(cancel)) return NotFound();
        await Show(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, Guid member, Guid other, CancellationToken cancel)
    {
        MemberId = member;
        if (!await Enter(slug, cancel) || !await Read(cancel)) return NotFound();
        return await Do<IntroduceMembersHandler>(slug, (handler, actor, fields, stop) => handler.Introduce(actor, slug, member, other, fields, stop), $"/networks/{slug}/weave?introduced=true", cancel);
    }

    async Task<bool> Read(CancellationToken cancel)
    {
        if (await Others().FirstOrDefaultAsync(one => one.Id == MemberId, cancel) is not { } found) return false;
        Member = (await names.Of([found], true, cancel))[found.Id];
        return true;
    }

    IQueryable<NetworkMember> Others() => db.Set<NetworkMember>().Where(one => one.NetworkId == Network.Id && one.State == MemberState.In);

    protected override async Task Show(CancellationToken cancel)
    {
        var (self, id) = (MemberId, Network.Id);
        var met = db.Set<Introduction>().Where(one => one.NetworkId == id && (one.FirstId == self || one.SecondId == self));
        var open = Others().Where(one => one.Id != self && !met.Any(known => known.FirstId == one.Id || known.SecondId == one.Id));
        open = await search.Of(open, id, Text, cancel);
        var alone = await ties.Without(open, id).OrderBy(one => one.SortKey).ThenBy(one => one.Id).Take(MostOffered).ToListAsync(cancel);
        var known = alone.Select(one => one.Id).ToList();
        var latest = await open.Where(one => !known.Contains(one.Id)).OrderByDescending(one => one.JoinedAt).ThenBy(one => one.Id).Take(MostOffered - alone.Count).ToListAsync(cancel);
        List<NetworkMember> all = [.. alone, .. latest];
        var called = await names.Of(all, true, cancel);
        Offered = [.. all.Select(one => (one, called[one.Id], known.Contains(one.Id)))];
        Response.Headers.CacheControl = "no-store";
        if (Frame.Crumbs.Count == 0) Below((T["networks.title"], "/networks"), (Network.Name, Network.Path), (T["weave.title"], Network.Path + "/weave"));
        Title(T["introduce.title", Member.Name]);
        Frame.IsPrivate = true;
    }
}
