using System.Text.Json.Nodes;
using System.Xml.Linq;
using Fusion.Web.Platform.Packs;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Records;

public sealed class RecordKindTests
{
    /// <summary>One address of every kind of record with its heading.</summary>
    static readonly (string Path, string Heading)[] Records =
    [
        ("/innovations/2030s-sdg-game", "2030s SDG Game"), ("/innovations/portugal-student-profile", ""), ("/places/gb", "United Kingdom"), ("/places/gb-england", "England"),
        ("/places/001", "World"), ("/organisations/big-change", "Big Change"), ("/sources/report", "Our 10+ Big Hopes for Change: a review of the latest insights and pioneers"),
        ("/vocabularies/aims-and-hopes/thriving", "Young people are set up to thrive in life"), ("/themes/thriving", "Young people are set up to thrive in life"), ("/themes/love-of-learning", ""),
    ];

    static readonly string[] Lists = ["/innovations", "/stories", "/resources", "/organisations", "/places", "/vocabularies", "/vocabularies/aims-and-hopes", "/themes", "/sources", "/record", "/innovations/2030s-sdg-game/history"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_kind_of_record_has_a_page_with_its_title_and_the_same_as_data(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        foreach (var (path, heading) in Records)
        {
            var page = await browser.Page(path);
            var title = page.QuerySelector("h1")!.TextContent.Trim();
            if (heading.Length > 0) Assert.Equal(heading, title, ignoreCase: true);
            Assert.Contains(title, page.Title, StringComparison.Ordinal);
            Assert.EndsWith(" – Fusion", page.Title, StringComparison.Ordinal);
            await IsJson(browser, $"{path}.json");
            await IsCsv(browser, $"{path}.csv", rows: 1);
            var linked = await IsLinked(browser, $"{path}.jsonld");
            Assert.StartsWith("http", (string)linked["@id"]!, StringComparison.Ordinal);
            foreach (var suffix in new[] { "json", "jsonld", "csv" }) Assert.NotEmpty(page.QuerySelectorAll($"head link[rel=alternate][href='{path}.{suffix}']"));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_list_has_a_page_and_is_given_as_data(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        foreach (var path in Lists)
        {
            Assert.NotEmpty((await browser.Page(path)).QuerySelectorAll("main h1"));
            var json = await IsJson(browser, $"{path}.json");
            var items = json["items"]!.AsArray();
            Assert.NotEmpty(items);
            await IsCsv(browser, $"{path}.csv", items.Count);
            if (path.EndsWith("history", StringComparison.Ordinal)) continue;
            var linked = await IsLinked(browser, $"{path}.jsonld");
            Assert.Equal(items.Count, linked["itemListElement"]!.AsArray().Count);
            Assert.All(linked["itemListElement"]!.AsArray(), item => Assert.NotNull(item!["@type"]));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_list_is_a_feed_too(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        foreach (var path in new[] { "/innovations", "/stories", "/resources", "/organisations", "/sources", "/places", "/themes", "/vocabularies", "/vocabularies/stages", "/innovations/2030s-sdg-game/history", "/innovations.atom?sort=newest&hope=many-pathways" })
        {
            var answer = await browser.Get(path.Contains(".atom", StringComparison.Ordinal) ? path : $"{path}.atom");
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Equal("application/atom+xml", answer.MediaType);
            var feed = XDocument.Parse(answer.Text).Root!;
            XNamespace atom = "http://www.w3.org/2005/Atom";
            Assert.Equal(atom + "feed", feed.Name);
            var entries = feed.Elements(atom + "entry").ToList();
            Assert.InRange(entries.Count, 1, 500);
            foreach (var part in entries.Append(feed))
            {
                Assert.True(Uri.TryCreate(part.Element(atom + "id")!.Value, UriKind.Absolute, out _));
                Assert.NotEqual("", part.Element(atom + "title")!.Value);
                Assert.True(DateTime.TryParse(part.Element(atom + "updated")!.Value, out var updated) && updated.Year > 2020);
            }
            Assert.Equal(entries.Count, entries.Select(entry => entry.Element(atom + "id")!.Value).Distinct().Count());
            var id = new Uri(entries[0].Element(atom + "id")!.Value).AbsolutePath;
            if (id.StartsWith("/id/", StringComparison.Ordinal)) Assert.Equal(new Uri(entries[0].Element(atom + "link")!.Attribute("href")!.Value).AbsolutePath, (await browser.Get(id)).Location);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_history_page_tells_every_kind_of_record_when_it_came(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        foreach (var path in new[] { "/innovations/2030s-sdg-game", "/organisations/big-change", "/sources/report", "/vocabularies/aims-and-hopes", "/vocabularies/aims-and-hopes/thriving", "/places/gb-england" })
        {
            var page = await browser.Page($"{path}/history");
            Assert.Equal("Added", Assert.Single(page.QuerySelectorAll(".timeline li h2")).TextContent);
            Assert.NotEmpty(page.QuerySelectorAll($".head a[href='{path}']"));
            Assert.NotEmpty(page.QuerySelectorAll(".timeline time[datetime]"));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_parts_of_an_entry_come_with_it_as_data(Db db)
    {
        var entry = await (await Shared.Site(db)).Browser.Json("/innovations/portugal-student-profile.json");

        Assert.All(new[] { "facts", "points", "links", "organisations" }, part => Assert.IsType<JsonArray>(entry[part]));
        Assert.Contains(entry["facts"]!.AsArray(), fact => (string?)fact!["value"] == "2017" && (int?)fact["year"] == 2021 && (string?)fact["source"] == "report");
        Assert.NotEmpty(entry["points"]!.AsArray());
    }

    static async Task<JsonObject> IsJson(Browser browser, string path)
    {
        var answer = await browser.Get(path);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{path} answers {(int)answer.Status}");
        Assert.Equal("application/json", answer.MediaType);
        return JsonNode.Parse(answer.Text)!.AsObject();
    }

    static async Task<JsonObject> IsLinked(Browser browser, string path)
    {
        var answer = await browser.Get(path);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{path} answers {(int)answer.Status}");
        Assert.Equal("application/ld+json", answer.MediaType);
        var json = JsonNode.Parse(answer.Text)!.AsObject();
        Assert.Equal("https://schema.org/", (string?)json["@context"]!["@vocab"]);
        Assert.NotEqual("", (string)json["@type"]!);
        return json;
    }

    static async Task IsCsv(Browser browser, string path, int rows)
    {
        var answer = await browser.Get(path);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{path} answers {(int)answer.Status}");
        Assert.Equal("text/csv", answer.MediaType);
        Assert.EndsWith("\r\n", answer.Text, StringComparison.Ordinal);
        var records = Csv.Read(answer.Text.TrimStart('\uFEFF'), out var unclosed);
        Assert.False(unclosed);
        Assert.Equal(rows + 1, records.Count);
        Assert.All(records, record => Assert.Equal(records[0].Count, record.Count));
        Assert.All(records[0], name => Assert.Matches("^[a-z0-9_]+$", name));
        Assert.All(records.Skip(1).SelectMany(record => record), cell => Assert.DoesNotMatch(@"^[=@\t\r]|^[+-](?![\d.])", cell));
    }
}
