using System.Globalization;
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
        var files = new List<string>();
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        var (json, onlyFiles) = (false, false);
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (onlyFiles || !argument.StartsWith("--", StringComparison.Ordinal))
                files.Add(argument);
            else if (argument == "--")
                onlyFiles = true;
            else if (argument == "--json")
                json = true;
            else if (argument is not ("--method" or "--seats" or "--seed" or "--ties" or "--strength" or "--budget"))
                throw new WrongUse($"There is no option {argument}.");
            else if (i + 1 == arguments.Count || !given.TryAdd(argument, arguments[++i]))
                throw new WrongUse($"The option {argument} needs a value, once.");
        }
        if (files.Count == 0)
            throw new WrongUse("Name at least one file.");
        return new CountOptions
        {
            Method = MethodOf(given.GetValueOrDefault("--method")),
            Files = files,
            Seats = Whole(given, "--seats", OptionList.Most),
            Json = json,
            Ties = TiesOf(given.GetValueOrDefault("--ties", "lot"), given.GetValueOrDefault("--seed")),
            Strength = StrengthOf(given.GetValueOrDefault("--strength", "votes")),
            Budget = Whole(given, "--budget", 1_000_000),
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

    static int? Whole(Dictionary<string, string> given, string option, int most)
    {
        if (!given.TryGetValue(option, out var text))
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw new WrongUse($"{option} is a whole number from 1 to {most}, not '{text}'.");
    }

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
