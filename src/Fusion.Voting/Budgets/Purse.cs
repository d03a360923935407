using System.Numerics;

namespace Fusion.Voting.Budgets;

/// <summary>Money that each of some voters has left, and how much each gains from a project.</summary>
internal readonly record struct Purse(Fraction Money, long Voters, long Gain)
{
    /// <summary>The payment for a unit of gain at which the voters together reach a cost, each paying at most what is left; null if all they have is too little.</summary>
    /// <param name="purses">By money for a unit of gain, least first.</param>
    /// <param name="cost">What is to be paid.</param>
    public static Fraction? Price(IEnumerable<Purse> purses, Fraction cost)
    {
        var payers = purses.ToList();
        Fraction gains = payers.Aggregate(BigInteger.Zero, (sum, purse) => sum + ((BigInteger)purse.Voters * purse.Gain));
        var left = cost;
        foreach (var purse in payers)
        {
            var price = left / gains;
            if (price * purse.Gain <= purse.Money)
                return price;
            left -= purse.Money * purse.Voters;
            gains -= (Fraction)purse.Voters * purse.Gain;
        }
        return null;
    }
}
