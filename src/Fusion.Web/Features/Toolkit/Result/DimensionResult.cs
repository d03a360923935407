using Fusion.Evidence.Agreement;
using Fusion.Evidence.Summaries;
using Fusion.Toolkit;

namespace Fusion.Web.Features.Toolkit.Result;

/// <summary>What the answers to one dimension come to: to the items of a section that have one scale in common. It is made of what their own results show, and of nothing else.</summary>
/// <param name="Like">One of the items, whose scale it is.</param>
/// <param name="Now">All answers to them, for now or on a scale of one.</param>
/// <param name="Want">All answers for where people want to be; null where an item has none to show.</param>
/// <param name="Agreement">r_wg(J); null where one person answered.</param>
internal sealed record DimensionResult(Item Like, int Items, ItemSummary Now, ItemSummary? Want, GroupAgreement? Agreement)
{
    /// <summary>By how many points people want more than there is, on average over all answers; below 0 where they want less.</summary>
    public double? Gap => Want?.Mean - Now.Mean;

    /// <summary>Of the scale that most items of the section have; null where no two of them have one in common.</summary>
    public static DimensionResult? Of(Section section, BoardResult result)
    {
        var items = section.Items.Select(item => result.Of(item.Key)).OfType<ItemResult>().Where(one => one.Now is not null).GroupBy(one => Scale(one.Item)).MaxBy(group => group.Count())?.ToList() ?? [];
        if (items.Count < 2) return null;
        var (agreed, wants) = (items.Select(one => one.Now!.Agreement).OfType<GroupAgreement>().ToList(), items.Select(one => one.Want).OfType<ItemSummary>().ToList());
        return new DimensionResult(items[0].Item, items.Count, Sum(items.Select(one => one.Now!)), wants.Count == items.Count ? Sum(wants) : null, agreed.Count == items.Count ? GroupAgreement.Together(agreed) : null);
    }

    static (ItemKind, string) Scale(Item item) => (item.Kind, string.Join('\n', item.Anchors.Append(item.From).Append(item.To).Select(word => word.Written.Text)));

    static ItemSummary Sum(IEnumerable<ItemSummary> items) => ItemSummary.OfCounts([.. items.Select(one => one.Counts).Aggregate((sum, counts) => [.. sum.Zip(counts, (one, other) => one + other)])]).Value with { Agreement = null };
}
