using System.Globalization;
using Fusion.Voting.Counts;

namespace Fusion.Cli.Count;

/// <summary>Results as text to read.</summary>
internal static class CountText
{
    public static void Write(TextWriter to, CountOptions options, IReadOnlyList<CountResult> results)
    {
        foreach (var (at, result) in results.Index())
        {
            if (at > 0)
                to.WriteLine();
            One(to, options, options.Files[at], result);
        }
    }

    static void One(TextWriter to, CountOptions options, string file, CountResult result)
    {
        to.WriteLine($"{file}: {options.Method.Name}");
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Valid} ballots{(result.Blank > 0 ? $" and {result.Blank} blank" : "")}, {result.Options.Count} options{(result.Seats is { } seats ? $", {seats} to elect" : "")}"));
        foreach (var stage in result.Stages)
            Stage(to, result, stage);
        Pairs(to, result);
        if (result.Ties.Count > 0)
            to.WriteLine();
        foreach (var tie in result.Ties)
            to.WriteLine(English.Tie(tie, result.Options, options.Ties.Seed));
        to.WriteLine();
        to.WriteLine(result.Elected.Count == 0 ? "Nobody is elected." : "Elected: " + string.Join(", ", result.ElectedOptions.Select(option => result.Options[option])));
    }

    static void Stage(TextWriter to, CountResult result, Stage stage)
    {
        to.WriteLine();
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Stage {stage.Number}: {English.Title(stage, result.Options)}"));
        foreach (var remark in stage.Remarks)
            to.WriteLine("  " + English.Say(remark, result.Options));
        var width = result.Options.Max(name => name.Length);
        for (var option = 0; option < result.Options.Count; option++)
        {
            if (stage.Tallies[option] is not { } votes)
                continue;
            var moved = stage.Transfers.Where(transfer => transfer.To == option).Select(transfer => "+" + English.Amount(transfer.Votes));
            to.WriteLine($"    {result.Options[option].PadRight(width)}  {English.Amount(votes),14} {string.Concat(moved),14} {(stage.Elected.Contains(option) ? "elected" : "")}".TrimEnd());
        }
        if (stage.NonTransferable.Sign > 0)
            to.WriteLine($"    {"(no further preference)".PadRight(width)}  {English.Amount(stage.NonTransferable),14}");
        if (stage.Lost.Sign > 0)
            to.WriteLine($"    {"(lost by rounding)".PadRight(width)}  {English.Amount(stage.Lost),14}");
    }

    /// <summary>Who is preferred to whom, where it fits a page.</summary>
    static void Pairs(TextWriter to, CountResult result)
    {
        const int Fits = 12;
        if (result.Pairwise is not { } pairs || pairs.Options > Fits)
            return;
        var width = result.Options.Max(name => name.Length);
        to.WriteLine();
        to.WriteLine("How many prefer the option of the line to that of the column:");
        to.WriteLine("    " + new string(' ', width) + string.Concat(Enumerable.Range(1, pairs.Options).Select(number => $"{number,9}")));
        for (var a = 0; a < pairs.Options; a++)
            to.WriteLine($"    {result.Options[a].PadRight(width)}{string.Concat(Enumerable.Range(0, pairs.Options).Select(b => a == b ? $"{"·",9}" : $"{pairs[a, b],9}"))}");
    }
}
