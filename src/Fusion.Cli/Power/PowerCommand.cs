using System.Globalization;
using Fusion.Voting;
using Fusion.Voting.Power;

namespace Fusion.Cli.Power;

/// <summary>Prints the voting power of weights.</summary>
internal static class PowerCommand
{
    const int Decimals = 12;

    public static Command Command { get; } = new("power", "./fusion power --quota Q W1 W2 ...", Run);

    static int Run(IReadOnlyList<string> arguments)
    {
        var given = new Arguments(arguments, ["--quota"]);
        if (given.Optional("--quota") is not { } quota || given.Rest.Count == 0)
            throw new WrongUse("Name the quota and at least one weight.");
        var shares = Shares([.. given.Rest.Select(Whole)], Whole(quota));
        Console.WriteLine($"{"weight",12} {"swings",12}  Banzhaf, Banzhaf absolute, Shapley-Shubik");
        foreach (var share in shares)
            Console.WriteLine($"{share.Weight,12} {share.Swings,12}  {Both(share.BanzhafNormalised)}  {Both(share.BanzhafAbsolute)}  {Both(share.ShapleyShubik)}");
        return 0;
    }

    static IReadOnlyList<PowerShare> Shares(IReadOnlyList<long> weights, long quota)
    {
        try
        {
            return VotingPower.Of(weights, quota);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new WrongUse("The quota is at least 1 and at most the sum of the weights.");
        }
        catch (ArgumentException fault)
        {
            throw new WrongUse(fault.Message.Split(" (Parameter", 2)[0]);
        }
        catch (OverflowException)
        {
            throw new WrongUse("The weights are too great.");
        }
    }

    static long Whole(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new WrongUse($"Weights and the quota are whole numbers, not '{text}'.");

    static string Both(Fraction share) => share.Denominator.IsOne ? share.ToString() : $"{share} = {share.ToDecimal(Decimals)}";
}
