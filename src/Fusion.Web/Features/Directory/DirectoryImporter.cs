using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Editing;
using Fusion.Web.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory;

internal sealed class DirectoryImporter(FusionDb db, PackSync sync) : IPackImporter
{
    readonly List<Row> rows = [];

    public int Order => 3;

    public Topic Topic => Topic.Directory;

    public void Read(PackReading reading)
    {
        foreach (var row in reading.Pack.Table("organisations.csv").Rows)
        {
            rows.Add(new Row(row, row.Key("key"), row.Raw("name"), reading.Refer(row, "kind", "organisation-kinds"), reading.Refer(row, "place", "places"), row.Url("url"),
                row.Text("part_of"), reading.Refer(row, "source", "sources"), row.Text("note"), new RowDigest().Add(row).ToString()));
            if (rows[^1].Name.Length > 300) row.Fault("name has more than 300 characters");
            reading.Define("organisations", rows[^1].Key, row);
        }
        foreach (var row in rows)
        {
            reading.Refer(row.At, "part_of", "organisations");
            if (row.PartOf == row.Key) row.At.Fault("part_of names the organisation itself");
        }
    }

    public Task DefineStored(PackReading reading, CancellationToken cancel) => Task.CompletedTask;

    public async Task<PackTally> Apply(PackReading reading, CancellationToken cancel)
    {
        var pack = reading.Pack;
        var stored = await db.Set<Organisation>().AsTracking().Where(organisation => organisation.Pack == pack.Id).ToDictionaryAsync(organisation => organisation.PackKey!, cancel);
        var merged = await MergedAway.OfPack(db, "organisations", pack.Id, cancel);
        var ids = rows.ToDictionary(row => row.Key, row => stored.TryGetValue(row.Key, out var known) ? known.Id : new OrganisationId(merged.TryGetValue(row.Key, out var kept) ? kept : Guid.CreateVersion7()));
        foreach (var row in rows.Where(row => !merged.ContainsKey(row.Key)))
        {
            var isNew = !stored.Remove(row.Key, out var organisation);
            if (organisation?.Digest == row.Digest) continue;
            organisation ??= new Organisation { Id = ids[row.Key], Slug = row.Key, Pack = pack.Id, PackKey = row.Key, IsSynthetic = pack.IsSynthetic, CreatedAt = sync.Now };
            Fill(organisation, row, ids);
            if (isNew)
            {
                organisation.Slug = await sync.Address(organisation.Id.Value, "organisations", row.Key, cancel);
                await sync.Added(organisation, organisation.Id.Value, organisation.Name, cancel);
            }
            else await sync.Changed(organisation, organisation.Id.Value, organisation.Name, false, cancel);
        }
        // What people have worked on stays, and is theirs from now on.
        foreach (var kept in stored.Values.Where(gone => gone.EditedFields.Length > 0 && !reading.IsRemoval)) (kept.Pack, kept.PackKey, kept.Digest) = ("", null, "");
        foreach (var gone in stored.Values.Where(gone => gone.Pack.Length > 0)) await sync.Removed(gone, gone.Id.Value, gone.Name, cancel);
        await sync.Flush(cancel);
        return sync.Tally;
    }

    /// <summary>Takes over what the pack says, but for the fields that people edited here (ADR 12).</summary>
    void Fill(Organisation organisation, Row row, Dictionary<string, OrganisationId> ids)
    {
        var edited = organisation.EditedFields.Split('|', StringSplitOptions.RemoveEmptyEntries);
        if (!edited.Contains("name")) (organisation.Name, organisation.SortKey) = (row.Name, SortKeys.Of(row.Name));
        if (!edited.Contains("kind")) organisation.Kind = row.Kind;
        if (!edited.Contains("place")) organisation.PlaceCode = row.Place;
        if (!edited.Contains("url")) organisation.Url = row.Url;
        if (!edited.Contains("note")) organisation.Note = row.Note;
        (organisation.SourceSlug, organisation.Digest) = (row.Source, row.Digest);
        organisation.PartOfId = row.PartOf is null ? null : ids[row.PartOf];
        organisation.UpdatedAt = sync.Now;
        organisation.Version++;
    }

    sealed record Row(PackRow At, string Key, string Name, string? Kind, string? Place, string? Url, string? PartOf, string? Source, string? Note, string Digest);
}
