using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Discuss;

/// <summary>Which members are asked for their advice on a proposal: those who can answer and were not asked yet, found by name.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class AskAdviceModel(FusionDb db, DecisionRights rights, NetworkAdvisers advisers, DecisionWords labels, Acts acts) : DecisionSeatPage(db, rights, labels, acts)
{
    const int MostOffered = 100;

    readonly FusionDb db = db;

    public string Text { get; private set; } = "";

    public IReadOnlyList<(Guid Id, string Name)> Offered { get; private set; } = [];

    protected override bool MayEnter => Seat.MayAskAdvice;

    public async Task<IActionResult> OnGet(string slug, string? q, CancellationToken cancel)
    {
        Text = q is { Length: <= 200 } ? q.Trim() : "";
        if (!await Enter(slug, cancel)) return NotFound();
        if (!MayEnter) return Forbid();
        await Show(cancel);
        return Page();
    }

    public Task<IActionResult> OnPost(string slug, CancellationToken cancel) =>
        Do<AskAdviceHandler>(slug, (handler, actor, fields, stop) => handler.Handle(actor, slug, fields, stop), $"/decisions/{slug}#asked", cancel);

    protected override async Task Show(CancellationToken cancel)
    {
        var id = Decision.Id;
        var known = await db.Set<AskedAdvice>().Where(row => row.DecisionId == id).Select(row => row.MemberId).ToListAsync(cancel);
        var found = await advisers.Find(Decision.NetworkId, Decision.IsPublic, Text, MostOffered + known.Count + 1, cancel);
        Offered = [.. found.Where(member => member.Id != Seat.Network.MemberId && !known.Contains(member.Id)).Take(MostOffered)];
        Under(T["decision.ask"]);
    }
}
