using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Discuss;

/// <summary>Whoever leads a question on asks members whom it affects for their advice: each is written to once, and it waits on their Desk. The record says how many were asked, not who.</summary>
internal sealed class AskAdviceHandler(FusionDb db, DecisionRights rights, NetworkAdvisers advisers, DecisionBook book)
{
    public async Task<Outcome<Done>> Handle(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("adviser", "decision.gone");
        if (!seat.MayTend) return new Rejection("adviser", "decision.not-yours");
        if (!seat.MayAskAdvice) return new Rejection("adviser", "decision.too-late");
        var id = one.Id;
        var known = await db.Set<AskedAdvice>().Where(row => row.DecisionId == id).Select(row => row.MemberId).ToListAsync(cancel);
        var chosen = fields.Raw("adviser").Split(',').Select(text => Guid.TryParse(text, out var member) ? member : Guid.Empty).Take(AskedAdvice.MostOfDecision + 1).ToList();
        var asked = (await advisers.Among(one.NetworkId, one.IsPublic, chosen, cancel)).Except(known).Where(member => member != seat.Network.MemberId).ToHashSet();
        if (asked.Count == 0) return new Rejection("adviser", "decision.choose-adviser");
        if (known.Count + asked.Count > AskedAdvice.MostOfDecision) return new Rejection("adviser", "decision.advisers-many", AskedAdvice.MostOfDecision);
        db.AddRange(asked.Select(member => new AskedAdvice { DecisionId = id, MemberId = member, At = book.Now }));
        book.Touch(one);
        book.Enter("ask-advice", one, actor, new FieldDifference("Asked", Number(known.Count), Number(known.Count + asked.Count)));
        await book.Tell(one, "decision.advice", asked, cancel);
        return default(Done);
    }

    static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
