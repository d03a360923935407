using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Editing;

/// <summary>Organisations that a spreadsheet brings.</summary>
internal sealed class OrganisationRowImporter(FusionDb db, DbSession session, RecordBook record, AddressBook addresses, FrameworkBook book, PlaceTree places, IEnumerable<IRecordLinks<OrganisationId>> links, TimeProvider clock) : IImportTarget
{
    const int Portion = 1000;

    public string Name => "organisations";

    public IReadOnlyList<IEditableField> Fields => OrganisationFields.All.Fields;

    public RecordKey KeyOf(Draft draft) => RecordKeys.Of([draft["name"]], draft["place"], RecordKeys.Domain(draft["url"]));

    public async Task<IReadOnlyList<KnownRecord>> Known(Guid importer, CancellationToken cancel) =>
        [.. (await db.Set<Organisation>().AsNoTracking().Select(row => new { row.Id, row.Name, row.PlaceCode, row.Url }).OrderBy(row => row.Id).ToListAsync(cancel))
            .Select(row => new KnownRecord(row.Id.Value, RecordKeys.Of([row.Name], row.PlaceCode, RecordKeys.Domain(row.Url))))];

    public async Task<IReadOnlyDictionary<Guid, Draft>> Read(IReadOnlyCollection<Guid> records, CancellationToken cancel) =>
        (await States(records, cancel)).ToDictionary(state => state.Organisation.Id.Value, OrganisationFields.All.Read);

    public IReadOnlyList<Rejection> Check(Draft draft, bool isNew) =>
        OrganisationFields.All.Check(draft, OrganisationFields.Has(book, places));

    public async Task<IReadOnlyList<Guid>> Add(IReadOnlyList<Draft> drafts, Guid importer, CancellationToken cancel)
    {
        var (ids, now) = (new List<Guid>(drafts.Count), clock.GetUtcNow().UtcDateTime);
        foreach (var draft in drafts)
        {
            var organisation = new Organisation { Id = new OrganisationId(Guid.CreateVersion7()), Slug = "", CreatedAt = now, UpdatedAt = now, ConfirmedAt = now, Version = 1 };
            var state = OrganisationState.Of(organisation, null);
            OrganisationFields.All.Apply(state, draft);
            organisation.Slug = await addresses.Assign(organisation.Id.Value, Name, OrganisationEditor.SlugOf(organisation.Name), cancel);
            db.Add(organisation);
            if (!state.Profile.IsEmpty) db.Add(state.Profile);
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
            var stored = (await States([.. portion.Select(change => change.Id)], cancel, toWrite: true)).ToDictionary(state => state.Organisation.Id.Value);
            foreach (var (id, draft) in portion) if (stored.TryGetValue(id, out var state)) Write(state, draft);
            await db.SaveAndLetGo(cancel);
        }
    }

    public async Task<int> Remove(IReadOnlyList<(Guid Id, Draft Made)> records, CancellationToken cancel)
    {
        var (kept, now) = (await WorkedOn(records, cancel), clock.GetUtcNow().UtcDateTime);
        foreach (var portion in records.Select(made => made.Id).Where(id => !kept.Contains(id)).Chunk(Portion))
        {
            foreach (var state in await States(portion, cancel, toWrite: true))
            {
                var organisation = state.Organisation;
                db.Remove(organisation);
                if (state.IsStored) db.Remove(state.Profile);
                record.Removed(organisation.Id.Value, organisation.Name);
                await addresses.Retire(organisation.Id.Value, organisation.Name, null, now, cancel);
            }
            await db.SaveAndLetGo(cancel);
        }
        return kept.Count;
    }

    /// <summary>Those that somebody has edited, claimed or merged since they were made, or that something leads to; and with each what it is part of.</summary>
    async Task<HashSet<Guid>> WorkedOn(IReadOnlyList<(Guid Id, Draft Made)> records, CancellationToken cancel)
    {
        var kept = new HashSet<Guid>();
        foreach (var portion in records.Chunk(Portion))
        {
            var ids = portion.Select(made => made.Id).ToArray();
            var (linked, merged) = (await links.Count([.. ids.Select(id => new OrganisationId(id))], cancel), await RecordMerge.Kept(db, ids, cancel));
            var stored = (await States(ids, cancel)).ToDictionary(state => state.Organisation.Id.Value);
            foreach (var (id, made) in portion)
            {
                if (!stored.TryGetValue(id, out var state)) continue;
                var (organisation, said) = (state.Organisation, OrganisationFields.All.Read(state));
                if (organisation.EditedFields.Length > 0 || organisation.ClaimedAt is not null || merged.Contains(id) || linked.ContainsKey(organisation.Id) || made.Fields.Any(field => said[field.Key] != field.Value)) kept.Add(id);
            }
        }
        var above = await db.Set<Organisation>().AsNoTracking().Where(one => one.PartOfId != null).Select(one => new { one.Id, Above = one.PartOfId!.Value }).ToDictionaryAsync(one => one.Id.Value, one => one.Above.Value, cancel);
        var ours = records.Select(record => record.Id).ToHashSet();
        foreach (var part in above.Keys.Where(id => !ours.Contains(id) || kept.Contains(id)).ToList())
            for (var id = part; above.TryGetValue(id, out var whole) && ours.Contains(whole) && kept.Add(whole);) id = whole;
        return kept;
    }

    public void Touch() => session.Touch(Topic.Directory);

    void Write(OrganisationState state, Draft draft)
    {
        var (organisation, before) = (state.Organisation, OrganisationFields.All.Read(state));
        var changed = OrganisationFields.All.Apply(state, draft);
        if (changed.Count == 0) return;
        if (!state.IsStored && !state.Profile.IsEmpty) db.Add(state.Profile);
        organisation.Version++;
        organisation.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        organisation.EditedFields = OrganisationEditor.Edited(organisation, changed);
        record.Changed(organisation.Id.Value, organisation.Name, [.. changed.Select(field => new FieldDifference(field, before[field], draft[field]))]);
    }

    async Task<List<OrganisationState>> States(IReadOnlyCollection<Guid> records, CancellationToken cancel, bool toWrite = false)
    {
        var ids = records.Select(id => new OrganisationId(id)).ToArray();
        var (organisations, profiles) = (db.Set<Organisation>().Where(one => ids.Contains(one.Id)), db.Set<OrganisationProfile>().Where(one => ids.Contains(one.OrganisationId)));
        var said = await (toWrite ? profiles.AsTracking() : profiles.AsNoTracking()).ToDictionaryAsync(one => one.OrganisationId, cancel);
        return [.. (await (toWrite ? organisations.AsTracking() : organisations.AsNoTracking()).ToListAsync(cancel)).Select(one => OrganisationState.Of(one, said.GetValueOrDefault(one.Id)))];
    }
}
