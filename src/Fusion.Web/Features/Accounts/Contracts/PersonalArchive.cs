using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fusion.Web.Platform.Packs;

namespace Fusion.Web.Features.Accounts.Contracts;

/// <summary>All that this host keeps of somebody, as one file to take along: each table as CSV for people, and all of them as JSON for programs.</summary>
internal sealed class PersonalArchive(IEnumerable<IPersonalData> kept)
{
    public const string FileName = "my-fusion-data.zip";

    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<byte[]> Of(Person person, CancellationToken cancel)
    {
        var tables = new List<PersonalTable>();
        foreach (var source in kept) tables.AddRange(await source.Of(person, cancel));
        return await Pack(tables, cancel);
    }

    /// <summary>Some tables as such a file; an empty one is left out.</summary>
    public static async Task<byte[]> Pack(IEnumerable<PersonalTable> all, CancellationToken cancel)
    {
        var tables = all.Where(table => table.Rows.Count > 0).ToList();
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var table in tables) await Write(zip, table.Name + ".csv", "\uFEFF" + Csv(table), cancel);
            await Write(zip, "data.json", new JsonObject([.. tables.Select(table => KeyValuePair.Create(table.Name, (JsonNode?)Json(table)))]).ToJsonString(Readable) + "\n", cancel);
        }
        return bytes.ToArray();
    }

    static async Task Write(ZipArchive zip, string name, string text, CancellationToken cancel)
    {
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Optimal).OpenAsync(cancel);
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
    }

    static string Csv(PersonalTable table)
    {
        using var text = new StringWriter();
        Platform.Packs.Csv.Write(text, table.Columns);
        foreach (var row in table.Rows) Platform.Packs.Csv.Write(text, row.Select(cell => cell ?? ""));
        return text.ToString();
    }

    static JsonArray Json(PersonalTable table) => new([.. table.Rows.Select(row => (JsonNode)new JsonObject([.. table.Columns.Zip(row, (column, cell) => KeyValuePair.Create(column, (JsonNode?)cell))]))]);
}
