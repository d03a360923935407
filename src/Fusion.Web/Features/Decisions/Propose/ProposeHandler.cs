using Fusion.Governance;
using Fusion.Voting.Polls;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Decisions.Propose;

/// <summary>Puts a matter to those who decide it by the network's rules: whoever may propose; and a sense check, which decides nothing, whoever may speak.</summary>
internal sealed class ProposeHandler(NetworkSeats networks, DecisionReading reading, Opening opening, NetworkPresence presence, People people, Contributors contributors, Putting putting, DecisionBook book)
{
    public async Task<Outcome<Decision>> Handle(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await networks.Of(slug, actor, cancel) is not { } network) return new Rejection("title", "network.gone");
        if (network.IsOver) return new Rejection("title", "network.over");
        var kind = fields.Choice<DecisionKind>("kind", needed: true);
        var matter = kind is { } known ? DecisionMethods.MatterOf(known) ?? fields.Choice<Matter>("matter", needed: true) : null;
        if (fields.Rejections.Count > 0) return Outcome<Decision>.Rejected(fields.Rejections);
        if (await people.IsYoung(actor.AccountId, cancel) && network.IsPublic) return new Rejection("title", "young.not-here");
        if (kind == DecisionKind.Rules) return new Rejection("kind", "decision.rules-elsewhere");
        var office = kind == DecisionKind.Election ? EnumWords.Of<Office>(fields.Choice("office", network.Rules.Offices.Select(rule => rule.Office.Word()), needed: true)) : null;
        var ruling = network.May(kind == DecisionKind.SenseCheck ? new Question(Act.Speak) : new Question(Act.Propose, matter, Office: office));
        if (!ruling.IsAllowed) return Refusal.Of("matter", ruling);
        if (await putting.Full(network.Id, cancel) is { } full) return full;
        if (await Read(actor, network, kind!.Value, matter!.Value, office, fields, cancel) is not var (made, options) || fields.Rejections.Count > 0) return Outcome<Decision>.Rejected(fields.Rejections);
        await putting.Put(made, options, actor, cancel);
        if (network.MemberId is { } member) await presence.Note([member], cancel);
        if (!made.Binds) await opening.Open(made, cancel);
        return made;
    }

    async Task<(Decision, IReadOnlyList<DecisionOption>)?> Read(Actor actor, NetworkSeat network, DecisionKind kind, Matter matter, Office? office, Fields fields, CancellationToken cancel)
    {
        var level = network.Rules.Of(network.Rules.Of(matter).Level)!;
        var choices = DecisionMethods.For(kind);
        var method = choices.Count == 0 ? DecisionMethods.AtLevel(level) : EnumWords.Of<PollMethod>(fields.Choice("method", choices.Select(choice => choice.Word()), needed: true));
        if (fields.Ticked("consensus"))
        {
            if (DecisionMethods.MayAskConsensus(kind, level)) method = PollMethod.Consensus;
            else fields.Reject("consensus", "decision.no-consensus");
        }
        if (fields.Rejections.Count > 0) return null;
        var seats = Poll.ElectsSeveral(method!.Value) ? fields.Whole("seats", 1, office is { } filled ? network.Rules.Of(filled)!.Seats ?? Decision.MostSeats : Decision.MostSeats) ?? 1 : 1;
        var budget = Poll.IsBudget(method.Value) ? fields.Whole("budget", 1, int.MaxValue, needed: true) ?? 1 : 0;
        var effect = await reading.Effect(fields, kind, network, actor, cancel);
        var isSecret = fields.Ticked("secret");
        var made = new Decision
        {
            Id = new DecisionId(Guid.CreateVersion7()),
            NetworkId = network.Id,
            IsPublic = network.IsPublic,
            Kind = kind,
            Matter = matter,
            Method = method.Value,
            Language = Language.Current.Code,
            Seats = seats,
            Budget = budget,
            Office = office,
            Effect = effect?.Write() ?? "",
            IsSecret = isSecret,
            HidesResults = isSecret || fields.Ticked("hidden"),
            ProposerId = actor.AccountId,
            ProposerName = actor.By,
            At = book.Now,
            IsSynthetic = (await contributors.Find(actor.AccountId, cancel))?.IsSynthetic == true,
        };
        reading.Words(fields, made);
        return (made, kind == DecisionKind.Choice ? DecisionReading.Options(fields, made) : []);
    }
}
