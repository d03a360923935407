using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Editing;

/// <summary>Organisations that a spreadsheet brings.</summary>
internal sealed class OrganisationRowImporter(FusionDb db, DbSession session, RecordBook record, AddressBook addresses, FrameworkBook book, PlaceTree places, TimeProvider clock) : IImportTarget
{
    const int Portion = 1000;

    public string Name => "organisations";

    public IReadOnlyList<IEditableField> Fields => OrganisationFields.All.Fields;

    public RecordKey KeyOf(Draft draft) => RecordKeys.Of([draft["name"]], draft["place"], RecordKeys.Domain(draft["url"]));

    public async Task<IReadOnlyList<KnownRecord>> Known(CancellationToken cancel) =>
        [.. (await db.Set<Organisation>().AsNoTracking().Select(row => new { row.Id, row.Name, row.PlaceCode, row.Url }).OrderBy(row => row.Id).ToListAsync(cancel))
            .Select(row => new KnownRecord(row.Id.Value, RecordKeys.Of([row.Name], row.PlaceCode, RecordKeys.Domain(row.Url))))];

    public async Task<IReadOnlyDictionary<Guid, Draft>> Read(IReadOnlyCollection<Guid> records, CancellationToken cancel) =>
        (await Stored(records).AsNoTracking().ToListAsync(cancel)).ToDictionary(row => row.Id.Value, OrganisationFields.All.Read);

    public IReadOnlyList<Rejection> Check(Draft draft, bool isNew) =>
        OrganisationFields.All.Check(draft, (codes, code) => codes == "places" ? places.Find(code) is not null : book.Term(codes, code) is not null);

    public async Task<IReadOnlyList<Guid>> Add(IReadOnlyList<Draft> drafts, CancellationToken cancel)
    {
        var (ids, now) = (new List<Guid>(drafts.Count), clock.GetUtcNow().UtcDateTime);
        foreach (var draft in drafts)
        {
            var organisation = new Organisation { Id = new OrganisationId(Guid.CreateVersion7()), Slug = "", CreatedAt = now, UpdatedAt = now, ConfirmedAt = now, Version = 1 };
            OrganisationFields.All.Apply(organisation, draft);
            organisation.Slug = await addresses.Assign(organisation.Id.Value, Name, Slugs.Of(organisation.Name), cancel);
            db.Add(organisation);
            record.Added(organisation.Id.Value, organisation.Name);
            ids.Add(organisation.Id.Value);
            if (ids.Count % Portion == 0) await db.SaveAndLetGo(cancel);
        }
        await db.SaveAndLetGo(cancel);
        return ids;
    }

    public async Task Change(IReadOnlyList<(Guid Id, Draft Draft)> changes, CancellationToken cancel)
    {
        foreach (var portion in changes.Chunk(Portion))
        {
            var stored = await Stored([.. portion.Select(change => change.Id)]).AsTracking().ToDictionaryAsync(row => row.Id.Value, cancel);
            foreach (var (id, draft) in portion) if (stored.TryGetValue(id, out var organisation)) Write(organisation, draft);
            await db.SaveAndLetGo(cancel);
        }
    }

    public async Task<int> Remove(IReadOnlyList<(Guid Id, Draft Made)> records, CancellationToken cancel)
    {
        var (stayed, now) = (0, clock.GetUtcNow().UtcDateTime);
        foreach (var portion in records.Chunk(Portion))
        {
            var stored = await Stored([.. portion.Select(made => made.Id)]).AsTracking().ToDictionaryAsync(row => row.Id.Value, cancel);
            foreach (var (id, made) in portion)
            {
                if (!stored.TryGetValue(id, out var organisation)) continue;
                if (organisation.EditedFields.Length > 0 || organisation.ClaimedAt is not null || made.Fields.Any(field => OrganisationFields.All.Read(organisation)[field.Key] != field.Value)) { stayed++; continue; }
                db.Remove(organisation);
                record.Removed(id, organisation.Name);
                await addresses.Retire(id, organisation.Name, null, now, cancel);
            }
            await db.SaveAndLetGo(cancel);
        }
        return stayed;
    }

    public void Touch() => session.Touch(Topic.Directory);

    void Write(Organisation organisation, Draft draft)
    {
        var before = OrganisationFields.All.Read(organisation);
        var changed = OrganisationFields.All.Apply(organisation, draft);
        if (changed.Count == 0) return;
        organisation.Version++;
        organisation.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        organisation.EditedFields = string.Join('|', organisation.EditedFields.Split('|', StringSplitOptions.RemoveEmptyEntries).Union(changed).Order(StringComparer.Ordinal));
        record.Changed(organisation.Id.Value, organisation.Name, [.. changed.Select(field => new FieldDifference(field, before[field], draft[field]))]);
    }

    IQueryable<Organisation> Stored(IReadOnlyCollection<Guid> records)
    {
        var ids = records.Select(id => new OrganisationId(id)).ToArray();
        return db.Set<Organisation>().Where(organisation => ids.Contains(organisation.Id));
    }
}
