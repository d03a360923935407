using System.Collections.Immutable;

namespace Fusion.Opinion;

/// <summary>What the next map must know of the last so that nothing flips or swaps. Plain numbers: keep it with the conversation.</summary>
/// <param name="Statements">Statements of that map.</param>
/// <param name="Votes">Votes at the last time that the number of groups was looked into.</param>
/// <param name="Clarity">What was said of groups.</param>
/// <param name="Temper">How many votes are worth one as evidence of a group.</param>
/// <param name="Contender">The number of groups that won last time against the one that stands; 0 without.</param>
/// <param name="Loadings">Statements × 4 axes.</param>
/// <param name="Groups">The groups' ids.</param>
/// <param name="Shares">The groups' shares of the people.</param>
/// <param name="Agree">Groups × statements: the probability that one of the group who takes a side agrees.</param>
public sealed record MapMemory(
    int Statements, long Votes, Clarity Clarity, double Temper, int Contender, ImmutableArray<double> Loadings, ImmutableArray<int> Groups, ImmutableArray<double> Shares, ImmutableArray<double> Agree)
{
    /// <summary>Whether the lengths fit together and every number is one.</summary>
    internal bool IsWhole =>
        !Loadings.IsDefault && !Groups.IsDefault && !Shares.IsDefault && !Agree.IsDefault
        && Statements >= 0 && Temper is >= 1 and <= 16 && Groups.Length <= OpinionMapper.MaxGroups && Groups.All(id => id >= 0) && Groups.Distinct().Count() == Groups.Length
        && (Loadings.IsEmpty || Loadings.Length == Statements * 4L) && Shares.Length == Groups.Length && Agree.Length == (long)Groups.Length * Statements
        && Loadings.All(double.IsFinite) && Shares.All(IsShare) && Agree.All(IsShare);

    static bool IsShare(double value) => value is > 0 and <= 1;
}
