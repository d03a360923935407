using System.Diagnostics;
using System.Net.Sockets;
using Fusion.Web.Features.Accounts;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.OpenRecord;

/// <summary>Fusion's command line in a process of its own, as somebody outside runs it; and a few acts to look at.</summary>
internal static class Outside
{
    public static async Task<(int Exit, string Output)> Record(params string[] arguments)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    public static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Fusion.Cli.dll"), "record", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    public static string RecordOf(Site site) => new Uri(site.Address, "/record").ToString();

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>A recorded act.</summary>
    public static Task<Outcome<Account>> Join(this Site site, string name) =>
        site.Act<CreateAccountHandler, Account>((handler, stop) => handler.Handle(new NewAccount(name, $"Real Name {name}", AccountRole.Learner), stop));

    /// <summary>Waits for something that the sequencer does within seconds; a busy machine gets half a minute.</summary>
    public static async Task Until(Func<Task<bool>> holds, string what)
    {
        for (var patience = 0; patience < 600; patience++)
        {
            if (await holds()) return;
            await Task.Delay(50);
        }
        Assert.Fail($"not within 30 seconds: {what}");
    }
}
