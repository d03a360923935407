using System.Collections.Immutable;

namespace Fusion.Voting.Ties;

/// <summary>What decides between equals, declared before the vote. Methods with their own first rule (earlier stages in STV, head to head in STAR)
/// come to this one only when that does not decide.</summary>
public sealed record TieRule
{
    TieRule(TieBrokenBy by, string? seed, ImmutableArray<int> order) => (By, Seed, Order) = (by, seed, order);

    /// <summary>Nothing decides: the tie stands as the result, and a count that cannot go on without deciding ends there.</summary>
    public static TieRule Stand { get; } = new(TieBrokenBy.Nothing, null, []);

    /// <summary>The option that stands earlier on the ballot ranks higher.</summary>
    public static TieRule ListOrder { get; } = new(TieBrokenBy.ListOrder, null, []);

    /// <summary>How this rule decides.</summary>
    public TieBrokenBy By { get; }

    /// <summary>The seed of the lots, if lots decide.</summary>
    public string? Seed { get; }

    /// <summary>The order of a casting vote, best first, if one decides.</summary>
    public ImmutableArray<int> Order { get; }

    /// <summary>Lots decide, drawn from a seed as <see cref="Lots"/> says: the option drawn earlier ranks higher.</summary>
    public static TieRule Lot(string seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        return new(TieBrokenBy.Lot, seed, []);
    }

    /// <summary>A casting vote decides: a ranking of all options, best first.</summary>
    public static TieRule Casting(IEnumerable<int> order) => new(TieBrokenBy.CastingVote, null, [.. order]);

    /// <summary>Each option's place in this rule's order, 0 the highest; null if the rule lets ties stand.</summary>
    /// <exception cref="ArgumentException">A casting vote does not rank every option once.</exception>
    internal int[]? Places(OptionList options)
    {
        IReadOnlyList<int> order = By switch
        {
            TieBrokenBy.Lot => Lots.Draw(Seed!, options),
            TieBrokenBy.ListOrder => [.. Enumerable.Range(0, options.Count)],
            TieBrokenBy.CastingVote => Order,
            _ => [],
        };
        if (By == TieBrokenBy.Nothing)
            return null;
        if (!order.Order().SequenceEqual(Enumerable.Range(0, options.Count)))
            throw new ArgumentException("A casting vote ranks every option once.");
        var places = new int[options.Count];
        for (var place = 0; place < places.Length; place++)
            places[order[place]] = place;
        return places;
    }
}
