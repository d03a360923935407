using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Spokespeople;

/// <summary>Those who keep a network's rules say of a report whether its name was misused, and if so tell everybody. They can answer anew: what was said in error does not stay.</summary>
internal sealed class AnswerMisuseHandler(FusionDb db, Seats seats, People people, NetworkBook book)
{
    public async Task<Outcome<Done>> Handle(Actor actor, string slug, Guid id, Fields fields, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("misuse_finding", "network.gone");
        if (seat.May(Act.Describe) is { IsAllowed: false } refused && !await people.IsModerator(actor.AccountId, cancel)) return Refusal.Of("misuse_finding", refused);
        var isMisuse = fields.Choice("misuse_finding", ["yes", "no"], needed: true) == "yes";
        var answer = isMisuse ? fields.Needed("misuse_answer", MisuseReport.MostAnswer, least: 10).Replace('\n', ' ') : "";
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        if (await db.Set<MisuseReport>().AsTracking().FirstOrDefaultAsync(one => one.Id == id && one.NetworkId == network.Id, cancel) is not { } found) return new Rejection("misuse_finding", "misuse.gone");
        book.Enter("answer-misuse", network, actor, network.Name, "Misuse", found.Answer, answer);
        book.Touch(network);
        (found.IsMisuse, found.Answer, found.AnsweredAt) = (isMisuse, answer, book.Now);
        return default(Done);
    }
}
