namespace Fusion.Toolkit;

/// <summary>A text in one or several languages, the one it was written in first.</summary>
/// <param name="Texts">Language and text.</param>
public sealed record Wording(IReadOnlyList<(string Language, string Text)> Texts)
{
    /// <summary>No text.</summary>
    public static Wording None { get; } = new([]);

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Texts.Count == 0;

    /// <summary>A text in one language.</summary>
    public static Wording Of(string language, string text) => new([(language, text)]);

    /// <summary>The text as it was written, with its language; translations may come later. Nulls where there is none.</summary>
    public (string? Language, string? Text) Written => Texts.Count > 0 ? Texts[0] : default;

    /// <summary>Whether both say the same in the same languages.</summary>
    public bool Equals(Wording? other) => other is not null && Texts.SequenceEqual(other.Texts);

    /// <inheritdoc/>
    public override int GetHashCode() => Texts.Count == 0 ? 0 : Texts[0].GetHashCode();
}
