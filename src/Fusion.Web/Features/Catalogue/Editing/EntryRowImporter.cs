using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Editing;

/// <summary>Entries that a spreadsheet brings.</summary>
internal sealed class EntryRowImporter(FusionDb db, DbSession session, RecordBook record, AddressBook addresses, EntryEditor editor, EntryStates states, EntryOrganisations organisations, IEnumerable<IRecordLinks<EntryId>> links, TimeProvider clock) : IImportTarget
{
    const int Portion = 1000;

    public string Name => "entries";

    public IReadOnlyList<IEditableField> Fields => EntryFields.All.Fields;

    public RecordKey KeyOf(Draft draft) => RecordKeys.Of(draft.Fields.Where(field => field.Key.StartsWith("title:", StringComparison.Ordinal)).Select(field => field.Value), draft["places"], RecordKeys.Page(draft["links"].Split('\n')[0].Split(' ')[0]));

    public async Task<IReadOnlyList<KnownRecord>> Known(Guid importer, CancellationToken cancel)
    {
        await organisations.LearnAll(cancel);
        var links = (await db.Set<EntryLink>().AsNoTracking().Where(link => link.Position == 0).Select(link => new { link.EntryId, link.Url }).ToListAsync(cancel)).ToDictionary(link => link.EntryId, link => link.Url);
        return [.. (await db.Set<Entry>().AsNoTracking().Select(row => new { row.Id, row.Title, row.Places }).OrderBy(row => row.Id).ToListAsync(cancel))
            .Select(row => new KnownRecord(row.Id.Value, RecordKeys.Of(row.Title.All.Select(text => text.Text), string.Join('|', row.Places), RecordKeys.Page(links.GetValueOrDefault(row.Id)))))];
    }

    public Draft Understand(Draft draft) => organisations.Understand(draft);

    public async Task<IReadOnlyDictionary<Guid, Draft>> Read(IReadOnlyCollection<Guid> records, CancellationToken cancel) =>
        (await States(records, track: false, cancel)).ToDictionary(state => state.Entry.Id.Value, EntryFields.All.Read);

    public IReadOnlyList<Rejection> Check(Draft draft, bool isNew) => isNew && draft["kind"].Length == 0 ? [new Rejection("kind", "edit.missing")] : editor.Check(draft);

    public async Task<IReadOnlyList<Guid>> Add(IReadOnlyList<Draft> drafts, Guid importer, CancellationToken cancel)
    {
        var (ids, now) = (new List<Guid>(drafts.Count), clock.GetUtcNow().UtcDateTime);
        foreach (var draft in drafts)
        {
            var entry = new Entry { Id = new EntryId(Guid.CreateVersion7()), Slug = "", CreatedAt = now, UpdatedAt = now, ConfirmedAt = now, Version = 1 };
            var state = new EntryState(entry, [], []);
            EntryFields.All.Apply(state, draft);
            entry.Slug = await addresses.Assign(entry.Id.Value, entry.Kind.Segment(), Slugs.Of(EntryEditor.TitleOf(entry)), cancel);
            EntryEditor.Arrange(entry, []);
            db.Add(entry);
            db.AddRange(state.NewLinks());
            await organisations.Write(state, isNew: true, cancel);
            record.Added(entry.Id.Value, EntryEditor.TitleOf(entry));
            ids.Add(entry.Id.Value);
            if (ids.Count % Portion == 0) await db.SaveAndLetGo(cancel);
        }
        await db.SaveAndLetGo(cancel);
        return ids;
    }

    public async Task Change(IReadOnlyList<(Guid Id, Draft Draft)> changes, CancellationToken cancel)
    {
        foreach (var portion in changes.Chunk(Portion))
        {
            var stored = (await States([.. portion.Select(change => change.Id)], track: true, cancel)).ToDictionary(state => state.Entry.Id.Value);
            foreach (var (id, draft) in portion) if (stored.TryGetValue(id, out var state)) await editor.Change(state, draft, "import", "", cancel, keep: false);
            await db.SaveAndLetGo(cancel);
        }
    }

    public async Task<int> Remove(IReadOnlyList<(Guid Id, Draft Made)> records, CancellationToken cancel)
    {
        var (kept, now) = (0, clock.GetUtcNow().UtcDateTime);
        foreach (var portion in records.Chunk(Portion))
        {
            var ids = portion.Select(made => made.Id).ToArray();
            EntryId[] entries = [.. ids.Select(id => new EntryId(id))];
            var (linked, merged) = (await links.Count(entries, cancel), await RecordMerge.Kept(db, ids, cancel));
            var stored = (await States(ids, track: true, cancel)).ToDictionary(state => state.Entry.Id.Value);
            var bodies = (await db.Set<EntryOrganisation>().AsTracking().Where(link => entries.Contains(link.EntryId)).ToListAsync(cancel)).ToLookup(link => link.EntryId);
            foreach (var (id, made) in portion)
            {
                if (!stored.TryGetValue(id, out var state)) continue;
                var (entry, said) = (state.Entry, EntryFields.All.Read(state));
                if (entry.EditedFields.Length > 0 || merged.Contains(id) || linked.ContainsKey(entry.Id) || made.Fields.Any(field => said[field.Key] != field.Value)) { kept++; continue; }
                db.RemoveRange(db.ChangeTracker.Entries<EntryLink>().Select(link => link.Entity).Where(link => link.EntryId == entry.Id).ToList());
                db.RemoveRange(bodies[entry.Id]);
                db.Remove(entry);
                record.Removed(id, EntryEditor.TitleOf(entry));
                await addresses.Retire(id, EntryEditor.TitleOf(entry), null, now, cancel);
            }
            await db.SaveAndLetGo(cancel);
        }
        return kept;
    }

    public void Touch() => session.Touch(Topic.Catalogue);

    Task<List<EntryState>> States(IReadOnlyCollection<Guid> records, bool track, CancellationToken cancel) => states.Of([.. records.Select(id => new EntryId(id))], track, cancel);
}
