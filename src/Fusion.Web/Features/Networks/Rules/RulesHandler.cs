using Fusion.Governance;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Networks.Rules;

/// <summary>Other rules are proposed, and decided under the present ones: by a vote of those who decide on the rules, or at once where nobody else does.</summary>
internal sealed class RulesHandler(Seats seats, NetworkSeats networks, Deciders deciders, RuleReading reading, NetworkChanges changes, RuleVotes votes, NetworkWords labels)
{
    /// <summary>Proposes them, perhaps beginning with others that are proposed; or, while nobody supports the rules that one has proposed, others in their place.</summary>
    /// <returns>Where it goes on: the decision, or the rules where they hold already.</returns>
    public async Task<Outcome<string>> Propose(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("form", "network.gone");
        if (seat.May(new Question(Act.Propose, Matter.Rules)) is { IsAllowed: false } refused) return Refusal.Of("form", refused);
        if (network.IsOver(seats.Today)) return new Rejection("form", "network.over");
        var replaced = Guid.TryParse(fields.Raw("instead"), out var id) ? await votes.Of(network.Id, id, actor, cancel) : null;
        if (fields.Raw("instead").Length > 0 && replaced is not { MayReplace: true }) return new Rejection("form", "rules.not-replaced");
        var begun = replaced ?? (Guid.TryParse(fields.Raw("from"), out var other) ? await votes.Of(network.Id, other, actor, cancel) : null);
        var wanted = reading.Rules(fields, seat.Rules, begun is null ? null : RulesFile.Read(begun.Rules).Rules);
        if (wanted?.Of(Level.Above) is not null && !await networks.HasAbove(network.Id, cancel)) fields.Reject("compose", "rules.no-above");
        var why = fields.Text("why", Network.MostWords);
        if (wanted is null || fields.Rejections.Count > 0) return Outcome<string>.Rejected(fields.Rejections);
        var stays = await reading.Stays(network, wanted, fields, cancel);
        var last = wanted.NeedsEnd && network.EndsOn is null ? fields.Date("last_day") : null;
        if (wanted.NeedsEnd && network.EndsOn is null && !(last > seats.Today)) fields.Reject("last_day", "network.needs-end");
        if (fields.Rejections.Count > 0) return Outcome<string>.Rejected(fields.Rejections);
        var proposal = new RuleProposal(RulesFile.Write(wanted), stays, last);
        if (replaced is not null) return await votes.Replace(actor, replaced, proposal, labels.Form(RulesFile.Read(replaced.Rules).Rules!.Form), labels.Form(wanted.Form), why, cancel);
        if (!await deciders.IsAlone(network, seat, new Question(Act.Vote, Matter.Rules), cancel)) return await votes.Put(actor, (await networks.Of(network.Id, actor, cancel))!, proposal, labels.Form(wanted.Form), why, cancel);
        await changes.ChangeRules(network.Id, proposal, actor, cancel);
        return network.Path + "/rules";
    }
}
