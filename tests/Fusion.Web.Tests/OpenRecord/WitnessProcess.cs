using System.Diagnostics;
using Fusion.OpenRecord;
using Fusion.Signing;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.OpenRecord;

/// <summary><c>./fusion record witness</c> on this machine.</summary>
internal sealed class WitnessProcess : IDisposable
{
    readonly TempFolder folder = new();
    readonly int port = Outside.FreePort();
    readonly string name;
    Process? process;

    WitnessProcess(string name) => this.name = name;

    public NoteVerifier Verifier { get; private set; } = null!;

    /// <summary>Its line in a policy.</summary>
    public string Line => $"witness {name} {Verifier.Key} http://127.0.0.1:{port}\n";

    public static async Task<WitnessProcess> Of(string name, params string[] logs)
    {
        var witness = new WitnessProcess(name);
        await witness.Start(logs);
        return witness;
    }

    public async Task Start(params string[] logs)
    {
        process = Outside.Start(["witness", "--key", $"{folder.Path}/w.key", "--name", $"{name}.example/w", "--listen", $"127.0.0.1:{port}", .. logs.SelectMany(log => new[] { "--log", log })]);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var key = await process.StandardOutput.ReadLineAsync();
        Assert.StartsWith("ready", await process.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        Verifier = NoteVerifier.For(VerifierKey.Parse(key!), Signatures.Check);
        process.OutputDataReceived += (_, _) => { };
        _ = process.StandardOutput.ReadToEndAsync();
    }

    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    public void Dispose()
    {
        if (process is not null) Kill();
        folder.Dispose();
    }
}
