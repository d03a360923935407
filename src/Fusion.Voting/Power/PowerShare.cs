using System.Numerics;

namespace Fusion.Voting.Power;

/// <summary>The power of one voter in a weighted vote.</summary>
/// <param name="Weight">The nominal weight.</param>
/// <param name="Swings">The number of winning coalitions that lose without this voter.</param>
/// <param name="BanzhafNormalised">Swings ÷ all voters' swings (Banzhaf index).</param>
/// <param name="BanzhafAbsolute">Swings ÷ the number of coalitions of the others (Penrose measure).</param>
/// <param name="ShapleyShubik">The share of the orders of all voters in which this voter turns the coalition of those before into a winning one.</param>
public sealed record PowerShare(long Weight, BigInteger Swings, Fraction BanzhafNormalised, Fraction BanzhafAbsolute, Fraction ShapleyShubik);
