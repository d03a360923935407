using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fusion.Web;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory;
using Fusion.Web.Features.Import;
using Fusion.Web.Features.Import.RunPage;
using Fusion.Web.Features.Import.Start;
using Fusion.Web.Features.Moderation.Merge;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Sheets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Bench;

/// <summary>
/// What a weaver waits for, in the program itself on a database of its own: 50,000 rows looked at and taken in, two organisations with 10,000 links made one and
/// parted, 10,000 mails queued, and the way from the page for signing in to the Desk without the time of the password's hash.
/// </summary>
internal static class DirectoryBench
{
    const string Password = "three plain words";

    static readonly Actor Weaver = new(Guid.CreateVersion7(), Guid.NewGuid(), "Bench", AccountRole.Weaver, null);

    public static async Task<int> Run(string[] args)
    {
        var rows = int.Parse(args.Option("--rows", "50000"), CultureInfo.InvariantCulture);
        var links = int.Parse(args.Option("--links", "10000"), CultureInfo.InvariantCulture);
        var mails = int.Parse(args.Option("--mails", "10000"), CultureInfo.InvariantCulture);
        var server = args.Option("--postgres", Environment.GetEnvironmentVariable("FUSION_TEST_PG") ?? "");
        var pack = Directory.CreateTempSubdirectory("fusion-bench-").FullName;
        try
        {
            Write(pack, links);
            foreach (var postgres in server.Length > 0 ? new[] { null, server } : [null])
                await RecordHostBench.With(postgres, async app =>
                {
                    app.Services.GetRequiredService<HostState>().HasHost = true;
                    Console.WriteLine($"# {(postgres is null ? "SQLite" : "PostgreSQL")}");
                    await Import(app, rows);
                    await Merge(app, links);
                    await Mail(app, mails);
                    await SignIn(app);
                }, pack);
            return 0;
        }
        finally
        {
            Directory.Delete(pack, recursive: true);
        }
    }

