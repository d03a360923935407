using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Membership;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Rules;

/// <summary>Other rules are proposed, voted on and counted, all under the present ones.</summary>
internal sealed class RulesHandler(FusionDb db, Seats seats, RuleReading reading, RuleCount count, RuleSwitch rules, Departures departures, NetworkBook book)
{
    public async Task<Outcome<Done>> Propose(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("form", "network.gone");
        if (seat.May(new Question(Act.Propose, Matter.Rules)) is { IsAllowed: false } refused) return Refusal.Of("form", refused);
        if (network.IsOver(seats.Today)) return new Rejection("form", "network.over");
        var wanted = reading.Rules(fields);
        var why = fields.Text("why", Network.MostWords);
        if (wanted is null || fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        var mapping = await reading.Mapping(network, wanted, fields, cancel);
        if (wanted.NeedsEnd && network.EndsOn is null && !TakesEnd(network, seat, fields)) fields.Reject("last_day", "network.needs-end");
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        if (await db.Set<RuleChange>().CountAsync(change => change.NetworkId == network.Id && change.Verdict == Verdict.Open, cancel) >= RuleChange.MostOpen) return new Rejection("form", "rules.too-many", RuleChange.MostOpen);
        var change = new RuleChange { Id = Guid.CreateVersion7(), NetworkId = network.Id, Form = wanted.Form, Rules = RulesFile.Write(wanted), Mapping = mapping, Why = why, At = book.Now, ClosesAt = book.Now + RuleChange.Open };
        db.Add(change);
        book.Enter("propose-rules", network, actor, network.Name, "Rules", network.Form, wanted.Form);
        // Who proposes it is for it, where they have a vote.
        if (seat.May(new Question(Act.Vote, Matter.Rules)).IsAllowed) db.Add(new RuleVote { ChangeId = change.Id, MemberId = seat.Member!.Id, Say = Say.Yes, At = book.Now });
        await db.SaveChangesAsync(cancel);
        return await Settle(network, change, actor, cancel);
    }

    public async Task<Outcome<Done>> Vote(Actor actor, string slug, Guid id, Fields fields, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("say", "network.gone");
        if (seat.May(new Question(Act.Vote, Matter.Rules)) is { IsAllowed: false } refused) return Refusal.Of("say", refused);
        if (network.IsOver(seats.Today)) return new Rejection("say", "network.over");
        if (await Open(network, id, cancel) is not { } change || change.ClosesAt <= book.Now) return new Rejection("say", "rules.closed");
        var say = fields.Choice<Say>("say", needed: true);
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        var own = seat.Member!.Id;
        var vote = await db.Set<RuleVote>().AsTracking().FirstOrDefaultAsync(one => one.ChangeId == id && one.MemberId == own, cancel);
        if (vote is null) db.Add(new RuleVote { ChangeId = id, MemberId = own, Say = say!.Value, At = book.Now });
        else (vote.Say, vote.At) = (say!.Value, book.Now);
        await db.SaveChangesAsync(cancel);
        return await Settle(network, change, actor, cancel);
    }

    /// <summary>When the time is over anybody who may see it has the votes counted.</summary>
    public async Task<Outcome<Done>> Close(Actor actor, string slug, Guid id, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("say", "network.gone");
        if (!seat.IsIn) return Refusal.Of("say", new Ruling(false, Reason.NotAMember));
        if (network.IsOver(seats.Today)) return new Rejection("say", "network.over");
        if (await Open(network, id, cancel) is not { } change) return default(Done);
        return change.ClosesAt > book.Now ? new Rejection("say", "rules.still-open") : await Settle(network, change, actor, cancel);
    }

    async Task<Outcome<Done>> Settle(Network network, RuleChange change, Actor actor, CancellationToken cancel)
    {
        var verdict = (await count.Of(network, change.Id, cancel)).Under(network, change.ClosesAt <= book.Now);
        if (verdict == Verdict.Open) return default(Done);
        (change.Verdict, change.SettledAt) = (verdict, book.Now);
        if (verdict != Verdict.Carried)
        {
            book.Note(network, EventKind.RulesKept, change.Form);
            book.Enter("keep-rules", network, actor, network.Name, "Rules", network.Form, network.Form);
            return default(Done);
        }
        var before = network.Form;
        await rules.Apply(network, change, cancel);
        await db.SaveChangesAsync(cancel);
        await departures.HandOn(network, Guid.Empty, cancel);
        book.Note(network, EventKind.RulesChanged, change.Form);
        book.Enter("change-rules", network, actor, network.Name, "Rules", before, change.Form);
        return default(Done);
    }

    /// <summary>A form that needs a last day is given it by whoever may describe the network.</summary>
    static bool TakesEnd(Network network, Seat seat, Fields fields)
    {
        if (fields.Date("last_day") is not { } day || day <= seat.Today || !seat.May(Act.Describe).IsAllowed) return false;
        network.EndsOn = day;
        return true;
    }

    Task<RuleChange?> Open(Network network, Guid id, CancellationToken cancel) => db.Set<RuleChange>().AsTracking().FirstOrDefaultAsync(change => change.Id == id && change.NetworkId == network.Id && change.Verdict == Verdict.Open, cancel);
}
