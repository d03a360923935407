using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Trusts;

/// <summary>Whose vote one trusts in a network, in which matter; and who trusts one's own.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class TrustPageModel(FusionDb db, NetworkSeats networks, NetworkVoters voters, DecisionWords labels, Acts acts) : ActPage(acts)
{
    const int MostMembers = 2000, MostShown = 200;

    public NetworkSeat Network { get; private set; } = null!;

    public IReadOnlyList<(Trust Trust, string Name)> Given { get; private set; } = [];

    public IReadOnlyList<(Trust Trust, string Name)> Got { get; private set; } = [];

    public IReadOnlyList<(Guid Id, MemberKind Kind, string Name)> Members { get; private set; } = [];

    public DecisionWords Labels => labels;

    public IEnumerable<(string, string)> Matters => Enum.GetValues<Matter>().Where(matter => Network.May(new Question(Act.Vote, matter)).IsAllowed).Select(matter => (matter.Word(), labels.Matter(matter)));

    protected override bool MayEnter => Network.MemberId is not null;

    public async Task<IActionResult> OnGet(string network, CancellationToken cancel)
    {
        if (!await Enter(network, cancel)) return NotFound();
        if (!MayEnter) return Forbid();
        await Show(cancel);
        return Page();
    }

    public Task<IActionResult> OnPost(string network, CancellationToken cancel) => Do<TrustHandler>(network, (handler, actor, fields, stop) => handler.Give(actor, network, fields, stop), $"/decisions/trust/{network}", cancel);

    public Task<IActionResult> OnPostBack(string network, Guid id, CancellationToken cancel) => Do<TrustHandler>(network, (handler, actor, _, stop) => handler.TakeBack(actor, network, id, stop), $"/decisions/trust/{network}", cancel);

    protected override async Task<bool> Enter(string slug, CancellationToken cancel)
    {
        if (await networks.Of(slug, By, cancel) is not { } found) return false;
        Network = found;
        Keep(isPrivate: true);
        return true;
    }

    protected override string Label(string field) => labels.Field(field);

    protected override async Task Show(CancellationToken cancel)
    {
        var (id, own) = (Network.Id, Network.MemberId!.Value);
        var rows = await db.Set<Trust>().Where(trust => trust.NetworkId == id && (trust.FromId == own || trust.ToId == own)).OrderBy(trust => trust.At).Take(MostShown).ToListAsync(cancel);
        var called = await voters.Called([.. rows.Select(trust => trust.FromId == own ? trust.ToId : trust.FromId).Distinct()], forMembers: true, cancel);
        Given = [.. rows.Where(trust => trust.FromId == own).Select(trust => (trust, called.TryGetValue(trust.ToId, out var name) ? name.Name : ""))];
        Got = [.. rows.Where(trust => trust.ToId == own).Select(trust => (trust, called.TryGetValue(trust.FromId, out var name) ? name.Name : ""))];
        Members = [.. (await voters.Members(id, MostMembers, cancel)).Where(member => member.Id != own)];
        Title(T["trust.title"]);
        if (Frame.Crumbs.Count == 0) Below((T["decisions.title"], "/decisions"), (Network.Name, Network.Path));
    }
}
