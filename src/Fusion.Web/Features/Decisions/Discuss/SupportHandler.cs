using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Discuss;

/// <summary>A member supports a proposal, which freezes its text at the first support; and stands for an office.</summary>
internal sealed class SupportHandler(FusionDb db, DecisionRights rights, NetworkChanges changes, DecisionBook book)
{
    public async Task<Outcome<Done>> Support(Actor actor, string slug, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("support", "decision.gone");
        if (!seat.MaySupport) return Refusal.Of("support", seat.VoteOn() is { IsAllowed: false } why ? why : new(false, Reason.NotAMember));
        if (one.State != DecisionState.Proposed) return new Rejection("support", "decision.too-late");
        if (seat.IsProposer) return new Rejection("support", "decision.own-support");
        var (id, member) = (one.Id, seat.Network.MemberId!.Value);
        if (await db.Set<DecisionSupport>().AsTracking().FirstOrDefaultAsync(row => row.DecisionId == id && row.MemberId == member, cancel) is { } known) db.Remove(known);
        else db.Add(new DecisionSupport { DecisionId = id, MemberId = member, At = book.Now });
        if (one.FrozenAt is not null)
        {
            book.Touch(one);
            return default(Done);
        }
        one.FrozenAt = book.Now;
        book.Note(one);
        book.Enter("freeze-proposal", one, null, new FieldDifference("Text", "", one.Text));
        return default(Done);
    }

    /// <summary>Stands for the office, or changes what one says of oneself; under a name that everybody who may read the decision reads.</summary>
    public async Task<Outcome<Done>> Stand(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("name", "decision.gone");
        if (one is not { Kind: DecisionKind.Election, State: DecisionState.Proposed, Office: { } office }) return new Rejection("name", "decision.too-late");
        if (seat.IsYoung && one.IsPublic) return new Rejection("name", "young.not-here");
        if (seat.Network.MemberId is not { } member) return Refusal.Of("name", new(false, Reason.NotAMember));
        if (await changes.MayStand(one.NetworkId, member, office, cancel) is { IsAllowed: false } refused) return Refusal.Of("name", refused);
        var name = fields.Needed("name", DecisionOption.MostTitle, least: 2).Replace('\n', ' ');
        var statement = fields.Needed("statement", DecisionOption.MostText, least: 20);
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        var id = one.Id;
        var all = await db.Set<DecisionOption>().AsTracking().Where(option => option.DecisionId == id).ToListAsync(cancel);
        if (all.Find(option => option.MemberId == member) is { } known) (known.Title, known.Text) = (name, statement);
        else if (all.Count >= Decision.MostOptions) return new Rejection("name", "decision.options", Decision.MostOptions);
        else db.Add(new DecisionOption { Id = Guid.CreateVersion7(), DecisionId = id, Order = all.Count == 0 ? 0 : all.Max(option => option.Order) + 1, Title = name, Text = statement, MemberId = member });
        book.Note(one);
        book.Enter("stand-for-office", one, actor, new FieldDifference("Office", "", office.Word()));
        return default(Done);
    }

    public async Task<Outcome<Done>> StandDown(Actor actor, string slug, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("name", "decision.gone");
        if (one.State != DecisionState.Proposed) return new Rejection("name", "decision.too-late");
        var (id, member) = (one.Id, seat.Network.MemberId);
        if (member is null || await db.Set<DecisionOption>().AsTracking().FirstOrDefaultAsync(option => option.DecisionId == id && option.MemberId == member, cancel) is not { } known) return default(Done);
        db.Remove(known);
        book.Note(one);
        book.Enter("stand-down", one, actor, new FieldDifference("Office", one.Office?.Word() ?? "", ""));
        return default(Done);
    }
}
