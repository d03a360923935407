using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Sources;

internal sealed class SourcesImporter(FusionDb db, PackSync sync) : IPackImporter
{
    readonly List<Row> rows = [];

    public int Order => 0;

    public Topic Topic => Topic.Sources;

    public void Read(PackReading reading)
    {
        foreach (var row in reading.Pack.Table("sources.csv").Rows)
        {
            rows.Add(new Row(row.Key("key"), row.Raw("title"), row.Text("publisher"), row.Whole("year", 1000, 2200), row.Url("url"),
                row.OneOf("kind", "report", "web", "law", "book", "other") ?? "other", row.Text("note")));
            reading.Define("sources", rows[^1].Key, row);
        }
    }

    public async Task DefineStored(PackReading reading, CancellationToken cancel)
    {
        foreach (var slug in await db.Set<Source>().Where(source => source.Pack != reading.Pack.Id).Select(source => source.Slug).ToListAsync(cancel)) reading.Define("sources", slug);
    }

    public async Task<PackTally> Apply(PackReading reading, CancellationToken cancel)
    {
        var stored = await db.Set<Source>().AsTracking().Where(source => source.Pack == reading.Pack.Id).ToDictionaryAsync(source => source.Slug, cancel);
        foreach (var row in rows)
        {
            var isNew = !stored.Remove(row.Key, out var source);
            source ??= new Source { Id = new SourceId(Guid.CreateVersion7()), Slug = row.Key, Pack = reading.Pack.Id, IsSynthetic = reading.Pack.IsSynthetic };
            (source.Title, source.Publisher, source.Year, source.Url, source.Kind, source.Note) = (row.Title, row.Publisher, row.Year, row.Url, row.Kind, row.Note);
            if (isNew)
            {
                await sync.Address(source.Id.Value, "sources", source.Slug, cancel);
                await sync.Added(source, source.Id.Value, source.Title, cancel);
            }
            else await sync.Changed(source, source.Id.Value, source.Title, false, cancel);
        }
        foreach (var gone in stored.Values) await sync.Removed(gone, gone.Id.Value, gone.Title, cancel);
        await sync.Flush(cancel);
        return sync.Tally;
    }

    sealed record Row(string Key, string Title, string? Publisher, int? Year, string? Url, string Kind, string? Note);
}
