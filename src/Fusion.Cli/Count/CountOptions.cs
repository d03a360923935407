using Fusion.Voting;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Cli.Count;

/// <summary>What was asked for on the command line.</summary>
internal sealed record CountOptions
{
    /// <summary>The seed of lots where none is given.</summary>
    public const string UsualSeed = "fusion";

    public required CountMethod Method { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    public int? Seats { get; init; }

    public bool Json { get; init; }

    public TieRule Ties { get; init; } = TieRule.Lot(UsualSeed);

    public WinStrength Strength { get; init; }

    /// <summary>What a ballot of dots, points or credits may spend.</summary>
    public int? Budget { get; init; }

    /// <exception cref="WrongUse">The arguments make no sense.</exception>
    public static CountOptions Parse(IReadOnlyList<string> arguments)
    {
        var given = new Arguments(arguments, ["--method", "--seats", "--seed", "--ties", "--strength", "--budget"], "--json");
        if (given.Rest.Count == 0)
            throw new WrongUse("Name at least one file.");
        return new CountOptions
        {
            Method = MethodOf(given.Optional("--method")),
            Files = given.Rest,
            Seats = (int?)given.Whole("--seats", 1, OptionList.Most),
            Json = given.Has("--json"),
            Ties = TiesOf(given.Optional("--ties") ?? "lot", given.Optional("--seed")),
            Strength = StrengthOf(given.Optional("--strength") ?? "votes"),
            Budget = (int?)given.Whole("--budget", 1, 1_000_000),
        }.Checked();
    }

    CountOptions Checked()
    {
        if (Seats is not null && Method.Budget is not null)
            throw new WrongUse($"{Method.Name} spends a budget and fills no seats.");
        if (Seats > 1 && Method.Name is "irv" or "star")
            throw new WrongUse($"{Method.Name} elects one.");
        if (Budget is not null && Method.Name is not ("dots" or "cumulative" or "quadratic"))
            throw new WrongUse("--budget is for dots, cumulative and quadratic votes.");
        return this;
    }

    static CountMethod MethodOf(string? name) =>
        CountMethod.All.FirstOrDefault(method => method.Name == name)
        ?? throw new WrongUse((name is null ? "Name a method" : $"There is no method {name}") + ": " + string.Join(", ", CountMethod.All.Select(method => method.Name)) + ".");

    static TieRule TiesOf(string rule, string? seed) => (rule, seed) switch
    {
        ("lot", _) => TieRule.Lot(seed ?? UsualSeed),
        (_, not null) => throw new WrongUse("A seed is for lots."),
        ("list", _) => TieRule.ListOrder,
        ("stand", _) => TieRule.Stand,
        _ => throw new WrongUse($"Ties are decided by lot, by list, or stand, not by '{rule}'."),
    };

    static WinStrength StrengthOf(string strength) => strength switch
    {
        "votes" => WinStrength.WinningVotes,
        "margins" => WinStrength.Margin,
        _ => throw new WrongUse($"The strength of a win is votes or margins, not '{strength}'."),
    };
}
