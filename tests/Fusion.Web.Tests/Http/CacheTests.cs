using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Http;

public sealed class CacheTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_page_is_kept_until_something_changes(Db db)
    {
        using var pack = PackFolder.Small(entries: ("pear", "innovation", "Pear"));
        await using var site = await Site.Start(db, pack.Path);
        foreach (var path in new[] { "/", "/innovations", "/innovations/pear", "/innovations.json", "/innovations.atom", "/search?q=pear", "/sources" }) await site.Browser.Get(path);
        Assert.NotNull((await site.Browser.Get("/innovations")).Headers.Age);
        pack.Entries("small", ("pear", "innovation", "Nashi pear"));
        await site.Load(pack.Path);

        foreach (var path in new[] { "/innovations", "/innovations/pear", "/innovations.json", "/innovations.atom", "/search?q=pear" })
            Assert.Contains("Nashi pear", (await site.Browser.Get(path)).Text, StringComparison.Ordinal);
        Assert.Contains("1 record changed", (await site.Browser.Get("/")).Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_page_of_somebody_who_is_signed_in_is_never_given_to_anybody_else(Db db)
    {
        var site = await Shared.Demonstration(db);
        using var host = await SignedIn.As(site, "host");
        foreach (var path in new[] { "/about?x=private", "/", "/contribute?x=private", "/innovations?x=private" })
        {
            Assert.Contains("Sol Fenwick", (await host.Get(path)).Text, StringComparison.Ordinal);
            using var stranger = site.NewBrowser();
            var seen = await stranger.Get(path);
            Assert.DoesNotContain("Sol Fenwick", seen.Text, StringComparison.Ordinal);
            Assert.Contains("Sol Fenwick", (await host.Get(path)).Text, StringComparison.Ordinal);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_form_is_never_given_to_two_people(Db db)
    {
        var site = await Shared.Site(db);
        foreach (var path in new[] { "/sign-in", "/contribute", "/contribute?about=/innovations/2030s-sdg-game" })
        {
            using var first = site.NewBrowser();
            await first.Get(path);
            await first.Get(path);
            using var second = site.NewBrowser();
            var answer = await second.Post(path.Split('?')[0], [("username", "nobody"), ("password", "nothing")], formAt: path);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_page_for_one_host_name_is_not_given_to_another_and_a_false_one_is_in_no_page(Db db)
    {
        await using var site = await Site.Start(db);
        await site.Browser.Get("/innovations/2030s-sdg-game", ("Host", "evil.example"));
        await site.Browser.Get("/innovations.json", ("Host", "evil.example"));
        await site.Browser.Get("/data/fusion-data.zip", ("Host", "evil.example"));

        Assert.DoesNotContain("evil.example", (await site.Browser.Get("/innovations/2030s-sdg-game")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", (await site.Browser.Get("/innovations.json")).Text, StringComparison.Ordinal);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream((await site.Browser.Get("/data/fusion-data.zip")).Bytes));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            Assert.DoesNotContain("evil.example", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Browser.Get("/", ("Host", "evil\"><script>"))).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task With_a_base_address_every_link_of_the_data_begins_with_it(Db db)
    {
        using var pack = PackFolder.Small(entries: ("pear", "innovation", "Pear"));
        await using var site = await Site.Start(db, pack.Path, baseAddress: "https://fusion.example.org/");
        foreach (var path in new[] { "/innovations.json", "/innovations.jsonld", "/innovations.csv", "/innovations.atom" })
        {
            var text = (await site.Browser.Get(path, ("Host", "evil.example"))).Text;
            Assert.Contains("https://fusion.example.org/innovations/pear", text, StringComparison.Ordinal);
            Assert.DoesNotContain("evil.example", text, StringComparison.Ordinal);
            Assert.DoesNotContain("127.0.0.1", text, StringComparison.Ordinal);
        }
    }
}
