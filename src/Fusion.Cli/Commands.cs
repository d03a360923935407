namespace Fusion.Cli;

/// <summary>The libraries as commands on files.</summary>
internal static class Commands
{
    static readonly IReadOnlyList<Command> All =
    [
        Count.CountCommand.Command, Map.MapCommand.Command, Pool.PoolCommand.Command, Power.PowerCommand.Command, Record.RecordCommand.Command,
    ];

    /// <summary>Runs the command that the first argument names.</summary>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var command = arguments.Count == 0 ? null : All.FirstOrDefault(known => known.Name == arguments[0]);
        if (command is null)
        {
            Console.Error.WriteLine(string.Join('\n', All.Select(known => known.Use)));
            return 2;
        }
        try
        {
            return command.Run([.. arguments.Skip(1)]);
        }
        catch (WrongUse fault)
        {
            Console.Error.WriteLine($"{fault.Message}\nUse: {command.Use}");
            return 2;
        }
        catch (Exception fault) when (fault is BadInput or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }
}
