using Fusion.Web.Data;
using Fusion.Web.Data.Backup;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Packs;
using HostStart = Fusion.Web.Features.Host.Start;

namespace Fusion.Web;

/// <summary>The verbs of the command line: serve, demo, and those that need no server.</summary>
internal static class FusionProgram
{
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter errors)
    {
        try
        {
            return args switch
            {
                ["serve", .. var rest] => await Serve(StartOptions.Parse(demonstration: false, rest), output),
                ["demo", .. var rest] => await Serve(StartOptions.Parse(demonstration: true, rest), output),
                ["content", "check", var folder] => Check(folder, output),
                ["backup", .. var rest] => await Backup(BackupOptions.Parse("backup", rest), output),
                ["restore", .. var rest] => await Restored(BackupOptions.Parse("restore", rest), output),
                _ => throw new StartupFault("Say serve, demo, content check DIR, backup FILE or restore FILE: see ./run and ./fusion."),
            };
        }
        catch (StartupFault fault)
        {
            await errors.WriteLineAsync(fault.Message);
            return 1;
        }
    }

    static async Task<int> Serve(StartOptions options, TextWriter output)
    {
        _ = FusionModel.Of(options.Postgres is not null);
        await using var app = FusionApp.Build(options);
        await Prepare(app, output, app.Lifetime.ApplicationStopping);
        // What was needed only to start is given back, once nobody waits for it any more.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Migrates, listens, loads content and says when it is ready.</summary>
    public static async Task Prepare(WebApplication app, TextWriter output, CancellationToken cancel)
    {
        await app.Services.GetRequiredService<Database>().Migrate(cancel);
        await app.Services.GetRequiredService<Revisions>().Begin(cancel);
        // A start waits mostly for what is read into memory: begun while the server begins to listen.
        var reading = app.Services.GetServices<IReadModel>().RefreshAll(cancel);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException fault) when (fault.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException || fault.Message.Contains("in use", StringComparison.OrdinalIgnoreCase))
        {
            throw new StartupFault($"Port {app.Services.GetRequiredService<StartOptions>().Port} is in use: end what uses it, or choose another with --port.");
        }
        catch (System.Net.Sockets.SocketException fault)
        {
            throw new StartupFault($"This machine cannot listen there ({fault.Message}): choose another address with --listen or another port with --port.");
        }
        await reading;
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HostStart>().Run(output, cancel);
    }

    static async Task<int> Backup(BackupOptions wanted, TextWriter output)
    {
        await using var services = FusionApp.WithoutServer(wanted.Host);
        var passphrase = wanted.PassphraseFile is { } file ? SealedKeys.Passphrase(file) : null;
        var made = await services.GetRequiredService<BackUp>().Write(wanted.File, passphrase, CancellationToken.None);
        await output.WriteLineAsync($"Backed up {made.Tables.Sum(table => table.Rows)} rows of {made.Tables.Count} tables to {wanted.File}. Guard it: it holds what is private too.");
        await output.WriteLineAsync(made.HasKeys ? "It holds the host's keys, encrypted: keep the passphrase elsewhere." : "It holds no keys: keep a copy of the folder of keys elsewhere, or add --with-keys --passphrase-file F.");
        return 0;
    }

    static async Task<int> Restored(BackupOptions wanted, TextWriter output)
    {
        var passphrase = wanted.PassphraseFile is { } file ? SealedKeys.Passphrase(file) : null;
        var found = await new Restore(wanted.Host, FusionApp.WithoutServer).Read(wanted.File, passphrase, CancellationToken.None);
        await output.WriteLineAsync($"Restored {found.Tables.Sum(table => table.Rows)} rows of {found.Tables.Count} tables, as they were on {found.Made:yyyy-MM-dd HH:mm} UTC.");
        if (passphrase is null) await output.WriteLineAsync($"No keys were restored: put the files of the old host's keys into {Path.GetFullPath(Path.Combine(wanted.Host.DataFolder, "keys"))} before you start it, or the open record cannot go on.");
        return 0;
    }

    static int Check(string folder, TextWriter output)
    {
        var pack = Pack.Read(folder);
        var shipped = Path.Combine(AppContext.BaseDirectory, HostStart.ContentFolder);
        var builtOn = pack.IsSynthetic ? Pack.Read(shipped) : null;
        using var services = FusionApp.WithoutServer(new StartOptions());
        var faults = ContentPacks.Check(pack, builtOn, () => services.CreateScope().ServiceProvider.GetServices<IPackImporter>());
        foreach (var fault in faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Row)) output.WriteLine(fault);
        return faults.Count == 0 ? 0 : 1;
    }
}
