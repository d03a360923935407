using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions;

/// <summary>What a network decides at present, and what was settled, with what came of it.</summary>
internal sealed class DecisionsNews(FusionDb db, DecisionWords labels, Words words) : INetworkNews
{
    const int Most = 10;

    public async Task<NewsPart> Of(NetworkId network, DateTime since, CancellationToken cancel)
    {
        var all = db.Set<Decision>().Where(one => one.NetworkId == network);
        var open = await all.Where(Decision.IsUndecided).OrderBy(one => one.ClosesAt == null).ThenBy(one => one.ClosesAt).ThenBy(one => one.At).Take(Most).ToListAsync(cancel);
        var settled = await all.Where(one => one.State == DecisionState.Settled && one.SettledAt > since).OrderBy(one => one.SettledAt).Take(Most).ToListAsync(cancel);
        return new NewsPart(words["decisions.title"],
        [
            .. open.Select(one => one.ClosesAt is { } closes ? words["digest.decision-open", one.Title, closes.ToString("D", CultureInfo.CurrentCulture)] : $"{one.Title}: {labels.State(one)}"),
            .. settled.Select(one => $"{one.Title}: {labels.State(one)}"),
        ]);
    }
}
