using Fusion.Evidence.Summaries;
using Fusion.Toolkit;
using Fusion.Toolkit.Results;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Toolkit.Result;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit.Compare;

/// <summary>
/// What groups that agreed to be compared came to, item by item. Groups are counted in by whole fives in the order in which they agreed, their results no longer
/// change by then, and none is ever taken out: so two views of the same figures differ by five groups or by none, and nobody can subtract one.
/// </summary>
internal sealed class Comparison(FusionDb db, BoardReading reading, InstrumentBook instruments, NetworkCards networks)
{
    const int MostGroups = 50, MostStrong = 5;

    public async Task<Compared> With(Board board, Instrument instrument, BoardResult result, CancellationToken cancel)
    {
        var agreed = await db.Set<Board>().Where(one => one.InstrumentKey == board.InstrumentKey && one.ComparedAt != null && one.IsSynthetic == board.IsSynthetic).OrderBy(one => one.ComparedAt).ThenBy(one => one.Id).ToListAsync(cancel);
        // A group counts once, by the session for which it agreed first.
        var groups = new List<Group>();
        foreach (var one in agreed.DistinctBy(one => one.NetworkId?.Value ?? one.Id).Take(MostGroups))
            groups.Add(new Group(one, await reading.Result(one, cancel), SameItems.Of(await instruments.Of(one, cancel), instrument).Select(item => item.Key).ToHashSet()));
        return new Compared([.. result.Items.Where(item => item.Now is not null).Select(item => Of(item, groups))], await Strong(board, result, groups, cancel));
    }

    static ItemCompared Of(ItemResult item, IReadOnlyList<Group> groups)
    {
        var medians = groups.Select(group => group.Median(item.Item.Key)).OfType<double>().ToList();
        List<double> whole = [.. medians.Take(medians.Count / SmallGroups.Least * SmallGroups.Least).Order()];
        return whole.Count == 0 ? new ItemCompared(item, 0, null, null, null) : new ItemCompared(item, whole.Count, At(whole, 0.25), At(whole, 0.5), At(whole, 0.75));
    }

    /// <summary>The quantile of values in order, between neighbours in proportion (Hyndman and Fan, type 7).</summary>
    static double At(List<double> values, double share)
    {
        var place = share * (values.Count - 1);
        var below = (int)Math.Floor(place);
        return values[below] + ((place - below) * (values[Math.Min(below + 1, values.Count - 1)] - values[below]));
    }

    /// <summary>For each thing in which a group wants to be elsewhere: public networks that are there already and are willing to be asked.</summary>
    async Task<IReadOnlyList<StrongIn>> Strong(Board board, BoardResult result, IReadOnlyList<Group> groups, CancellationToken cancel)
    {
        var willing = groups.Where(group => group.Board is { MayBeAsked: true, NetworkId: { } network } && network != board.NetworkId).ToList();
        var cards = (await networks.Of([.. willing.Select(group => group.Board.NetworkId!.Value)], cancel)).ToDictionary(card => card.Id);
        IReadOnlyList<NetworkCard> In(ItemResult item) => [.. willing.Where(group => group.Median(item.Item.Key) >= item.Want!.Median).Select(group => cards.GetValueOrDefault(group.Board.NetworkId!.Value)).OfType<NetworkCard>().Take(MostStrong)];
        return [.. result.Items.Where(item => item.Gap?.Median > 0 && item.Want is not null).OrderByDescending(item => item.Gap!.Median).Select(item => new StrongIn(item.Item, In(item))).Where(strong => strong.Networks.Count > 0)];
    }

    sealed record Group(Board Board, BoardResult Result, IReadOnlySet<string> Same)
    {
        /// <summary>Its median now; null where it was asked otherwise, or too few answered.</summary>
        public double? Median(string item) => Same.Contains(item) && Result.Of(item) is { Now: { } now, People: >= SmallGroups.Least } ? now.Median : null;
    }
}

/// <summary>A session beside others.</summary>
internal sealed record Compared(IReadOnlyList<ItemCompared> Items, IReadOnlyList<StrongIn> Strong);

/// <param name="Groups">How many groups are behind it, in whole fives, this one perhaps among them; with none there is nothing to show.</param>
internal sealed record ItemCompared(ItemResult Own, int Groups, double? Lower, double? Median, double? Upper);

/// <summary>Who is where a group wants to be.</summary>
internal sealed record StrongIn(Item Item, IReadOnlyList<NetworkCard> Networks);
