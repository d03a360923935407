using System.Text;
using Fusion.OpenRecord;
using Fusion.Signing;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.OpenRecord;

public sealed class WitnessQuorumTests
{
    /// <summary>A host that has signed something without witnesses; its key is what witnesses ask for.</summary>
    static async Task<string> Begin(Db db, Disk disk, string pack)
    {
        await using var site = await Site.Start(db, pack, disk: disk);
        await new LogOverHttp(site.Browser).Checkpoint();
        return (await site.Browser.Get("/record/key")).Text.Split('\n')[0];
    }

    static void Require(Disk disk, string policy) => File.WriteAllText(Path.Combine(disk.Folder, "witnesses"), policy);

    static async Task<SignedCheckpoint> Head(Site site, NoteVerifier log, params NoteVerifier[] witnesses) => Checkpoint.Open((await site.Browser.Get("/record/checkpoint")).Bytes, log, witnesses);

    static LogState State(Site site) => site.Services.GetRequiredService<LogState>();

    static Task Alarmed(Site site, string key) => Outside.Until(() => Task.FromResult(State(site).Alarms.Any(alarm => alarm.Key == key)), $"the alarm {key}");

    [Theory, OnSqlite, OnPostgres]
    public async Task Readers_get_a_head_only_when_enough_witnesses_have_signed_it(Db db)
    {
        await using var disk = await Disk.Make(db);
        using var pack = PackFolder.Small();
        var key = await Begin(db, disk, pack.Path);
        using var one = await WitnessProcess.Of("one", key);
        using var two = await WitnessProcess.Of("two", key);
        Require(disk, $"{one.Line}{two.Line}group both 2 one two\nquorum both\n");
        await using var site = await Site.Start(db, pack.Path, disk: disk);
        var log = new LogOverHttp(site.Browser);
        await site.Join("first");
        var first = await log.Checkpoint(2);
        Assert.Equal(2, (await Head(site, await log.Key(), one.Verifier, two.Verifier)).Witnesses.Count);
        var (exit, output) = await Outside.Record("verify", Outside.RecordOf(site), "--key", key, "--witness", one.Verifier.Key.ToString(), "--witness", two.Verifier.Key.ToString());
        Assert.True(exit == 0, output);
        Assert.Equal($"log {key}\n{one.Line}{two.Line}group both 2 one two\nquorum both\n", (await site.Browser.Get("/record/witnesses")).Text);
        Assert.Contains("one, two", (await site.Browser.Page("/record")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        two.Kill();
        Assert.True((await site.Join("second")).IsDone);
        await Alarmed(site, "record.alarm.witnesses");
        Assert.Equal(first.Root, (await Head(site, await log.Key())).Checkpoint.Root);
        Assert.Equal((int)first.Size, (int)(await site.Browser.Json("/record.json"))["total"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.Get($"/record/entries/{first.Size}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.Get($"/record/tile/0/000.p/{first.Size + 1}")).Status);

        await two.Start(key);
        var after = await log.Checkpoint(first.Size + 1);
        Assert.Equal(2, (await Head(site, await log.Key(), one.Verifier, two.Verifier)).Witnesses.Count);
        Assert.Equal((int)after.Size, (await log.Audited(after)).Count);
        await Outside.Until(() => Task.FromResult(State(site).Alarms.Count == 0), "the end of the alarm");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_witness_of_two_is_enough_where_one_is_asked_for_and_the_host_hears_of_the_other(Db db)
    {
        await using var disk = await Disk.Make(db);
        using var pack = PackFolder.Small();
        var key = await Begin(db, disk, pack.Path);
        using var one = await WitnessProcess.Of("one", key);
        using var two = await WitnessProcess.Of("two", key);
        two.Kill();
        Require(disk, $"{one.Line}{two.Line}group some any one two\nquorum some\n");
        await using var site = await Site.Start(db, pack.Path, disk: disk);
        await site.Join("first");
        await new LogOverHttp(site.Browser).Checkpoint(2);

        await Alarmed(site, "record.alarm.witness-missing");
        await using var scope = site.Services.CreateAsyncScope();
        Assert.Contains("two does not answer", Assert.Single(scope.ServiceProvider.GetRequiredService<RecordHealth>().Alarms), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_host_is_told_on_its_page_that_witnesses_are_missing(Db db)
    {
        await using var disk = await Disk.Make(db);
        using var pack = PackFolder.Small();
        using var nobody = await WitnessProcess.Of("nobody", (await Begin(db, disk, pack.Path)));
        nobody.Kill();
        Require(disk, $"{nobody.Line}quorum nobody\n");
        await using var site = await Site.Start(db, demonstration: true, disk: disk);
        await Alarmed(site, "record.alarm.witnesses");

        using var host = await SignedIn.As(site, "host");
        foreach (var path in new[] { "/host", "/host/record" })
            Assert.Contains("Too few witnesses have signed the record’s newest head. Readers still get the one before, of 1 entries; newer acts are kept and wait. Missing: nobody does not answer.", (await host.Page(path)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, (await Head(site, await new LogOverHttp(site.Browser).Key())).Checkpoint.Size);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_witness_that_knows_a_longer_record_stops_the_showing(Db db)
    {
        await using var disk = await Disk.Make(db);
        using var pack = PackFolder.Small();
        await Begin(db, disk, pack.Path);
        using var contrary = new Contrary(409, "999999\n");
        Require(disk, $"{contrary.Line}quorum none\n");
        await using var site = await Site.Start(db, pack.Path, disk: disk);
        await site.Join("first");

        await Alarmed(site, "record.alarm.ahead");
        Assert.Equal(1, (await Head(site, await new LogOverHttp(site.Browser).Key())).Checkpoint.Size);
    }

    [Theory]
    [InlineData(200, "hello\n", "record.witness.nonsense")]
    [InlineData(200, "", "record.witness.nonsense")]
    [InlineData(200, "stranger", "record.witness.nonsense")]
    [InlineData(200, "forged", "record.witness.nonsense")]
    [InlineData(403, "no\n", "record.witness.refuses")]
    [InlineData(409, "what\n", "record.witness.refuses")]
    [InlineData(302, "", "record.witness.refuses")]
    public async Task What_a_witness_answers_is_not_believed_unless_its_signature_holds(int status, string answer, string why)
    {
        await using var disk = await Disk.Make(Db.Sqlite);
        using var pack = PackFolder.Small();
        await Begin(Db.Sqlite, disk, pack.Path);
        using var contrary = new Contrary(status, answer);
        Require(disk, $"{contrary.Line}quorum contrary\n");
        await using var site = await Site.Start(Db.Sqlite, pack.Path, disk: disk);
        await site.Join("first");

        await Alarmed(site, "record.alarm.witnesses");
        Assert.Equal(why, Assert.Single((IReadOnlyList<RecordAlarm>)State(site).Alarms[0].Arguments[1]).Key);
        Assert.Equal(1, (await Head(site, await new LogOverHttp(site.Browser).Key())).Checkpoint.Size);
    }

    [Theory]
    [InlineData("quorum nobody\n", "nothing above is named")]
    [InlineData("witness w x\nquorum w\n", "Not a verifier key")]
    public async Task Witnesses_that_cannot_be_read_stop_the_start_with_what_to_do(string policy, string says)
    {
        await using var disk = await Disk.Make(Db.Sqlite);
        using var pack = PackFolder.Small();
        Require(disk, policy);
        var fault = await Assert.ThrowsAsync<StartupFault>(() => Site.Start(Db.Sqlite, pack.Path, disk: disk));
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.Contains("docs/operating/witness.md", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>Says the same to whatever it is asked; "stranger" and "forged" stand for signatures by another key, and by its own under another head.</summary>
    sealed class Contrary : IDisposable
    {
        readonly HttpListener listener = new();
        readonly int port = Outside.FreePort();
        readonly SigningKey key = SigningKey.Create("contrary.example", SigningKey.Witness), other = SigningKey.Create("contrary.example", SigningKey.Witness);

        public Contrary(int status, string answer)
        {
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            listener.Start();
            var text = answer switch
            {
                "stranger" => $"{new NoteSigner(VerifierKey.Parse(other.VerifierKey), other.Sign).Cosign("x\n", 1)}\n",
                "forged" => $"{new NoteSigner(VerifierKey.Parse(key.VerifierKey), key.Sign).Cosign("another head\n", 1)}\n",
                _ => answer,
            };
            _ = Task.Run(() => Serve(status, Encoding.UTF8.GetBytes(text)));
        }

        public string Line => $"witness contrary {key.VerifierKey} http://127.0.0.1:{port}/\n";

        public void Dispose() => listener.Close();

        async Task Serve(int status, byte[] answer)
        {
            try
            {
                while (true)
                {
                    var context = await listener.GetContextAsync();
                    context.Response.StatusCode = status;
                    context.Response.Close(answer, willBlock: false);
                }
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                // Closed.
            }
        }
    }
}
