using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.Contracts;

/// <summary>The goals of a network, for its page; whoever asks has made sure that the reader may know of the network.</summary>
internal sealed class GoalCards(FusionDb db, InitiativeLabels labels)
{
    /// <summary>The first by year.</summary>
    public async Task<IReadOnlyList<GoalCard>> OfNetwork(NetworkId network, int take, CancellationToken cancel) =>
        [.. (await db.Set<Goal>().Where(goal => goal.NetworkId == network).OrderBy(goal => goal.Due).ThenBy(goal => goal.Title).Take(take).ToListAsync(cancel)).Select(goal => new GoalCard(goal.Title, goal.Language, labels.Goal(goal.State), goal.Due, goal.Path))];
}

/// <param name="State">How far it is, in the reader's language.</param>
internal sealed record GoalCard(string Title, string Language, string State, int? Due, string Path);
