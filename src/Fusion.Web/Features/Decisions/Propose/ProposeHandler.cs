using System.Security.Cryptography;
using Fusion.Governance;
using Fusion.Text;
using Fusion.Voting.Polls;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Propose;

/// <summary>Puts a matter to those who decide it by the network's rules: whoever may propose; and a sense check, which decides nothing, whoever may speak.</summary>
internal sealed class ProposeHandler(FusionDb db, NetworkSeats networks, DecisionReading reading, Opening opening, NetworkPresence presence, NewAddress addresses, People people, Contributors contributors, DecisionBook book, RecordBook record)
{
    /// <summary>Words of addresses under /decisions that are pages of their own.</summary>
    public static readonly string[] Reserved = ["new", "trust"];

    public async Task<Outcome<Decision>> Handle(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await networks.Of(slug, actor, cancel) is not { } network) return new Rejection("title", "network.gone");
        if (network.IsOver) return new Rejection("title", "network.over");
        var kind = fields.Choice<DecisionKind>("kind", needed: true);
        var matter = kind is { } known ? DecisionMethods.MatterOf(known) ?? fields.Choice<Matter>("matter", needed: true) : null;
        if (fields.Rejections.Count > 0) return Outcome<Decision>.Rejected(fields.Rejections);
        if (await people.IsYoung(actor.AccountId, cancel) && network.IsPublic) return new Rejection("title", "young.not-here");
        var ruling = network.May(kind == DecisionKind.SenseCheck ? new Question(Act.Speak) : new Question(Act.Propose, matter));
        if (!ruling.IsAllowed) return Refusal.Of("matter", ruling);
        var id = network.Id;
        if (await db.Set<Decision>().CountAsync(one => one.NetworkId == id && (one.State == DecisionState.Proposed || one.State == DecisionState.Voting), cancel) >= Decision.MostOpen) return new Rejection("title", "decision.too-many", Decision.MostOpen);
        if (await Read(actor, network, kind!.Value, matter!.Value, fields, cancel) is not var (made, options) || fields.Rejections.Count > 0) return Outcome<Decision>.Rejected(fields.Rejections);
        made.Slug = made.IsPublic ? await addresses.Assign(made.Id.Value, "decisions", Slugs.Of(made.Title, 70) is { Length: > 0 } wanted ? wanted : "decision", Reserved, cancel) : $"members-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        db.Add(made);
        db.AddRange(options);
        book.Note(made);
        if (network.MemberId is { } member) await presence.Note([member], cancel);
        if (made.IsPublic)
        {
            record.Enter("propose-decision", actor.By, made.Title, actor.Pseudonym);
            record.Added(made.Id.Value, made.Title);
        }
        if (!made.Binds) await opening.Open(made, cancel);
        return made;
    }

    async Task<(Decision, IReadOnlyList<DecisionOption>)?> Read(Actor actor, NetworkSeat network, DecisionKind kind, Matter matter, Fields fields, CancellationToken cancel)
    {
        var level = network.Rules.Of(network.Rules.Of(matter).Level)!;
        var choices = DecisionMethods.For(kind);
        var method = choices.Count == 0 ? DecisionMethods.AtLevel(level) : EnumWords.Of<PollMethod>(fields.Choice("method", choices.Select(choice => choice.Word()), needed: true));
        var office = kind == DecisionKind.Election ? EnumWords.Of<Office>(fields.Choice("office", network.Rules.Offices.Select(rule => rule.Office.Word()), needed: true)) : null;
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
