using Fusion.Evidence.Agreement;
using Fusion.Evidence.Summaries;
using Fusion.Toolkit;

namespace Fusion.Web.Features.Toolkit.Result;

/// <summary>What the answers to one dimension come to: to the items of a section that have one scale in common. It is made of what their own results show, and of nothing else.</summary>
/// <param name="Like">One of the items, whose scale it is.</param>
/// <param name="Now">All answers to them, for now or on a scale of one.</param>
/// <param name="Want">All answers for where people want to be; null where an item has none to show.</param>
/// <param name="Outside">All answers to them from outside; null where an item has none to show.</param>
/// <param name="Agreement">r_wg(J); null where one person answered.</param>
internal sealed record DimensionResult(Item Like, int Items, ItemSummary Now, ItemSummary? Want, ItemSummary? Outside, GroupAgreement? Agreement)
{
    /// <summary>By how many points people want more than there is, on average over all answers; below 0 where they want less.</summary>
    public double? Gap => Want?.Mean - Now.Mean;

    /// <summary>Of the scale that most items of the section have; null where no two of them have one in common.</summary>
    public static DimensionResult? Of(Section section, BoardResult result)
    {
        var items = section.Items.Select(item => result.Of(item.Key)).OfType<ItemResult>().Where(one => one.Now is not null).GroupBy(one => Scale(one.Item)).MaxBy(group => group.Count())?.ToList() ?? [];
        if (items.Count < 2) return null;
        var agreed = items.Select(one => one.Now!.Agreement).OfType<GroupAgreement>().ToList();
        return new DimensionResult(items[0].Item, items.Count, Sum(items, one => one.Now)!, Sum(items, one => one.Want), Sum(items, one => one.Outside), agreed.Count == items.Count ? GroupAgreement.Together(agreed) : null);
    }

    static (ItemKind, string) Scale(Item item) => (item.Kind, string.Join('\n', item.Anchors.Append(item.From).Append(item.To).Select(word => word.Written.Text)));

    /// <summary>Null unless every item has it: a sum must not tell what one of them hides.</summary>
    static ItemSummary? Sum(IReadOnlyList<ItemResult> items, Func<ItemResult, ItemSummary?> of)
    {
        var shown = items.Select(of).OfType<ItemSummary>().Select(one => one.Counts).ToList();
        return shown.Count < items.Count ? null : ItemSummary.OfCounts([.. shown.Aggregate((sum, counts) => [.. sum.Zip(counts, (one, other) => one + other)])]).Value with { Agreement = null };
    }
}
