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
        var given = new Arguments(arguments, ["--method", "--synthetic", "--seed", "--out"], "--json");
        var planted = Planting(given);
        if (given.Rest.Count != (planted is null ? 1 : 0))
            throw new WrongUse(planted is null ? "Name one folder or file." : "Planted votes need no folder or file.");
        if (planted is null && (given.Has("--out") || given.Has("--seed")))
            throw new WrongUse("--seed and --out go with --synthetic.");
        var method = given.Optional("--method") ?? "fusion";
        if (method is not ("fusion" or "polis"))
            throw new WrongUse($"The method is fusion or polis, not '{method}'.");
        return new(given.Rest.Count == 0 ? null : given.Rest[0], planted, given.Optional("--out"), given.Has("--json"), method == "polis");
    }

    static (int, int, double, ulong)? Planting(Arguments given)
    {
        if (given.Optional("--synthetic") is not { } sizes)
            return null;
        var parts = sizes.Split(':');
        if (parts.Length != 3
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var participants)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var statements)
            || !double.TryParse(parts[2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fill))
            throw new WrongUse("Say participants, statements and fill, as in 1000:100:0.2.");
        if (fill is not (>= 0 and <= 1) || statements > VoteStore.MaxStatements || (double)participants * statements * fill > MostVotes)
            throw new WrongUse($"The fill lies from 0 to 1; at most {VoteStore.MaxStatements} statements and about {MostVotes} votes can be planted.");
        if (given.Optional("--seed") is not { } text || !ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            throw new WrongUse("Planted votes need a --seed, a whole number from 0.");
        return (participants, statements, fill, seed);
    }
}
