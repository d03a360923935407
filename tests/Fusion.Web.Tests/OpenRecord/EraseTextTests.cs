using System.Text.Json;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.OpenRecord;

public sealed class EraseTextTests
{
    const string Delicate = "the delicate word";

    /// <summary>An act about a record of the demonstration, with a delicate word in what it commits to.</summary>
    static async Task<(long Position, string Hash)> Act(Site site, Browser reader)
    {
        var id = (Guid)(await reader.Json("/innovations/2030s-sdg-game.json"))["id"]!;
        var log = new LogOverHttp(reader);
        var before = await log.Checkpoint(7);
        await site.Act<RecordBook, Done>((book, _) =>
        {
            book.Enter("remove-content", Delicate, $"about {Delicate}");
            book.Changed(id, $"title with {Delicate}", [new FieldDifference("Title", Delicate, "another")]);
            return Task.FromResult<Outcome<Done>>(default(Done));
        });
        var after = await log.Checkpoint(before.Size + 1);
        var entry = (await log.Audited(after))[(int)after.Size - 1];
        using var data = JsonDocument.Parse(entry.CanonicalData);
        return (after.Size - 1, data.RootElement.GetProperty("said").GetProperty("commitment").GetString()!);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_the_host_erases_is_gone_from_every_page_while_the_entry_and_every_proof_hold(Db db)
    {
        await using var site = await Site.Start(db, demonstration: true);
        var (position, hash) = await Act(site, site.Browser);
        string[] pages = [$"/record/texts/{hash}", "/record", "/record.json", "/record.csv", "/record.atom", $"/record/entries/{position}", "/innovations/2030s-sdg-game/history", "/innovations/2030s-sdg-game/history.json", "/"];
        foreach (var page in pages) Assert.True((await site.Browser.Get(page)).Text.Contains(Delicate, StringComparison.Ordinal), page);
        using var host = await SignedIn.As(site, "host");
        var link = (await host.Page($"/record/entries/{position}")).QuerySelector("a[href^='/host/record/texts/']")!.GetAttribute("href")!;
        Assert.Null((await site.Browser.Page($"/record/entries/{position}")).QuerySelector("a[href^='/host/record/texts/']"));
        Assert.Contains(Delicate, (await host.Page(link)).QuerySelector("pre")!.TextContent, StringComparison.Ordinal);

        var done = await host.Post(link, [("ground", "asked"), ("reason", "Somebody asked for it.")]);
        Assert.Equal((HttpStatusCode.Found, $"/record/entries/{position}"), (done.Status, done.Location));
        var log = new LogOverHttp(site.Browser);
        var after = await log.Checkpoint(position + 2);
        foreach (var page in pages) Assert.False((await site.Browser.Get(page)).Text.Contains(Delicate, StringComparison.Ordinal), page);
        Assert.Equal(HttpStatusCode.Gone, (await site.Browser.Get($"/record/texts/{hash}")).Status);
        Assert.Contains("The words of this act were erased.", (await site.Browser.Get($"/record/entries/{position}")).Heading, StringComparison.Ordinal);
        var entries = await log.Audited(after);
        Assert.Contains(hash, System.Text.Encoding.UTF8.GetString(entries[(int)position].CanonicalData.Span), StringComparison.Ordinal);
        var told = entries[^1];
        using var data = JsonDocument.Parse(told.CanonicalData);
        Assert.Equal(("erase-text", hash, "asked"), (told.Act, data.RootElement.GetProperty("erased").GetString(), data.RootElement.GetProperty("ground").GetString()));
        Assert.DoesNotContain("Somebody asked", data.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Somebody asked for it.", (await site.Browser.Page("/record")).QuerySelector(".timeline h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await host.Get(link)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Erasing_without_a_ground_or_a_reason_says_what_to_do_and_erases_nothing(Db db)
    {
        await using var site = await Site.Start(db, demonstration: true);
        var (_, hash) = await Act(site, site.Browser);
        using var host = await SignedIn.As(site, "host");
        var path = $"/host/record/texts/{hash}";
        foreach (var (ground, reason, says) in new[] { ("", "Because.", "Choose on what ground"), ("whim", "Because.", "Choose on what ground"), ("law", " ", "Say in a sentence why"), ("law", new string('a', 501), "at most 500 characters") })
        {
            var answer = await host.Post(path, [("ground", ground), ("reason", reason)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains(says, answer.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.Get($"/record/texts/{hash}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Get($"/host/record/texts/{new string('0', 64)}")).Status);
    }
}
