namespace Fusion.Toolkit;

/// <summary>Whether an answer is one that its item can have.</summary>
public static class AnswerRules
{
    /// <summary>What is wrong with an answer; <see cref="AnswerFault.None"/> if it is sound. An empty answer is sound: it takes an earlier one back.</summary>
    /// <param name="item">What was asked.</param>
    /// <param name="cards">How many cards the item has.</param>
    /// <param name="lines">The answer, line by line.</param>
    public static AnswerFault Check(Item item, int cards, IReadOnlyList<Given> lines)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.Count > Item.MostLines || lines.Select(line => line.Line).Distinct().Count() != lines.Count) return AnswerFault.Lines;
        if (lines.Any(line => line.Text.Length > Given.MostText || line.Evidence.Length > Given.MostEvidence)) return AnswerFault.TooLong;
        return item.Kind switch
        {
            ItemKind.Statement or ItemKind.Text => lines.All(line => line.Line is >= 1 and <= Item.MostLines && line.First is null && line.Second is null) ? AnswerFault.None : AnswerFault.Lines,
            ItemKind.Ranking => Ranks(lines, cards),
            ItemKind.Choice => One(lines, cards, hasSecond: false),
            _ => One(lines, item.Points, item.Kind == ItemKind.NowWant),
        };
    }

    static AnswerFault One(IReadOnlyList<Given> lines, int most, bool hasSecond)
    {
        if (lines.Any(line => line.Line != 0)) return AnswerFault.Lines;
        return lines.All(line => IsWithin(line.First, most) && (line.Second is null || (hasSecond && IsWithin(line.Second, most)))) ? AnswerFault.None : AnswerFault.OffTheScale;
    }

    static AnswerFault Ranks(IReadOnlyList<Given> lines, int cards)
    {
        if (lines.Any(line => line.Line < 1 || line.Line > cards)) return AnswerFault.Lines;
        if (lines.Any(line => !IsWithin(line.First, cards) || line.Second is not null)) return AnswerFault.OffTheScale;
        var ranks = lines.Where(line => line.First is not null).Select(line => line.First).ToList();
        return ranks.Distinct().Count() == ranks.Count ? AnswerFault.None : AnswerFault.SameRank;
    }

    static bool IsWithin(int? point, int most) => point is null || (point >= 1 && point <= most);
}

/// <summary>What can be wrong with an answer.</summary>
public enum AnswerFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Lines that the item does not have, or too many.</summary>
    Lines,

    /// <summary>A text that is too long.</summary>
    TooLong,

    /// <summary>A point, rank or card that there is not.</summary>
    OffTheScale,

    /// <summary>Two cards on one rank.</summary>
    SameRank,
}
