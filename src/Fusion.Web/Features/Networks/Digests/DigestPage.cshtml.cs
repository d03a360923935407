using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Digests;

/// <summary>The news of a network: the last ones for its members, and for who weaves it the next as a draft to be edited.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class DigestPageModel(FusionDb db, Seats seats, NetworkWords labels, DigestDraft draft, MemberMail mail, Acts acts, TimeProvider clock) : SeatPage(db, seats, labels, acts)
{
    const int MostShown = 12;

    readonly FusionDb db = db;

    public IReadOnlyList<Digest> Digests { get; private set; } = [];

    public DateTime? Since { get; private set; }

    public bool IsEmpty { get; private set; }

    /// <summary>To how many addresses the next would go.</summary>
    public int Receivers { get; private set; }

    public int? SentTo { get; private set; }

    public bool MaySend => Seat.May(Governance.Act.Describe).IsAllowed && !IsOver;

    protected override bool MayFind(Seat seat) => base.MayFind(seat) && seat.IsIn;

    public async Task<IActionResult> OnGet(string slug, int? sent, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return NotFound();
        SentTo = sent;
        await Show(cancel);
        return Page();
    }

    public Task<IActionResult> OnPost(string slug, CancellationToken cancel) =>
        Do<SendDigestHandler, int>(slug, (handler, actor, fields, stop) => handler.Handle(actor, slug, fields, stop), sent => Redirect($"/networks/{slug}/digest?sent={sent}"), cancel);

    protected override async Task Show(CancellationToken cancel)
    {
        var id = Network.Id;
        Digests = await db.Set<Digest>().Where(digest => digest.NetworkId == id).OrderByDescending(digest => digest.At).Take(MostShown).ToListAsync(cancel);
        if (MaySend && (Digests.Count == 0 || Digests[0].At + Digest.Between <= clock.GetUtcNow().UtcDateTime))
        {
            (Since, var text) = await draft.Of(Network, cancel);
            IsEmpty = text.Length == 0;
            Receivers = (await mail.OfAll(id, cancel)).Count;
            if (!HttpMethods.IsPost(Request.Method)) Fill(name => name == "text" ? text : name == "subject" ? T["digest.subject", Network.Name] : null);
        }
        Response.Headers.CacheControl = "no-store";
        if (Frame.Crumbs.Count == 0) Below((T["networks.title"], "/networks"), (Network.Name, Network.Path));
        Title(T["digest.title"]);
        Frame.IsPrivate = true;
    }
}
