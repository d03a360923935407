using Fusion.Voting.Counts;

namespace Fusion.Cli.Count;

/// <summary>Counts files of ballots.</summary>
internal static class CountCommand
{
    public static Command Command { get; } = new(
        "count",
        "./fusion count --method METHOD FILE... [--seats N] [--json] [--seed TEXT] [--ties lot|list|stand] [--strength votes|margins] [--budget N]",
        Run);

    static int Run(IReadOnlyList<string> arguments)
    {
        var options = CountOptions.Parse(arguments);
        var results = new CountResult[options.Files.Count];
        var faults = new string?[results.Length];
        Parallel.For(0, results.Length, at =>
        {
            try
            {
                results[at] = FileCount.Of(options.Files[at], options);
            }
            catch (BadInput fault)
            {
                faults[at] = fault.Message;
            }
        });
        if (faults.Any(fault => fault is not null))
            throw new BadInput(string.Join('\n', faults.Where(fault => fault is not null)));
        if (options.Json)
            CountJson.Write(Console.Out, options, results);
        else
            CountText.Write(Console.Out, options, results);
        return 0;
    }
}
