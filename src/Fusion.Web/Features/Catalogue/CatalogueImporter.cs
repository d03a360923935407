using Fusion.Web.Data;
using Fusion.Web.Features.Attachments.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Catalogue.Editing;
using Fusion.Web.Features.Catalogue.Stories;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Editing;
using Fusion.Web.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue;

internal sealed class CatalogueImporter(FusionDb db, PackSync sync, DirectoryIds directory, AttachedFiles files) : IPackImporter
{
    static readonly Dictionary<string, PointKind> PointKinds = Enum.GetValues<PointKind>().ToDictionary(kind => kind == PointKind.TradeOff ? "trade-off" : kind.ToString().ToLowerInvariant());

    readonly Dictionary<string, EntryRow> rows = [];

    public int Order => 4;

    public Topic Topic => Topic.Catalogue;

    public void Read(PackReading reading)
    {
        foreach (var row in reading.Pack.Table("entries.csv").Rows)
        {
            var entry = EntryRow.Read(row, reading);
            reading.Define("entries", entry.Key, row);
            rows.TryAdd(entry.Key, entry);
        }
        foreach (var row in reading.Pack.Table("links.csv").Rows)
        {
            row.Url("url");
            OwnerOf(row, reading)?.Links.Add(row);
        }
        foreach (var row in reading.Pack.Table("facts.csv").Rows)
        {
            reading.Refer(row, "source", "sources");
            row.Whole("year", 1000, 2200);
            OwnerOf(row, reading)?.Facts.Add(row);
        }
        foreach (var row in reading.Pack.Table("points.csv").Rows)
        {
            reading.Refer(row, "source", "sources");
            if (PointKinds.TryGetValue(row.Raw("kind"), out var kind)) OwnerOf(row, reading)?.Points.Add((row, kind));
            else row.Fault($"kind \"{row.Raw("kind")}\" is none of {string.Join(", ", PointKinds.Keys)}");
        }
    }

    public Task DefineStored(PackReading reading, CancellationToken cancel) => Task.CompletedTask;

    public async Task<PackTally> Apply(PackReading reading, CancellationToken cancel)
    {
        var pack = reading.Pack;
        var organisations = await directory.OfPack(pack.Id, cancel);
        var stored = await db.Set<Entry>().AsTracking().Where(entry => entry.Pack == pack.Id).ToDictionaryAsync(entry => entry.PackKey!, cancel);
        var merged = await MergedAway.OfPack(db, "entries", pack.Id, cancel);
        foreach (var (key, row) in rows.Where(row => !merged.ContainsKey(row.Key)))
        {
            var digest = row.Digest();
            var isNew = !stored.Remove(key, out var entry);
            if (entry?.Digest == digest) continue;
            entry ??= new Entry { Id = new EntryId(Guid.CreateVersion7()), Slug = key, Pack = pack.Id, PackKey = key, IsSynthetic = pack.IsSynthetic, CreatedAt = sync.Now };
            var edited = entry.EditedFields.Split('|', StringSplitOptions.RemoveEmptyEntries);
            if (isNew || (entry.Kind != row.Kind && !edited.Contains("kind"))) entry.Slug = await sync.Address(entry.Id.Value, row.Kind.Segment(), key, cancel);
            if (!isNew) await RemoveParts(entry.Id, edited, cancel);
            Fill(entry, row, digest, edited);
            AddParts(entry.Id, row, organisations, edited);
            if (isNew) await sync.Added(entry, entry.Id.Value, entry.Title.In("en").Text, cancel);
            else await sync.Changed(entry, entry.Id.Value, entry.Title.In("en").Text, partsChanged: true, cancel);
        }
        foreach (var gone in stored.Values)
        {
            // What people have worked on stays, and is theirs from now on.
            if (gone.EditedFields.Length > 0 && !reading.IsRemoval)
            {
                (gone.Pack, gone.PackKey, gone.Digest) = ("", null, "");
                continue;
            }
            await RemoveParts(gone.Id, [], cancel);
            await sync.Removed(gone, gone.Id.Value, gone.Title.In("en").Text, cancel);
        }
        if (pack.IsNothing) await RemovePlayed(cancel);
        await sync.Flush(cancel);
        return sync.Tally;
    }