    static async Task Import(WebApplication app, int rows)
    {
        var csv = new StringBuilder("name,place,url,note\n");
        for (var at = 0; at < rows; at++) csv.Append(CultureInfo.InvariantCulture, $"School number {at} of the plain,,https://school-{at}.example.org,Row {at}\n");
        var bytes = Encoding.UTF8.GetBytes(csv.ToString());
        var (total, clock) = (Stopwatch.StartNew(), Stopwatch.StartNew());
        var sheet = SheetReader.Read(new MemoryStream(bytes), bytes.Length).Value!;
        Say($"{rows:N0} rows read", clock);
        clock.Restart();
        var run = (await Act<StartImportHandler, Guid>(app, (handler, stop) => handler.Handle("organisations", "bench.csv", sheet, Weaver, stop))).Value;
        string digest;
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var imports = scope.ServiceProvider.GetRequiredService<ImportWork>();
            var stored = await scope.ServiceProvider.GetRequiredService<FusionDb>().Set<ImportRun>().FirstAsync(found => found.Id == run);
            digest = (await imports.Plan((await imports.Cells(run, default))!, imports.Target("organisations")!, ImportWork.Mapping(stored), Weaver.AccountId, default)).Digest();
        }
        Say($"{rows:N0} rows planned, as they are looked at", clock);
        clock.Restart();
        var done = await Act<CommitImportHandler, Done>(app, (handler, stop) => handler.Handle(run, digest, Weaver, (_, _) => { }, stop));
        if (!done.IsDone) throw new InvalidOperationException(string.Join(',', done.Rejections));
        Say($"{rows:N0} rows planned anew and taken in, one transaction (all three: {total.Elapsed.TotalSeconds:0.0} s)", clock);
    }

    static async Task Merge(WebApplication app, int links)
    {
        var (kept, gone) = (await IdOf(app, "kept"), await IdOf(app, "gone"));
        var clock = Stopwatch.StartNew();
        var merged = await Act<MergeHandler, Guid>(app, (handler, stop) => handler.Handle(new MergeWish(kept.Id, gone.Id, kept.Version, gone.Version, []), Weaver, stop));
        if (!merged.IsDone) throw new InvalidOperationException(string.Join(',', merged.Rejections));
        Say($"two organisations with {links:N0} links made one", clock);
        clock.Restart();
        await Act<UndoMergeHandler, Done>(app, (handler, stop) => handler.Handle(merged.Value, Weaver, stop));
        Say("and parted", clock);
    }

    static async Task Mail(WebApplication app, int mails)
    {
        var clock = Stopwatch.StartNew();
        // The outbox of any scope posts in the act whose context it is given; what it touches is told by the act's own session.
        await Act<DbSession, Done>(app, (session, _) =>
        {
            var outbox = new Outbox(session, app.Services.GetRequiredService<Database>(), app.Services.GetRequiredService<SignedLinks>(), [], TimeProvider.System);
            outbox.Post(session.Context, Enumerable.Range(0, mails).Select(at => new Letter($"person-{at}@example.org", "en", "bench", "test.relay", ["Bench"], null)));
            return Task.FromResult<Outcome<Done>>(default(Done));
        });
        Say($"{mails:N0} mails queued", clock);
    }

    static async Task SignIn(WebApplication app)
    {
        await Act<CreateAccountHandler, Account>(app, (handler, stop) => handler.Handle(new NewAccount("bench", "Bench", AccountRole.Weaver) { Password = Password }, stop));
        var (hasher, account) = (new PasswordHasher<Account>(Microsoft.Extensions.Options.Options.Create(app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<PasswordHasherOptions>>().Value)), new Account());
        var hash = hasher.HashPassword(account, Password);
        var times = new List<double>();
        for (var round = 0; round < 30; round++)
        {
            var clock = Stopwatch.StartNew();
            hasher.VerifyHashedPassword(account, hash, Password);
            var hashing = clock.Elapsed.TotalMilliseconds;
            using var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, CookieContainer = new() };
            using var client = new HttpClient(handler) { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
            clock.Restart();
            var page = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
            var token = page.Split("__RequestVerificationToken")[1].Split("value=\"")[1].Split('"')[0];
            using var form = new FormUrlEncodedContent([new("username", "bench"), new("password", Password), new("__RequestVerificationToken", token)]);
            using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
            await client.GetStringAsync(new Uri("/desk", UriKind.Relative));
            times.Add(clock.Elapsed.TotalMilliseconds - hashing);
        }
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"sign-in page to Desk, three answers without the hash: p50 {times[times.Count / 2]:0} ms, p95 {times[times.Count * 95 / 100]:0} ms"));
    }

    static async Task<(Guid Id, int Version)> IdOf(WebApplication app, string slug)
    {
        await using var db = app.Services.GetRequiredService<Database>().Reader();
        var found = await db.Set<Organisation>().FirstAsync(one => one.Slug == slug);
        return (found.Id.Value, found.Version);
    }

    static Task<Outcome<T>> Act<THandler, T>(WebApplication app, Func<THandler, CancellationToken, Task<Outcome<T>>> act) where THandler : notnull => app.Services.GetRequiredService<Acts>().Run(act, CancellationToken.None);

    static void Say(string what, Stopwatch clock) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {clock.Elapsed.TotalSeconds:0.00} s"));

    static void Write(string folder, int links)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "pack.json"), """{"id":"bench","version":"1.0.0","title":{"en":"Bench"},"licence":"CC-BY-4.0","languages":["en"]}""");
        File.WriteAllText(Path.Combine(folder, "sources.csv"), "key,title\r\nbook,A book\r\n");
        File.WriteAllText(Path.Combine(folder, "organisations.csv"), "key,name,source\r\nkept,The one that stays,book\r\ngone,The one that goes,book\r\n");
        var entries = new StringBuilder("key,kind,title:en,organisations,source\r\n");
        for (var at = 0; at < links; at++) entries.Append(CultureInfo.InvariantCulture, $"e{at},innovation,Innovation number {at},{(at % 3 == 0 ? "gone|kept" : "gone")},book\r\n");
        File.WriteAllText(Path.Combine(folder, "entries.csv"), entries.ToString());
    }
}
