namespace Fusion.Voting.Ties;

/// <summary>Breaks the ties of one count by its declared rule, and writes each down.</summary>
internal sealed class TieBook(TieRule rule, OptionList options)
{
    readonly List<TieBreak> broken = [];
    int[]? places;
    bool asked;

    public IReadOnlyList<TieBreak> Broken => broken;

    /// <summary>The order of the rule (0 highest), or null if it lets ties stand; drawn when first needed.</summary>
    public int[]? Places
    {
        get
        {
            if (!asked)
                (places, asked) = (rule.Places(options), true);
            return places;
        }
    }

    public void Write(TieBreak tie) => broken.Add(tie);

    /// <summary>Writes that the order of the rule was followed among these.</summary>
    public void WriteByRule(int stage, TieOver over, IReadOnlyList<int> tied) =>
        broken.Add(new TieBreak(stage, over, tied, [.. tied.OrderBy(option => Places![option])], rule.By));

    /// <summary>The <paramref name="take"/> highest of those tied, highest first; empty if the tie stands. No tie is written if all are taken.</summary>
    public IReadOnlyList<int> Highest(int stage, TieOver over, IReadOnlyList<int> tied, int take = 1) => Choose(stage, over, tied, take, highest: true);

    /// <summary>The lowest of those tied, to be excluded; -1 if the tie stands.</summary>
    public int Lowest(int stage, TieOver over, IReadOnlyList<int> tied) => Choose(stage, over, tied, 1, highest: false) is [var chosen] ? chosen : -1;

    IReadOnlyList<int> Choose(int stage, TieOver over, IReadOnlyList<int> tied, int take, bool highest)
    {
        if (tied.Count <= take)
            return tied;
        var inOrder = tied.Order().ToArray();
        if (Places is not { } order)
        {
            broken.Add(new TieBreak(stage, over, inOrder, [], TieBrokenBy.Nothing));
            return [];
        }
        int[] chosen = [.. (highest ? inOrder.OrderBy(option => order[option]) : inOrder.OrderByDescending(option => order[option])).Take(take)];
        broken.Add(new TieBreak(stage, over, inOrder, chosen, rule.By));
        return chosen;
    }
}
