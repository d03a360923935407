namespace Fusion.Toolkit;

/// <summary>One thing that an instrument asks.</summary>
/// <param name="Key">Its name within the instrument: results of two versions are compared where it is the same.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Ask">The question.</param>
public sealed record Item(string Key, ItemKind Kind, Wording Ask)
{
    /// <summary>Points on a gradient, its two ends included.</summary>
    public const int GradientPoints = 11;

    /// <summary>Points on a pulse of feeling.</summary>
    public const int PulsePoints = 5;

    /// <summary>The most lines that one person writes.</summary>
    public const int MostLines = 40;

    /// <summary>What helps to answer; may be empty.</summary>
    public Wording Hint { get; init; } = Wording.None;

    /// <summary>The words of a scale, from its lowest point to its highest.</summary>
    public IReadOnlyList<Wording> Anchors { get; init; } = [];

    /// <summary>The lower end of a gradient.</summary>
    public Wording From { get; init; } = Wording.None;

    /// <summary>The upper end of a gradient.</summary>
    public Wording To { get; init; } = Wording.None;

    /// <summary>The cards to choose among or to rank; empty for none.</summary>
    public string Deck { get; init; } = "";

    /// <summary>How many lines are offered at first; people may write more.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>Whether it asks what the answer rests on.</summary>
    public bool AsksEvidence { get; init; }

    /// <summary>How many points its scale has; 0 where it has none.</summary>
    public int Points => Kind switch
    {
        ItemKind.NowWant or ItemKind.Rating => Anchors.Count,
        ItemKind.Gradient => GradientPoints,
        ItemKind.Pulse => PulsePoints,
        _ => 0,
    };

    /// <summary>Whether it is answered in words of one's own, which become notes on a wall.</summary>
    public bool IsWritten => Kind is ItemKind.Statement or ItemKind.Text;

    /// <summary>Whether it is answered by cards.</summary>
    public bool HasCards => Kind is ItemKind.Choice or ItemKind.Ranking;
}

/// <summary>How an item is answered.</summary>
public enum ItemKind
{
    /// <summary>A point for now and a point for where one wants to be.</summary>
    NowWant,

    /// <summary>Lines of one's own, each with its evidence beside it.</summary>
    Statement,

    /// <summary>One card of several, and why.</summary>
    Choice,

    /// <summary>Cards in an order.</summary>
    Ranking,

    /// <summary>A point on a scale with words.</summary>
    Rating,

    /// <summary>A point between two ends.</summary>
    Gradient,

    /// <summary>Free words.</summary>
    Text,

    /// <summary>How one feels, on five points from very low to very good.</summary>
    Pulse,
}