    /// <summary>With the made-up network go the stories that visitors made up in it.</summary>
    async Task RemovePlayed(CancellationToken cancel)
    {
        foreach (var draft in await db.Set<StoryDraft>().AsTracking().Where(draft => draft.IsSynthetic).ToListAsync(cancel))
        {
            await files.Remove(draft.Id, cancel);
            db.Remove(draft);
            if (await db.Set<Entry>().AsTracking().FirstOrDefaultAsync(entry => entry.Id == draft.EntryId && entry.IsSynthetic && entry.Pack == "", cancel) is not { } entry) continue;
            await RemoveParts(entry.Id, [], cancel);
            await sync.Removed(entry, entry.Id.Value, entry.Title.In("en").Text, cancel);
        }
    }

    /// <summary>Takes over what the pack says, but for the fields that people edited here (ADR 12).</summary>
    void Fill(Entry entry, EntryRow row, string digest, string[] edited)
    {
        var kept = new EntryState(entry, [], []);
        var said = EntryFields.All.Fields.Where(field => field.Name is not ("links" or EntryOrganisations.Field) && edited.Contains(EntryFields.Column(field.Name))).ToDictionary(field => field.Name, field => field.Read(kept));
        (entry.Kind, entry.Title, entry.Summary, entry.Number) = (row.Kind, row.Title, row.Summary, row.Number);
        (entry.Places, entry.PlacePrinted, entry.PlaceBasis) = (row.Places, row.At.Text("place_printed"), row.PlaceBasis);
        (entry.Stage, entry.OwnerKinds, entry.LedBy, entry.Started) = (row.Stage, row.OwnerKinds, row.At.Text("led_by"), row.Started);
        (entry.Hopes, entry.Sectors, entry.Partner, entry.Featured, entry.Evidence) = (row.Hopes, row.Sectors, row.Partner, row.Featured, row.Evidence);
        (entry.Author, entry.Publisher, entry.Published) = (row.At.Text("author"), row.At.Text("publisher"), row.Published);
        (entry.Form, entry.Series, entry.OrderNumber, entry.CameOf) = (row.Form, row.At.Text("series"), row.At.Text("order_number"), row.CameOf);
        (entry.SourceSlug, entry.Note, entry.Digest, entry.UpdatedAt) = (row.Source, row.At.Text("note"), digest, sync.Now);
        EntryFields.All.Apply(kept, new Draft(said));
        entry.Version++;
        EntryEditor.Arrange(entry, row.Points.Select(point => new EntryPoint { Text = point.At.Localised("text") }));
    }

    void AddParts(EntryId id, EntryRow row, Dictionary<string, OrganisationId> organisations, string[] edited)
    {
        if (!edited.Contains("links")) db.AddRange(row.Links.Select((link, at) => new EntryLink { EntryId = id, Position = at, Url = link.Raw("url"), Label = link.Text("label"), Note = link.Text("note") }));
        db.AddRange(row.Facts.Select((fact, at) => new EntryFact
        {
            EntryId = id,
            Position = at,
            What = fact.Raw("what"),
            Value = fact.Text("value"),
            Unit = fact.Text("unit"),
            SourceSlug = fact.Raw("source"),
            Year = fact.Whole("year", 1000, 2200),
            Note = fact.Text("note"),
        }));
        db.AddRange(row.Points.Select((point, at) => new EntryPoint { EntryId = id, Position = at, Kind = point.Kind, Text = point.At.Localised("text"), SourceSlug = point.At.Text("source") }));
        if (!edited.Contains(EntryOrganisations.Field)) db.AddRange(row.Organisations.Select(key => new EntryOrganisation { EntryId = id, OrganisationId = organisations[key] }));
    }

    async Task RemoveParts(EntryId id, string[] edited, CancellationToken cancel)
    {
        if (!edited.Contains("links")) db.RemoveRange(await db.Set<EntryLink>().AsTracking().Where(part => part.EntryId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<EntryFact>().AsTracking().Where(part => part.EntryId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<EntryPoint>().AsTracking().Where(part => part.EntryId == id).ToListAsync(cancel));
        if (!edited.Contains(EntryOrganisations.Field)) db.RemoveRange(await db.Set<EntryOrganisation>().AsTracking().Where(part => part.EntryId == id).ToListAsync(cancel));
        await sync.Flush(cancel);
    }

    EntryRow? OwnerOf(PackRow part, PackReading reading) => reading.Refer(part, "entry", "entries") is { } key ? rows.GetValueOrDefault(key) : null;
}
