using Fusion.Evidence.Effects;

namespace Fusion.Evidence.Pooling;

/// <summary>One result with what pooling must know about it.</summary>
/// <param name="Name">What it is called in a picture and a list.</param>
/// <param name="Effect">Its size and how sure it is.</param>
public sealed record Study(string Name, Effect Effect)
{
    /// <summary>How it found out.</summary>
    public StudyDesign Design { get; init; }

    /// <summary>Who did it, by whatever the caller calls partners; several results of one partner are not independent. Null stands alone.</summary>
    public string? Partner { get; init; }

    /// <summary>A study of unstated measure; for figures that are known to be sound.</summary>
    /// <exception cref="ArgumentException">A figure is impossible; the message says which and why.</exception>
    public static Study Of(string name, double estimate, double variance)
    {
        var effect = Effect.Create(Measure.Unstated, estimate, variance);
        return effect.IsSound ? new(name, effect.Value) : throw new ArgumentException(effect.Faults[0].Text);
    }
}
