using System.IO.Compression;
using System.Text.Json.Nodes;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Packs;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Records;

public sealed class OpenDataTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_description_of_the_interface_lists_every_list_and_record_and_each_list_answers(Db db)
    {
        var site = await Shared.Site(db);
        var answer = await site.Browser.Get("/openapi/v1.json");
        Assert.Equal("application/json", answer.MediaType);
        var api = JsonNode.Parse(answer.Text)!;
        Assert.StartsWith("3.", (string)api["openapi"]!, StringComparison.Ordinal);
        var paths = api["paths"]!.AsObject();
        await using var scope = site.Services.CreateAsyncScope();
        var expected = scope.ServiceProvider.GetServices<IDataset>().SelectMany(set => new[] { set.ListPath, set.RecordPath }).OfType<string>().SelectMany(Features.OpenData.OpenApi.Expanded).Select(path => path + ".json").Distinct();

        Assert.Equal(expected.Order(), paths.Select(path => path.Key).Order());
        foreach (var path in new[] { "/innovations.json", "/stories.json", "/resources.json", "/organisations.json", "/places.json", "/vocabularies.json", "/sources.json", "/innovations/{slug}.json", "/vocabularies/{scheme}/{term}.json" })
            Assert.True(paths.ContainsKey(path), $"{path} is not described");
        foreach (var (path, item) in paths)
        {
            var operation = item!["get"]!;
            Assert.NotEqual("", (string)operation["operationId"]!);
            var schema = operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
            var reference = (string)(schema["$ref"] ?? schema["properties"]!["items"]!["items"]!["$ref"])!;
            var columns = api["components"]!["schemas"]![reference.Split('/')[^1]]!["properties"]!.AsObject().Select(column => column.Key).ToHashSet();
            if (path.Contains('{', StringComparison.Ordinal)) continue;
            var list = await site.Browser.Json(path);
            Assert.All(list["items"]!.AsArray().Take(3), row => Assert.Equal(columns.Order(), row!.AsObject().Select(column => column.Key).Order()));
        }
        var operations = paths.Select(path => (string)path.Value!["get"]!["operationId"]!).ToList();
        Assert.Equal(operations.Count, operations.Distinct().Count());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_pages_about_the_data_name_every_data_set_and_every_filter(Db db)
    {
        var site = await Shared.Site(db);
        var data = await site.Browser.Page("/data");
        var api = await site.Browser.Page("/api");
        await using var scope = site.Services.CreateAsyncScope();
        var text = data.QuerySelector("main")!.TextContent;

        Assert.NotEmpty(data.QuerySelectorAll("a[href='/data/fusion-data.zip']"));
        Assert.Contains("CC BY 4.0", text, StringComparison.Ordinal);
        Assert.All(scope.ServiceProvider.GetServices<IDataset>(), set => Assert.All(set.Shape.Columns, column => Assert.Contains(column.Name, text, StringComparison.Ordinal)));
        Assert.NotEmpty(api.QuerySelectorAll("a[href='/openapi/v1.json']"));
        Assert.All(new[] { "hope", "place", "started", "after" }, filter => Assert.Contains(filter, api.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_archive_holds_every_data_set_twice_alike_with_a_dictionary_and_the_licence(Db db)
    {
        var site = await Shared.Site(db);
        var answer = await site.Browser.Get("/data/fusion-data.zip");
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (answer.Status, answer.MediaType));
        using var zip = new ZipArchive(new MemoryStream(answer.Bytes));
        string Text(string name)
        {
            using var reader = new StreamReader(zip.GetEntry(name)!.Open());
            return reader.ReadToEnd();
        }
        var dictionary = Text("DICTIONARY.md");
        Assert.Contains("CC BY 4.0", Text("README.md"), StringComparison.Ordinal);
        await using var scope = site.Services.CreateAsyncScope();
        var sets = scope.ServiceProvider.GetServices<IDataset>().Select(set => set.Shape).ToList();
        Assert.Equal(sets.SelectMany(set => new[] { $"{set.Name}.csv", $"{set.Name}.jsonl" }).Concat(["DICTIONARY.md", "README.md"]).Order(), zip.Entries.Select(entry => entry.FullName).Order());
        foreach (var set in sets)
        {
            var rows = Csv.Read(Text($"{set.Name}.csv"), out var unclosed);
            var lines = Text($"{set.Name}.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
            Assert.False(unclosed);
            // What people bring is not there yet; all else comes with the content.
            Assert.True(lines.Count > 0 || set.Name is "findings" or "enquiries" or "goals" or "adoptions" or "conversations" or "networks" or "agreements" or "events" or "decisions" or "attachments", $"{set.Name} is empty");
            Assert.Equal((set.Name, lines.Count), (set.Name, rows.Count - 1));
            Assert.All(lines, line => Assert.Equal(rows[0], line.Select(column => column.Key)));
            var section = dictionary.Split($"## {set.Name}\n")[1].Split("\n## ")[0];
            Assert.All(rows[0], column => Assert.Matches($@"\| `{column}` \| \w+ \| \w", section));
        }
        Assert.Equal(83, Csv.Read(Text("facts.csv"), out _).Count - 1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_archive_is_made_anew_after_a_change(Db db)
    {
        using var pack = PackFolder.Small(entries: ("pear", "innovation", "Pear"));
        await using var site = await Site.Start(db, pack.Path);
        async Task<string> Entries()
        {
            using var zip = new ZipArchive(new MemoryStream((await site.Browser.Get("/data/fusion-data.zip")).Bytes));
            using var reader = new StreamReader(zip.GetEntry("entries.csv")!.Open());
            return await reader.ReadToEndAsync();
        }
        Assert.Contains("Pear", await Entries(), StringComparison.Ordinal);
        pack.Entries("small", ("pear", "innovation", "Quince"));
        await site.Load(pack.Path);

        Assert.Contains("Quince", await Entries(), StringComparison.Ordinal);
    }
}
