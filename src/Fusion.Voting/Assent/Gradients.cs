using System.Collections.Immutable;

namespace Fusion.Voting.Assent;

/// <summary>Gradients of agreement: how strong support is, and how wide.</summary>
public static class Gradients
{
    /// <summary>The number of steps.</summary>
    public const int Steps = 8;

    /// <summary>Reads the agreement from how many (weight) take each step.</summary>
    /// <param name="weights">Eight weights, in the order of <see cref="Gradient"/>.</param>
    /// <exception cref="ArgumentException">There are not eight weights, or one is negative.</exception>
    public static GradientResult Read(IReadOnlyList<long> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count != Steps || weights.Any(weight => weight < 0))
            throw new ArgumentException("There are eight weights of at least 0.", nameof(weights));
        var total = weights.Aggregate(0L, (sum, weight) => checked(sum + weight));
        Fraction Share(int from, int to) => total == 0 ? Fraction.Zero : new Fraction(weights.Skip(from).Take(to - from + 1).Sum(), total);
        return new GradientResult([.. weights], total, Median(weights, total), Share(0, 1), Share(0, 2), Share(5, 7), weights[(int)Gradient.Veto]);
    }

    /// <summary>The middle step; of two, the one further from endorsement.</summary>
    static Gradient? Median(IReadOnlyList<long> weights, long total)
    {
        var sum = 0L;
        for (var step = 0; step < Steps; step++)
        {
            sum += weights[step];
            if (total > 0 && sum > total / 2)
                return (Gradient)step;
        }
        return null;
    }
}
