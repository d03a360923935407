using System.Net;
using System.Net.Sockets;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Packs;
using Fusion.Web.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.FileProviders;

namespace Fusion.Web.BrowserTests.Hosting;

/// <summary>The whole app in this process, on a free port of localhost (passkeys refuse a bare IP address), with data of its own.</summary>
internal sealed class Site : IAsyncDisposable
{
    readonly WebApplication app;
    readonly string folder;

    Site(WebApplication app, string folder, string address, string console) => (this.app, this.folder, Address, Console) = (app, folder, address, console);

    public string Address { get; }

    /// <summary>What was said on the console until it was ready.</summary>
    public string Console { get; }

    public string SetUpToken => Console.Split("token=")[1].Split('\n')[0].Trim();

    /// <param name="clock">Another clock than the machine's.</param>
    public static async Task<Site> Start(bool demonstration, TimeProvider? clock = null)
    {
        var folder = Directory.CreateTempSubdirectory("fusion-browser-tests-").FullName;
        var port = FreePort();
        var app = FusionApp.Build(new StartOptions { Port = port, DataFolder = folder, Demonstration = demonstration }, clock);
        await using var console = new StringWriter { NewLine = "\n" };
        await FusionProgram.Prepare(app, console, CancellationToken.None);
        return new Site(app, folder, $"http://localhost:{port}", console.ToString());
    }

    /// <summary>The made-up person's sign-in link, as a path.</summary>
    public string LinkOf(string role) => new Uri(Console.Split('\n').Single(line => line.StartsWith(role + " http", StringComparison.Ordinal))[(role.Length + 1)..]).AbsolutePath;

    /// <summary>A made-up person becomes lead of an organisation.</summary>
    public async Task Lead(string role, string organisation)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var userName = DemoPeople.Prefix + role.Replace(' ', '-');
        var account = await scope.ServiceProvider.GetRequiredService<FusionDb>().Users.Where(one => one.UserName == userName).Select(one => one.Id).FirstAsync();
        var card = await scope.ServiceProvider.GetRequiredService<OrganisationCards>().Find(organisation, CancellationToken.None);
        var led = await app.Services.GetRequiredService<Acts>().Run<Representatives, Done>((all, stop) => all.Add(card!.Id, card.Name, account, true, stop), CancellationToken.None);
        Assert.True(led.IsDone);
    }

    /// <summary>Loads a pack of one innovation and removes it again, so that its address says "gone".</summary>
    public async Task<string> Remove()
    {
        var pack = Directory.CreateDirectory(Path.Combine(folder, "gone")).FullName;
        await File.WriteAllTextAsync(Path.Combine(pack, "pack.json"), """{"id":"gone","version":"1.0.0","title":{"en":"A pack"},"licence":"CC-BY-4.0","languages":["en"]}""");
        await File.WriteAllTextAsync(Path.Combine(pack, "sources.csv"), "key,title\r\ngone-book,A book\r\n");
        await File.WriteAllTextAsync(Path.Combine(pack, "entries.csv"), "key,kind,title:en,source\r\ngone-entry,innovation,An entry that is gone,gone-book\r\n");
        await using var scope = app.Services.CreateAsyncScope();
        var packs = scope.ServiceProvider.GetRequiredService<ContentPacks>();
        Assert.True((await packs.Load(Pack.Read(pack), CancellationToken.None)).IsDone);
        Assert.True((await packs.Remove("gone", "the tests", CancellationToken.None)).IsDone);
        return "/innovations/gone-entry";
    }

    /// <summary>As a host does for a busy day: several suites post here at once, all of them as the same few people.</summary>
    public async Task AllowManyPosts()
    {
        var changed = await app.Services.GetRequiredService<Acts>().Run<FusionDb, Done>(
            async (db, stop) =>
            {
                var settings = await db.Set<HostSettings>().AsTracking().FirstOrDefaultAsync(stop);
                if (settings is null) db.Add(settings = new HostSettings());
                settings.PostsPerMinute = 10_000;
                return default(Done);
            },
            CancellationToken.None);
        Assert.True(changed.IsDone);
        await app.Services.GetRequiredService<CurrentSettings>().Refresh(CancellationToken.None);
    }

    /// <summary>The time for voting on something is over; whoever looks after it finds that within a second.</summary>
    public async Task EndVote(string slug)
    {
        var ended = await app.Services.GetRequiredService<Acts>().Run<FusionDb, Done>(
            async (db, stop) =>
            {
                (await db.Set<Decision>().AsTracking().FirstAsync(one => one.Slug == slug, stop)).ClosesAt = DateTime.UtcNow.AddSeconds(-1);
                return default(Done);
            },
            CancellationToken.None);
        Assert.True(ended.IsDone);
    }

    /// <summary>From now on the host serves a later worker for sessions: any other script is one.</summary>
    public void UpdateWorker()
    {
        const string worker = "assets/keep-worker.js";
        var environment = app.Environment;
        var later = Directory.CreateDirectory(Path.Combine(folder, "later", "assets")).Parent!.FullName;
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo(worker).CreateReadStream());
        File.WriteAllText(Path.Combine(later, worker), reader.ReadToEnd() + "// later");
        environment.WebRootFileProvider = new CompositeFileProvider(new PhysicalFileProvider(later), environment.WebRootFileProvider);
    }

    /// <summary>Switches the worker off until this is disposed of.</summary>
    public IDisposable WithoutWorker() => new FileStream(Path.Combine(folder, "offline-off"), FileMode.Create, FileAccess.Write, FileShare.Read, 1, FileOptions.DeleteOnClose);

    /// <summary>Somebody is in charge, so that the first visit no longer leads to the set-up.</summary>
    public void TakeCharge() => app.Services.GetRequiredService<HostState>().HasHost = true;

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Something still writes here; the folder of temporary files is emptied by the system.
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
