using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions.Propose;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Contracts;

/// <summary>Other rules for a network are a decision like any other, under the present rules. They are written where the rules are, and put to the vote here.</summary>
internal sealed class RuleVotes(FusionDb db, Putting putting, Contributors contributors, DecisionWords labels, Words words, DecisionBook book)
{
    public const int MostOpen = 3;

    static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    /// <summary>Rules that are proposed and not decided yet, the oldest first; and those of one decision, whatever became of it.</summary>
    public async Task<IReadOnlyList<RuleVote>> Open(NetworkId network, Guid? besides, CancellationToken cancel)
    {
        var (all, wanted) = (On(network), new DecisionId(besides ?? Guid.Empty));
        return [.. (await all.Where(Decision.IsUndecided).Union(all.Where(one => one.Id == wanted)).OrderBy(one => one.At).ToListAsync(cancel))
            .Select(one => new RuleVote(one.Id, one.Path, one.Title, one.Text, one.Language, labels.State(one), one.ClosesAt, DecisionEffect.Read(one.Effect)!.Rules))];
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

    IQueryable<Decision> On(NetworkId network) => db.Set<Decision>().Where(one => one.NetworkId == network && one.Kind == DecisionKind.Rules);
}

/// <param name="State">Where it stands, in words.</param>
/// <param name="Rules">The rules as they would be (JSON).</param>
internal sealed record RuleVote(DecisionId Id, string Path, string Title, string Text, string Language, string State, DateTime? ClosesAt, string Rules);
