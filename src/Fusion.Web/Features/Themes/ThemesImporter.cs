using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Themes;

/// <summary>What a pack says about its themes is short and has no addresses of its own, so it is written anew when the pack changes.</summary>
internal sealed class ThemesImporter(FusionDb db, CatalogueIds catalogue, PackSync sync) : IPackImporter
{
    const string Themes = "aims-and-hopes";

    public int Order => 5;

    public Topic Topic => Topic.Themes;

    public void Read(PackReading reading)
    {
        foreach (var row in reading.Pack.Table("problems.csv").Rows)
        {
            reading.Refer(row, "theme", Themes);
            reading.Refer(row, "source", "sources");
            row.Whole("year", 1000, 2200);
        }
        foreach (var row in reading.Pack.Table("pairs.csv").Rows)
        {
            row.Whole("number", 1, 1000);
            reading.Refer(row, "aim", Themes);
            reading.ReferAll(row, "hopes", Themes);
            reading.ReferAll(row, "examples", "entries");
            reading.Refer(row, "source", "sources");
        }
        foreach (var row in reading.Pack.Table("context.csv").Rows)
        {
            reading.Refer(row, "theme", Themes);
            reading.Refer(row, "source", "sources");
        }
    }

    public Task DefineStored(PackReading reading, CancellationToken cancel) => Task.CompletedTask;

    public async Task<PackTally> Apply(PackReading reading, CancellationToken cancel)
    {
        var pack = reading.Pack.Id;
        var before = await RemoveAll(pack, cancel);
        var entries = await catalogue.OfPack(pack, cancel);
        var problems = reading.Pack.Table("problems.csv").Rows;
        db.AddRange(problems.Select((row, at) => ProblemOf(row, at, pack)));
        var pairs = reading.Pack.Table("pairs.csv").Rows;
        db.AddRange(pairs.Select(row => PairOf(row, entries, pack)));
        var context = reading.Pack.Table("context.csv").Rows;
        db.AddRange(context.Select((row, at) => ContextOf(row, at, pack)));
        await sync.Flush(cancel);
        return new PackTally(problems.Count + pairs.Count + context.Count, 0, before);
    }

    async Task<int> RemoveAll(string pack, CancellationToken cancel) =>
        await db.Set<Problem>().Where(part => part.Pack == pack).ExecuteDeleteAsync(cancel)
        + await db.Set<ChallengePair>().Where(part => part.Pack == pack).ExecuteDeleteAsync(cancel)
        + await db.Set<ContextNote>().Where(part => part.Pack == pack).ExecuteDeleteAsync(cancel);

    static Problem ProblemOf(PackRow row, int at, string pack) => new()
    {
        Id = Guid.CreateVersion7(),
        ThemeCode = row.Raw("theme"),
        Position = at,
        What = row.Raw("what"),
        Value = row.Text("value"),
        Unit = row.Text("unit"),
        SourceSlug = row.Raw("source"),
        Year = row.Whole("year", 1000, 2200),
        Note = row.Text("note"),
        Pack = pack,
    };

    static ChallengePair PairOf(PackRow row, Dictionary<string, EntryId> entries, string pack) => new()
    {
        Id = Guid.CreateVersion7(),
        Number = row.Whole("number", 1, 1000) ?? 0,
        AimCode = row.Raw("aim"),
        Hopes = [.. row.List("hopes")],
        Challenge = row.Raw("challenge"),
        Opportunity = row.Raw("opportunity"),
        Examples = [.. row.List("examples").Select(key => entries[key].Value)],
        SourceSlug = row.Raw("source"),
        Pack = pack,
    };

    static ContextNote ContextOf(PackRow row, int at, string pack) => new()
    {
        Id = Guid.CreateVersion7(),
        ThemeCode = row.Raw("theme"),
        Position = at,
        Name = row.Raw("name"),
        What = row.Raw("what"),
        SourceSlug = row.Text("source"),
        Pack = pack,
    };
}
