using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Fusion.Bench;

/// <summary>Whole logs of 1,000,000 entries: verified from a folder beside the referee's audit, and mirrored over loopback.</summary>
internal static class RecordWholeBench
{
    const int Size = 1_000_000;

    /// <param name="cli">Fusion.Cli.dll, published.</param>
    public static void Run(string cli)
    {
        var folder = Directory.CreateTempSubdirectory("fusion-bench").FullName;
        try
        {
            var log = $"{folder}/log";
            Console.WriteLine("\n| 1,000,000 entries | s | CPU s |\n|---|---|---|");
            Time("sample, written", "dotnet", cli, "record", "sample", "--size", $"{Size}", log);
            Time("verify, from a folder", "dotnet", cli, "record", "verify", log, "--key", $"@{log}/key");
            if (Referee(folder) is { } referee) Time("the referee's audit of it (Go), 100 proofs more", referee, "audit", "-log", log, "-vkey", $"@{log}/key");
            using var listener = new HttpListener();
            listener.Prefixes.Add("http://127.0.0.1:5198/");
            listener.Start();
            _ = Task.Run(() => Serve(listener, log));
            Time("verify, over loopback", "dotnet", cli, "record", "verify", "http://127.0.0.1:5198", "--key", $"@{log}/key");
            Time("mirror, over loopback", "dotnet", cli, "record", "mirror", "http://127.0.0.1:5198", $"{folder}/mirror", "--key", $"@{log}/key");
            Time("mirror again, nothing new", "dotnet", cli, "record", "mirror", "http://127.0.0.1:5198", $"{folder}/mirror");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void Time(string name, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", ["-c", "TIMEFORMAT='TIME %R %U %S'; time \"$@\"", "bash", program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var times = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException(output.Result + times);
        var seconds = times[times.IndexOf("TIME ", StringComparison.Ordinal)..].Split([' ', '\n'])[1..4].Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {seconds[0]:0.0} | {seconds[1] + seconds[2]:0.0} |"));
    }

    static string? Referee(string folder)
    {
        if (Environment.GetEnvironmentVariable("FUSION_CHECKS") is not { } checks || !File.Exists($"{checks}/verify-tlog/build.sh")) return null;
        using var build = Process.Start("bash", [$"{checks}/verify-tlog/build.sh", $"{folder}/verify-tlog"]);
        build.WaitForExit();
        return build.ExitCode == 0 ? $"{folder}/verify-tlog" : null;
    }

    static async Task Serve(HttpListener listener, string folder)
    {
        while (true)
        {
            var context = await listener.GetContextAsync();
            _ = Task.Run(async () =>
            {
                var path = folder + context.Request.Url!.AbsolutePath;
                if (!File.Exists(path)) context.Response.StatusCode = 404;
                context.Response.Close(File.Exists(path) ? await File.ReadAllBytesAsync(path) : [], willBlock: false);
            });
        }
    }
}
