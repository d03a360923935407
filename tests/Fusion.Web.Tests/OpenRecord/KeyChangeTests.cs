using Fusion.OpenRecord;
using Fusion.Signing;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.OpenRecord;

public sealed class KeyChangeTests
{
    static async Task<string[]> Keys(Site site) => (await site.Browser.Get("/record/key")).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    static async Task<int> SignaturesOn(Site site) => SignedNote.Parse((await site.Browser.Get("/record/checkpoint")).Bytes).Signatures.Count;

    static async Task Ok(params string[] arguments)
    {
        var (exit, output) = await Outside.Record(arguments);
        Assert.True(exit == 0, output);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_trusts_the_old_key_is_led_to_the_new_one_by_the_record_itself(Db db)
    {
        await using var disk = await Disk.Make(db);
        using var mirror = new TempFolder();
        string old, renewed;
        await using (var site = await Site.Start(db, demonstration: true, disk: disk))
        {
            var log = new LogOverHttp(site.Browser);
            await log.Checkpoint(7);
            old = Assert.Single(await Keys(site));
            await Ok("mirror", Outside.RecordOf(site), mirror.Path, "--key", old);
            using var host = await SignedIn.As(site, "host");
            var tooSoon = await host.Post("/host/record?handler=Retire", [], formAt: "/host/record");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, tooSoon.Status);
            Assert.Contains("Only one key signs", tooSoon.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);

            Assert.Equal(HttpStatusCode.Found, (await host.Post("/host/record?handler=Change", [], formAt: "/host/record")).Status);
            await Outside.Until(async () => await SignaturesOn(site) == 2, "a head that both keys have signed");
            Assert.Equal(old, (await Keys(site))[1]);
            renewed = (await Keys(site))[0];
            Assert.Equal(old.Split('+')[0], renewed.Split('+')[0]);
            foreach (var key in new[] { old, renewed }) await Ok("verify", Outside.RecordOf(site), "--key", key);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await host.Post("/host/record?handler=Change", [], formAt: "/host/record")).Status);

            await Outside.Until(async () => (await host.Post("/host/record?handler=Retire", [], formAt: "/host/record")).Status == HttpStatusCode.Found, "the older key retired");
            await Outside.Until(async () => await SignaturesOn(site) == 1, "a head that the new key alone has signed");
            Assert.Equal(renewed, Assert.Single(await Keys(site)));
            Assert.Equal(["A member retired the record’s older key.", "A member gave the record a new key."], (await site.Browser.Page("/record")).QuerySelectorAll(".timeline h2").Take(2).Select(line => line.TextContent));
        }

        await using var again = await Site.Start(db, demonstration: true, disk: disk);
        await again.Join("later");
        await new LogOverHttp(again.Browser).Checkpoint(10);
        var (exit, output) = await Outside.Record("verify", Outside.RecordOf(again), "--key", old, "--from", Path.Combine(mirror.Path, "checkpoint"));
        Assert.True(exit == 0, output);
        Assert.Contains($"{old} to {renewed}", output, StringComparison.Ordinal);
        await Ok("mirror", Outside.RecordOf(again), mirror.Path);
        foreach (var key in new[] { old, renewed }) await Ok("verify", mirror.Path, "--key", key);
        await Ok("mirror", Outside.RecordOf(again), mirror.Path, "--key", old);
        Assert.Equal(renewed, File.ReadLines(Path.Combine(mirror.Path, "key")).First());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_key_that_was_never_changed_hands_nothing_over_and_a_stranger_is_not_followed(Db db)
    {
        var site = await Shared.Demonstration(db);
        await new LogOverHttp(site.Browser).Checkpoint(7);
        var key = VerifierKey.Parse((await Keys(site))[0]);
        foreach (var path in new[] { KeyHandover.PathOf(key), "handovers/00000000", "handovers/xyz" }) Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.Get("/record/" + path)).Status);
        var stranger = SigningKey.Create(key.Name, SigningKey.Log).VerifierKey;
        var (exit, output) = await Outside.Record("verify", Outside.RecordOf(site), "--key", stranger);
        Assert.Equal(1, exit);
        Assert.StartsWith("NotSigned", output, StringComparison.Ordinal);
    }
}
