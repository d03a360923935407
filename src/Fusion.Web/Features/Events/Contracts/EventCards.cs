using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Contracts;

/// <summary>Events, for other features. To people who are not of age it shows none but those that welcome them in a network of theirs.</summary>
internal sealed class EventCards(FusionDb db, TimeProvider clock)
{
    /// <summary>What a network does next; members see also what is for them alone.</summary>
    public async Task<IReadOnlyList<EventCard>> NextOf(NetworkId network, bool isMember, bool isYoung, int take, CancellationToken cancel)
    {
        if (isYoung && !isMember) return [];
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await db.Set<Event>().Where(one => one.NetworkId == network && (one.IsPublic || isMember) && (!isYoung || one.WelcomesLearners) && (one.EndsAt >= now || (one.StartsAt == null && one.CancelledAt == null)))
            .OrderBy(one => one.StartsAt == null).ThenBy(one => one.StartsAt).ThenBy(one => one.Id).Take(take).ToListAsync(cancel);
        return [.. found.Select(CardOf)];
    }

    /// <summary>How many public events have all these words in their titles, and the latest of them.</summary>
    public async Task<(int Total, IReadOnlyList<EventCard> Best)> Search(string text, bool isYoung, int take, CancellationToken cancel)
    {
        const int mostWords = 12;
        var words = Tokens.Of(text, mostWords).Distinct().ToList();
        if (words.Count == 0 || isYoung) return (0, []);
        var found = db.Set<Event>().Where(one => one.IsPublic);
        foreach (var word in words) found = found.Where(one => one.SearchText.Contains(word));
        var best = await found.OrderByDescending(one => one.StartsAt).ThenBy(one => one.Id).Take(take).ToListAsync(cancel);
        return (await found.CountAsync(cancel), [.. best.Select(CardOf)]);
    }

    static EventCard CardOf(Event one) => new(one.Path, one.Title, one.Language, one.StartsAt is { } at ? EventTimes.Local(at, one.Zone) : null, one.IsCancelled);
}

/// <summary>An event as a list of something else shows it.</summary>
/// <param name="Begins">On the clocks of its own zone; null while the date is looked for.</param>
internal sealed record EventCard(string Path, string Title, string Language, DateTime? Begins, bool IsCancelled);
