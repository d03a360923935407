using System.Diagnostics;

namespace Fusion.OpenRecord.Tests;

/// <summary>verify-tlog: an auditor on Go's own library, built from its sources at the first need.</summary>
internal static class Referee
{
    private static readonly string? Checks = Environment.GetEnvironmentVariable("FUSION_CHECKS");

    private static readonly Lazy<string> Program = new(Build);

    public static string? Missing { get; } =
        Checks is null ? "The referee is not here: set FUSION_CHECKS to the folder that holds verify-tlog."
        : !File.Exists(Path.Combine(Checks, "verify-tlog", "build.sh")) ? $"There is no verify-tlog/build.sh in FUSION_CHECKS ({Checks})."
        : !InPath("go") ? "The referee needs Go: apt-get install golang-go golang-golang-x-mod-dev."
        : null;

    public static (int Exit, string Output) Run(params string[] arguments) => Finish(Start(Program.Value, arguments));

    public static Process Serve(params string[] arguments) => Start(Program.Value, arguments);

    public static Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    public static (int Exit, string Output) Finish(Process process)
    {
        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
    }

    private static string Build()
    {
        var program = Path.Combine(Directory.CreateTempSubdirectory("fusion-referee").FullName, "verify-tlog");
        var (exit, output) = Finish(Start("bash", Path.Combine(Checks!, "verify-tlog", "build.sh"), program));
        return exit == 0 ? program : throw new InvalidOperationException(output);
    }

    private static bool InPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
