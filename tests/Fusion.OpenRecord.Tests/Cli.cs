using Fusion.Cli;

namespace Fusion.OpenRecord.Tests;

/// <summary>The command line, run in this process with its output caught; the tests that use it belong to <see cref="OneConsole"/>.</summary>
internal static class Cli
{
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Fusion.Cli.dll");

    public static (int Exit, string Output) Run(params string[] arguments)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var caught = new StringWriter();
        try
        {
            Console.SetOut(caught);
            Console.SetError(caught);
            return (Commands.Run(["record", .. arguments]), caught.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }

    /// <summary>Runs a command that must succeed.</summary>
    public static string Well(params string[] arguments)
    {
        var (exit, output) = Run(arguments);
        Assert.True(exit == 0, output);
        return output;
    }

    /// <summary>Runs a command that must find a fault.</summary>
    public static string Badly(params string[] arguments)
    {
        var (exit, output) = Run(arguments);
        Assert.True(exit == 1, output);
        return output;
    }
}
