using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Editing;
using Fusion.Web.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Editing;

/// <summary>
/// What changes an entry because somebody says so: an edit, a suggestion that was accepted, a row of an import. Writes the entry, its version, its history and
/// what the lists need; the handler that uses it opens the entry of the record.
/// </summary>
internal sealed class EntryEditor(FusionDb db, DbSession session, RecordBook record, AddressBook addresses, EntryStates states, EntryOrganisations organisations, FrameworkBook book, PlaceTree places, TimeProvider clock)
{
    /// <summary>What is wrong with a draft of a whole entry, or of some of its fields.</summary>
    public IReadOnlyList<Rejection> Check(Draft draft, Entry? entry = null)
    {
        var faults = EntryFields.All.Check(draft, EntryFields.Has(book, places)).ToList();
        var titles = EntryFields.All.Fields.Where(field => field.Name.StartsWith("title:", StringComparison.Ordinal)).ToList();
        var has = titles.Any(field => draft.Fields.TryGetValue(field.Name, out var title) ? title.Length > 0 : entry is not null && field.Read(new EntryState(entry, [], [])).Length > 0);
        if (!has) faults.Add(new Rejection("title:en", "edit.no-title"));
        if (faults.TrueForAll(fault => fault.Field != EntryOrganisations.Field) && organisations.Fault(draft) is { } unknown) faults.Add(unknown);
        return faults;
    }

    /// <summary>The same draft with its organisations by the paths of their pages; <see cref="Check"/> comes after.</summary>
    public Task<Draft> Understand(Draft draft, bool forget, CancellationToken cancel) => organisations.Understand(draft, forget, cancel);

    public Task<EntryState?> Load(EntryId id, CancellationToken cancel) => states.Find(id, track: true, cancel);

    /// <summary>Makes an entry; its author has just said that it is true.</summary>
    public async Task<Entry> Add(Draft draft, string act, string by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var entry = new Entry { Id = new EntryId(Guid.CreateVersion7()), Slug = "", CreatedAt = now, UpdatedAt = now, ConfirmedAt = now, Version = 1 };
        var state = new EntryState(entry, [], []);
        EntryFields.All.Apply(state, draft);
        entry.Slug = await addresses.AssignOne(entry.Id.Value, entry.Kind.Segment(), Slugs.Of(TitleOf(entry)), cancel);
        db.Add(entry);
        db.AddRange(state.NewLinks());
        await organisations.Write(state, isNew: true, cancel);
        Arrange(entry, []);
        db.Add(new RecordVersion { RecordId = entry.Id.Value, Number = 1, At = now, Act = act, By = by, Fields = EntryFields.All.Read(state).ToJson() });
        record.Added(entry.Id.Value, TitleOf(entry));
        session.Touch(Topic.Catalogue, entry.Id.Value);
        return entry;
    }

    /// <summary>Writes what differs; answers the fields that did.</summary>
    /// <param name="keep">Keeps a version, so that the edit can be looked at and reverted; an import has its own way back.</param>
    /// <param name="also">What changed besides, in parts of the entry that are not among its fields.</param>
    public async Task<IReadOnlyList<string>> Change(EntryState state, Draft draft, string act, string by, CancellationToken cancel, bool keep = true, IReadOnlyList<FieldDifference>? also = null)
    {
        var (entry, before, beforeAt) = (state.Entry, EntryFields.All.Read(state), state.Entry.UpdatedAt);
        var changed = EntryFields.All.Apply(state, draft);
        if (changed.Count == 0 && also is not { Count: > 0 }) return changed;
        if (changed.Contains("kind")) entry.Slug = await addresses.AssignOne(entry.Id.Value, entry.Kind.Segment(), entry.Slug, cancel);
        if (changed.Contains("links"))
        {
            var (stored, wanted) = ((await db.Set<EntryLink>().AsTracking().Where(link => link.EntryId == entry.Id).ToListAsync(cancel)).ToDictionary(link => link.Position), state.NewLinks().ToList());
            foreach (var link in wanted)
                if (stored.Remove(link.Position, out var known)) db.Entry(known).CurrentValues.SetValues(link);
                else db.Add(link);
            db.RemoveRange(stored.Values);
        }
        if (changed.Contains(EntryOrganisations.Field)) await organisations.Write(state, isNew: false, cancel);
        entry.Version++;
        entry.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        entry.EditedFields = string.Join('|', entry.EditedFields.Split('|', StringSplitOptions.RemoveEmptyEntries).Union(changed.Select(EntryFields.Column)).Order(StringComparer.Ordinal));
        Arrange(entry, await db.Set<EntryPoint>().Where(point => point.EntryId == entry.Id).ToListAsync(cancel));
        var after = EntryFields.All.Read(state);
        if (keep) await RecordVersion.Keep(db, entry.Id.Value, entry.Version, before, beforeAt, after, entry.UpdatedAt, act, by, cancel);
        record.Changed(entry.Id.Value, TitleOf(entry), [.. changed.Select(field => new FieldDifference(field, before[field], after[field])), .. also ?? []]);
        session.Touch(Topic.Catalogue, entry.Id.Value);
        return changed;
    }

    public static string TitleOf(Entry entry) => entry.Title.In("en").Text;

    /// <summary>What lists and search need to know of it, made when it is written.</summary>
    public static void Arrange(Entry entry, IEnumerable<EntryPoint> points)
    {
        entry.SortKey = SortKeys.Of(TitleOf(entry));
        var said = entry.Summary.All.Concat(entry.Body.All).Select(text => text.Text).Append(entry.LedBy ?? "").Append(entry.PlacePrinted ?? "").Append(entry.Author ?? "")
            .Concat(points.SelectMany(point => point.Text.All.Select(text => text.Text)));
        entry.SearchText = SearchText.Of(entry.Title.All.Select(text => text.Text), said);
    }
}
