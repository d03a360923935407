using Fusion.Web.Data;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Places;

internal sealed class PlacesImporter(FusionDb db, PackSync sync) : IPackImporter
{
    readonly List<Row> rows = [];

    public int Order => 1;

    public Topic Topic => Topic.Places;

    public void Read(PackReading reading)
    {
        foreach (var place in World.Places) reading.Define("places", place.Code);
        foreach (var row in reading.Pack.Table("places.csv").Rows)
        {
            var level = row.OneOf("level", "area", "locality") == "locality" ? PlaceLevel.Locality : PlaceLevel.Area;
            rows.Add(new Row(row, row.Key("code"), row.Raw("parent"), level, row.Localised("name"), row.Text("note")));
            reading.Define("places", rows[^1].Code, row);
        }
        foreach (var row in rows) reading.Refer(row.At, "parent", "places");
        ReportCycles();
    }

    public async Task DefineStored(PackReading reading, CancellationToken cancel)
    {
        foreach (var code in await db.Set<Place>().Where(place => place.Pack != reading.Pack.Id).Select(place => place.Code).ToListAsync(cancel)) reading.Define("places", code);
    }

    public async Task<PackTally> Apply(PackReading reading, CancellationToken cancel)
    {
        var stored = await db.Set<Place>().AsTracking().Where(place => place.Pack == reading.Pack.Id).ToDictionaryAsync(place => place.Code, cancel);
        foreach (var row in rows)
        {
            var isNew = !stored.Remove(row.Code, out var place);
            place ??= new Place { Id = new PlaceId(Guid.CreateVersion7()), Code = row.Code, Pack = reading.Pack.Id, IsSynthetic = reading.Pack.IsSynthetic };
            (place.ParentCode, place.Level, place.Name, place.Note) = (row.Parent, row.Level, row.Name, row.Note);
            if (isNew)
            {
                await sync.Address(place.Id.Value, "places", place.Code, cancel);
                await sync.Added(place, place.Id.Value, place.Name.In("en").Text, cancel);
            }
            else await sync.Changed(place, place.Id.Value, place.Name.In("en").Text, false, cancel);
        }
        foreach (var gone in stored.Values) await sync.Removed(gone, gone.Id.Value, gone.Name.In("en").Text, cancel);
        await sync.Flush(cancel);
        return sync.Tally;
    }

    void ReportCycles()
    {
        var parents = rows.GroupBy(row => row.Code).ToDictionary(group => group.Key, group => group.First().Parent);
        foreach (var row in rows)
        {
            var at = row.Code;
            for (var steps = 0; parents.TryGetValue(at, out var parent); at = parent)
                if (++steps > rows.Count) { row.At.Fault($"\"{row.Code}\" lies within itself: follow the parents and break the circle"); break; }
        }
    }

    sealed record Row(PackRow At, string Code, string Parent, PlaceLevel Level, Localised Name, string? Note);
}
