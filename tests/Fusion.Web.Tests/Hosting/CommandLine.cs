namespace Fusion.Web.Tests.Hosting;

/// <summary>The program as it is called from a shell, in this process.</summary>
internal static class CommandLine
{
    public static async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var code = await FusionProgram.Run(arguments, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
