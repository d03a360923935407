using System.Collections.Immutable;

namespace Fusion.Voting.Assent;

/// <summary>What gradients of agreement show. It informs whoever decides; <see cref="Adopted"/> applies a declared rule.</summary>
/// <param name="Weights">How many take each step.</param>
/// <param name="Total">How many answered.</param>
/// <param name="Median">The middle step; null if nobody answered.</param>
/// <param name="Enthusiastic">The share on the first two steps.</param>
/// <param name="InFavour">The share on the first three steps.</param>
/// <param name="Against">The share on the last three steps.</param>
/// <param name="Vetoes">The weight of vetoes.</param>
public sealed record GradientResult(ImmutableArray<long> Weights, long Total, Gradient? Median, Fraction Enthusiastic, Fraction InFavour, Fraction Against, long Vetoes)
{
    /// <summary>Whether a declared rule is met: nobody vetoes (unless vetoes do not count), and at least a share is in favour.</summary>
    public bool Adopted(Fraction inFavour, bool vetoesCount = true) => Total > 0 && InFavour >= inFavour && !(vetoesCount && Vetoes > 0);
}
