namespace Fusion.Toolkit.Results;

/// <summary>Which items of two versions ask the same, so that their results may be compared.</summary>
public static class SameItems
{
    /// <summary>The items of the later version that the earlier one asked in the same words, on the same scale, with the same cards.</summary>
    public static IReadOnlyList<Item> Of(Instrument earlier, Instrument later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        return [.. later.Items.Where(item => earlier.Find(item.Key) is { } before && Asks(earlier, before, later, item))];
    }

    static bool Asks(Instrument earlier, Item before, Instrument later, Item item) =>
        before.Kind == item.Kind && before.Ask.Equals(item.Ask) && before.Anchors.SequenceEqual(item.Anchors) && before.From.Equals(item.From) && before.To.Equals(item.To)
        && earlier.CardsOf(before).Select(card => (card.Key, card.Title)).SequenceEqual(later.CardsOf(item).Select(card => (card.Key, card.Title)));
}
