namespace Fusion.Toolkit.Results;

/// <summary>Which items of two versions ask the same, so that their results may be compared.</summary>
public static class SameItems
{
    /// <summary>The items of the later version that the earlier one asked in the same words (those of its first language), on the same scale, with the same cards.</summary>
    public static IReadOnlyList<Item> Of(Instrument earlier, Instrument later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        return [.. later.Items.Where(item => earlier.Find(item.Key) is { } before && Asks(earlier, before, later, item))];
    }

    static bool Asks(Instrument earlier, Item before, Instrument later, Item item) =>
        before.Kind == item.Kind && before.Ask.Written == item.Ask.Written && Written(before.Anchors).SequenceEqual(Written(item.Anchors)) && before.From.Written == item.From.Written && before.To.Written == item.To.Written
        && earlier.CardsOf(before).Select(card => (card.Key, card.Title.Written)).SequenceEqual(later.CardsOf(item).Select(card => (card.Key, card.Title.Written)));

    static IEnumerable<(string?, string?)> Written(IEnumerable<Wording> anchors) => anchors.Select(anchor => anchor.Written);
}
