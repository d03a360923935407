using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions.Propose;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Contracts;

/// <summary>Other rules for a network are a decision like any other, under the present rules. They are written where the rules are, and put to the vote here.</summary>
internal sealed class RuleVotes(FusionDb db, NetworkSeats networks, Putting putting, Contributors contributors, DecisionWords labels, Words words, DecisionBook book)
{
    public const int MostOpen = 3;

    static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    /// <summary>Rules that are proposed and not decided yet, the oldest first; and those of one decision, whatever became of it.</summary>
    public async Task<IReadOnlyList<RuleVote>> Open(NetworkId network, Guid? besides, Actor? actor, CancellationToken cancel)
    {
        var (all, wanted) = (On(network), new DecisionId(besides ?? Guid.Empty));
        return [.. (await all.Where(Decision.IsUndecided).Union(all.Where(one => one.Id == wanted)).OrderBy(one => one.At).ToListAsync(cancel)).Select(one => Shown(one, actor))];
    }

    /// <summary>Rules that are proposed; null for none.</summary>
    public async Task<RuleVote?> Of(NetworkId network, Guid id, Actor actor, CancellationToken cancel)
    {
        var wanted = new DecisionId(id);
        return await On(network).FirstOrDefaultAsync(one => one.Id == wanted, cancel) is { } found ? Shown(found, actor) : null;
    }

    /// <summary>Within an act: puts them to those who decide on the rules; answers where. Whoever proposes words it anew and opens the vote there.</summary>
    /// <param name="form">What the form is called whose rules they are.</param>
    /// <param name="why">Why, in the words of whoever proposes; may be empty.</param>
    public async Task<Outcome<string>> Put(Actor actor, NetworkSeat network, RuleProposal proposal, string form, string why, CancellationToken cancel)
    {
        if (await On(network.Id).CountAsync(Decision.IsUndecided, cancel) >= MostOpen) return new Rejection("form", "rules.too-many", MostOpen);
        if (await putting.Full(network.Id, cancel) is { } full) return full;
        var made = new Decision
        {
            Id = new DecisionId(Guid.CreateVersion7()),
            NetworkId = network.Id,
            IsPublic = network.IsPublic,
            Kind = DecisionKind.Rules,
            Matter = Matter.Rules,
            Method = DecisionMethods.AtLevel(network.Rules.Of(network.Rules.LevelOf(Matter.Rules))!),
            Title = words["rules.proposal.title", form],
            Text = words["rules.proposal.text", network.Name, form],
            Purpose = words["rules.proposal.purpose"],
            Why = why,
            Affected = words["rules.proposal.affected"],
            Language = Language.Current.Code,
            Effect = new DecisionEffect(EndsOn: proposal.EndsOn, Rules: proposal.Rules, Stays: proposal.Stays).Write(),
            ProposerId = actor.AccountId,
            ProposerName = actor.By,
            At = book.Now,
            Lasts = Lasts,
            IsSynthetic = (await contributors.Find(actor.AccountId, cancel))?.IsSynthetic == true,
        };
        made.SearchText = Decision.SearchTextOf(made.Title, made.Text);
        await putting.Put(made, [], actor, cancel);
        return made.Path;
    }

    /// <summary>Within an act: other rules are proposed in place of those that nobody supports yet. Title and text that name the form follow; what was worded anew stays.</summary>
    /// <param name="replaced">What may be replaced by whoever acts.</param>
    /// <param name="was">What the form is called whose rules were proposed.</param>
    /// <param name="form">What the form is called whose rules are.</param>
    public async Task<string> Replace(Actor actor, RuleVote replaced, RuleProposal proposal, string was, string form, string why, CancellationToken cancel)
    {
        var one = await db.Set<Decision>().AsTracking().FirstAsync(found => found.Id == replaced.Id, cancel);
        var network = (await networks.Of(one.NetworkId, actor, cancel))!;
        if (one.Title == words["rules.proposal.title", was]) one.Title = words["rules.proposal.title", form];
        if (one.Text == words["rules.proposal.text", network.Name, was]) one.Text = words["rules.proposal.text", network.Name, form];
        if (why.Length > 0) one.Why = why;
        one.SearchText = Decision.SearchTextOf(one.Title, one.Text);
        one.Effect = new DecisionEffect(EndsOn: proposal.EndsOn, Rules: proposal.Rules, Stays: proposal.Stays, RulesAt: book.Now).Write();
        book.Note(one);
        book.Enter("change-proposal", one, actor, new FieldDifference("Rules", was, form));
        return one.Path;
    }

    RuleVote Shown(Decision one, Actor? actor) => new(one.Id, one.Path, one.Title, one.Text, one.Language, labels.State(one), one.ClosesAt, DecisionEffect.Read(one.Effect)!.Rules,
        actor is not null && one.ProposerId == actor.AccountId && one is { State: DecisionState.Proposed, FrozenAt: null });

    IQueryable<Decision> On(NetworkId network) => db.Set<Decision>().Where(one => one.NetworkId == network && one.Kind == DecisionKind.Rules);
}

/// <param name="State">Where it stands, in words.</param>
/// <param name="Rules">The rules as they would be (JSON).</param>
/// <param name="MayReplace">Whether whoever looks may propose others in their place: it is theirs, and nobody supports it yet.</param>
internal sealed record RuleVote(DecisionId Id, string Path, string Title, string Text, string Language, string State, DateTime? ClosesAt, string Rules, bool MayReplace);
