using Fusion.Governance;
using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Contracts;

/// <summary>Decisions, for other features. What is for members only it shows to nobody who is not said to be one.</summary>
internal sealed class DecisionCards(FusionDb db, DecisionWords labels)
{
    /// <summary>What a network decides now, then what it settled last.</summary>
    public async Task<IReadOnlyList<DecisionCard>> OfNetwork(NetworkId network, bool isMember, int take, CancellationToken cancel) =>
        await Cards(db.Set<Decision>().Where(one => one.NetworkId == network && (one.IsPublic || isMember) && one.State != DecisionState.Withdrawn).OrderByDescending(one => one.State == DecisionState.Voting).ThenByDescending(one => one.State == DecisionState.Proposed).ThenByDescending(one => one.UpdatedAt).ThenBy(one => one.Id).Take(take), cancel);

    /// <summary>What a network has not decided yet, as a meeting takes it up: what is voted on first, then the oldest.</summary>
    /// <param name="isOpenToAll">Whether everybody may read it there: then only what everybody may read.</param>
    public async Task<IReadOnlyList<AgendaQuestion>> Undecided(NetworkId network, bool isOpenToAll, CancellationToken cancel) =>
        [.. (await db.Set<Decision>().Where(one => one.NetworkId == network && (one.IsPublic || !isOpenToAll)).Where(Decision.IsUndecided).OrderByDescending(one => one.State == DecisionState.Voting).ThenBy(one => one.At).ThenBy(one => one.Id).Take(Decision.MostOpen).ToListAsync(cancel)).Select(QuestionOf)];

    /// <summary>What a network has decided on a matter, the latest first.</summary>
    public async Task<IReadOnlyList<AgendaQuestion>> Carried(NetworkId network, Matter matter, bool isMember, CancellationToken cancel) =>
        [.. (await db.Set<Decision>().Where(one => one.NetworkId == network && one.Matter == matter && one.Outcome == DecisionOutcome.Carried && (one.IsPublic || isMember)).OrderByDescending(one => one.SettledAt).Take(Decision.MostOpen).ToListAsync(cancel)).Select(QuestionOf)];

    /// <summary>Decisions that something else leads to, as far as its reader may read them.</summary>
    public async Task<IReadOnlyDictionary<DecisionId, AgendaQuestion>> Of(IReadOnlyList<DecisionId> ids, bool isMember, CancellationToken cancel) =>
        ids.Count == 0 ? new Dictionary<DecisionId, AgendaQuestion>() : (await db.Set<Decision>().Where(one => ids.Contains(one.Id) && (one.IsPublic || isMember)).ToListAsync(cancel)).ToDictionary(one => one.Id, QuestionOf);

    AgendaQuestion QuestionOf(Decision one) => new(one.Id, one.Path, one.Title, one.Language, one.ProposerName, labels.State(one));

    /// <summary>How many public decisions have all these words, and the latest of them.</summary>
    public async Task<(int Total, IReadOnlyList<DecisionCard> Best)> Search(string text, int take, CancellationToken cancel)
    {
        const int mostWords = 12;
        var words = Tokens.Of(text, mostWords).Distinct().ToList();
        if (words.Count == 0) return (0, []);
        var found = db.Set<Decision>().Where(one => one.IsPublic);
        foreach (var word in words) found = found.Where(one => one.SearchText.Contains(word));
        return (await found.CountAsync(cancel), await Cards(found.OrderByDescending(one => one.At).ThenBy(one => one.Id).Take(take), cancel));
    }

    async Task<IReadOnlyList<DecisionCard>> Cards(IQueryable<Decision> found, CancellationToken cancel) =>
        [.. (await found.ToListAsync(cancel)).Select(one => new DecisionCard(one.Path, one.Title, one.Language, labels.State(one), one.ClosesAt))];
}

/// <summary>A decision as a list of something else shows it.</summary>
/// <param name="State">Where it stands, in words.</param>
internal sealed record DecisionCard(string Path, string Title, string Language, string State, DateTime? ClosesAt);

/// <summary>A question as it stands on the agenda of a meeting.</summary>
/// <param name="By">In whose name it was proposed; may be empty.</param>
/// <param name="State">Where it stands, in words.</param>
internal sealed record AgendaQuestion(DecisionId Id, string Path, string Title, string Language, string By, string State);
