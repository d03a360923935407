using System.Globalization;
using Fusion.Opinion;

namespace Fusion.Cli.Map;

/// <summary>What <c>./fusion map</c> was asked.</summary>
/// <param name="Path">A folder or a file, or null where votes are to be planted.</param>
/// <param name="Planted">Participants, statements, fill and seed of planted votes, or null.</param>
/// <param name="Out">The folder that planted votes are written to, or null.</param>
/// <param name="Json">Whether to print JSON.</param>
/// <param name="Polis">Whether to map as Polis does.</param>
internal sealed record MapArguments(string? Path, (int Participants, int Statements, double Fill, ulong Seed)? Planted, string? Out, bool Json, bool Polis)
{
    const double MostVotes = 1.5e9;

    public static MapArguments Parse(IReadOnlyList<string> arguments)
    {
        var given = new Dictionary<string, string>();
        var paths = new List<string>();
        var json = false;
        for (var at = 0; at < arguments.Count; at++)
        {
            var name = arguments[at];
            if (name == "--json")
                json = true;
            else if (name is "--method" or "--synthetic" or "--seed" or "--out")
                given[name] = ++at < arguments.Count ? arguments[at] : throw new WrongUse($"{name} needs a value.");
            else if (name.StartsWith("--", StringComparison.Ordinal))
                throw new WrongUse($"There is no option '{name}'.");
            else
                paths.Add(name);
        }
        var planted = Planting(given);
        if (paths.Count != (planted is null ? 1 : 0))
            throw new WrongUse(planted is null ? "Name one folder or file." : "Planted votes need no folder or file.");
        if (planted is null && (given.ContainsKey("--out") || given.ContainsKey("--seed")))
            throw new WrongUse("--seed and --out go with --synthetic.");
        var method = given.GetValueOrDefault("--method", "fusion");
        if (method is not ("fusion" or "polis"))
            throw new WrongUse($"The method is fusion or polis, not '{method}'.");
        return new(paths.Count == 0 ? null : paths[0], planted, given.GetValueOrDefault("--out"), json, method == "polis");
    }

    static (int, int, double, ulong)? Planting(Dictionary<string, string> given)
    {
        if (!given.TryGetValue("--synthetic", out var sizes))
            return null;
        var parts = sizes.Split(':');
        if (parts.Length != 3
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var participants)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var statements)
            || !double.TryParse(parts[2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fill))
            throw new WrongUse("Say participants, statements and fill, as in 1000:100:0.2.");
        if (fill is not (>= 0 and <= 1) || statements > VoteStore.MaxStatements || (double)participants * statements * fill > MostVotes)
            throw new WrongUse($"The fill lies from 0 to 1; at most {VoteStore.MaxStatements} statements and about {MostVotes} votes can be planted.");
        if (!given.TryGetValue("--seed", out var text) || !ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            throw new WrongUse("Planted votes need a --seed, a whole number from 0.");
        return (participants, statements, fill, seed);
    }
}
