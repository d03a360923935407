using Fusion.Evidence.Agreement;
using Fusion.Evidence.Summaries;
using Fusion.Toolkit;
using Fusion.Toolkit.Results;

namespace Fusion.Web.Features.Toolkit.Result;

/// <summary>What a session's answers come to, as far as it may be shown.</summary>
/// <param name="People">How many answers are behind it: of the item that most answered.</param>
/// <param name="Items">Each item, in the instrument's order.</param>
/// <param name="Alike">Whether people used the scale alike; null where that cannot be told.</param>
internal sealed record BoardResult(int People, IReadOnlyList<ItemResult> Items, Alike? Alike)
{
    public ItemResult? Of(string item) => Items.FirstOrDefault(one => one.Item.Key == item);
}

/// <param name="Alpha">Krippendorff's α, ordinal; null where all chose the same everywhere.</param>
/// <param name="Items">How many items of one scale it rests on.</param>
internal sealed record Alike(double? Alpha, int Items, int Points);

/// <summary>What was answered to one item.</summary>
/// <param name="People">How many answered; where the rest is hidden, this is too.</param>
/// <param name="IsHidden">Fewer than five answered in an anonymous session.</param>
internal sealed record ItemResult(Item Item, int People, bool IsHidden)
{
    /// <summary>Of a scale, or the now of a pair.</summary>
    public ItemSummary? Now { get; init; }

    public ItemSummary? Want { get; init; }

    public Gap? Gap { get; init; }

    /// <summary>Of a scale, or the now of a pair, by critical friends and others from outside, who are not in the group's own figures.</summary>
    public ItemSummary? Outside { get; init; }

    /// <summary>How many chose each card.</summary>
    public IReadOnlyList<int> Chosen { get; init; } = [];

    public RankSummary? Ranks { get; init; }

    /// <summary>What was written: notes, reasons, evidence. In an anonymous session without the order in which it came.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>How many notes, or points of a scale that asks for it, have no evidence beside them; null where none is asked for.</summary>
    public int? WithoutEvidence { get; init; }

    /// <summary>The median of each role within the group, where roles are told apart; null where a group is too small to be shown.</summary>
    public IReadOnlyList<(Role? Role, int People, double? Median)> ByRole { get; init; } = [];
}

/// <summary>One thing that somebody wrote.</summary>
/// <param name="By">Who, by the name that they gave; empty where nobody is named.</param>
internal sealed record Note(Guid Id, string Text, string Evidence, string By, Guid? GroupId);
