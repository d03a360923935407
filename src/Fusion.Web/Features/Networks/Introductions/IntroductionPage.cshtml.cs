using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Introductions;

/// <summary>One introduction, for the two whom it is about: who the other is, why they should meet, and, when both want it, where the other is written to.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class IntroductionPageModel(FusionDb db, Seats seats, NetworkWords labels, Names names, People people, Acts acts) : SeatPage(db, seats, labels, acts)
{
    readonly FusionDb db = db;

    public Introduction Introduction { get; private set; } = null!;

    public MemberName Other { get; private set; } = null!;

    /// <summary>Where the other is written to; null until both want it, or where the other gave no address.</summary>
    public string? Address { get; private set; }

    public Wish Own => Introduction.WishOf(Seat.Member!.Id);

    public Wish Theirs => Introduction.WishOf(Introduction.Other(Seat.Member!.Id));

    protected override bool MayFind(Seat seat) => base.MayFind(seat) && seat.IsIn;

    public async Task<IActionResult> OnGet(string slug, Guid id, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel) || !await Read(id, cancel)) return NotFound();
        await Show(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, Guid id, bool yes, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel) || !await Read(id, cancel)) return NotFound();
        return await Do<IntroduceMembersHandler>(slug, (handler, actor, _, stop) => handler.Answer(actor, slug, id, yes, stop), $"/networks/{slug}/introductions/{id}", cancel);
    }

    async Task<bool> Read(Guid id, CancellationToken cancel)
    {
        var own = Seat.Member!.Id;
        if (await db.Set<Introduction>().FirstOrDefaultAsync(one => one.Id == id && one.NetworkId == Network.Id && (one.FirstId == own || one.SecondId == own), cancel) is not { } found) return false;
        Introduction = found;
        return true;
    }

    protected override async Task Show(CancellationToken cancel)
    {
        var other = Introduction.Other(Seat.Member!.Id);
        var member = await db.Set<NetworkMember>().FirstAsync(one => one.Id == other, cancel);
        Other = (await names.Of([member], true, cancel))[other];
        var writer = other == Introduction.FirstId ? Introduction.FirstAccountId : Introduction.SecondAccountId;
        // Who left meanwhile is not told of any more.
        if (Introduction.IsAgreed && member.State == MemberState.In && writer is { } account) Address = (await people.AddressOf(account, cancel))?.Email;
        Response.Headers.CacheControl = "no-store";
        if (Frame.Crumbs.Count == 0) Below((T["networks.title"], "/networks"), (Network.Name, Network.Path));
        Title(T["meet.title", Other.Name]);
        Frame.IsPrivate = true;
    }
}
