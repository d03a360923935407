using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Catalogue.Editing;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Merge;

/// <summary>Two entries that are one: fields as chosen; what either tells in figures, points and organisations is told by the one that is kept, and what leads to either leads there. Part of the merge, which is what the record holds.</summary>
internal sealed class MergeEntriesHandler(FusionDb db, DbSession session, AddressBook addresses, EntryEditor editor, IEnumerable<IRecordLinks<EntryId>> links) : IMergeable
{
    public string Kind => "entries";

    /// <summary>All but the organisations, of which the kept entry has those of both.</summary>
    public IReadOnlyList<IEditableField> Fields { get; } = [.. EntryFields.All.Fields.Where(field => field.Name != EntryOrganisations.Field)];

    public async Task<MergeSide?> Side(Guid id, CancellationToken cancel)
    {
        if (await editor.Load(new EntryId(id), cancel) is not { } state) return null;
        var entry = state.Entry;
        var parts = await db.Set<EntryFact>().CountAsync(part => part.EntryId == entry.Id, cancel) + await db.Set<EntryPoint>().CountAsync(part => part.EntryId == entry.Id, cancel) + await db.Set<EntryOrganisation>().CountAsync(part => part.EntryId == entry.Id, cancel);
        parts += (await links.Count([entry.Id], cancel)).GetValueOrDefault(entry.Id);
        return new MergeSide(id, EntryEditor.TitleOf(entry), $"/{entry.Kind.Segment()}/{entry.Slug}", entry.Version, EntryFields.All.Read(state), parts);
    }

    public async Task<string> Merge(Guid kept, Guid gone, IReadOnlyCollection<string> fromGone, CancellationToken cancel)
    {
        var (one, other) = ((await editor.Load(new EntryId(kept), cancel))!, (await editor.Load(new EntryId(gone), cancel))!);
        var undo = new JsonObject { ["gone"] = Snapshot.Json(db.Entry(other.Entry)), ["before"] = Snapshot.Json(db.Entry(one.Entry)), ["links"] = one.Links, ["goneLinks"] = other.Links };
        var said = EntryFields.All.Read(other);
        var changed = EntryFields.All.Apply(one, new Draft(Fields.Where(field => fromGone.Contains(field.Name)).ToDictionary(field => field.Name, field => said[field.Name])));
        if (changed.Contains("kind")) one.Entry.Slug = await addresses.AssignOne(kept, one.Entry.Kind.Segment(), one.Entry.Slug, cancel);
        if (changed.Contains("links")) await WriteLinks(one, cancel);
        await WriteLinks(new EntryState(other.Entry, [], []), cancel);
        one.Entry.EditedFields = string.Join('|', one.Entry.EditedFields.Split('|', StringSplitOptions.RemoveEmptyEntries).Union(changed.Select(EntryFields.Column)).Order(StringComparer.Ordinal));
        one.Entry.Version++;
        undo["facts"] = await Gather<EntryFact>(one.Entry.Id, other.Entry.Id, cancel);
        undo["points"] = await Gather<EntryPoint>(one.Entry.Id, other.Entry.Id, cancel);
        undo["organisations"] = await GatherOrganisations(one.Entry.Id, other.Entry.Id, cancel);
        EntryEditor.Arrange(one.Entry, await db.Set<EntryPoint>().AsNoTracking().Where(point => point.EntryId == one.Entry.Id || point.EntryId == other.Entry.Id).ToListAsync(cancel));
        var moved = new JsonObject();
        foreach (var link in links) moved[link.Name] = await link.Move(other.Entry.Id, one.Entry.Id, cancel);
        undo["moved"] = moved;
        undo["after"] = Snapshot.Json(db.Entry(one.Entry));
        undo["linksAfter"] = one.Links;
        db.Remove(other.Entry);
        Touch(kept, gone);
        return undo.ToJsonString();
    }

    public async Task Part(Guid kept, Guid gone, string undo, CancellationToken cancel)
    {
        var (said, one) = (JsonNode.Parse(undo)!, (await editor.Load(new EntryId(kept), cancel))!);
        var other = new Entry { Id = new EntryId(gone), Slug = "" };
        Snapshot.Restore(db.Add(other), said["gone"]!.ToJsonString());
        db.AddRange(new EntryState(other, [], []) { Links = (string)said["goneLinks"]! }.NewLinks());
        var address = (one.Entry.Kind, one.Entry.Slug);
        Snapshot.RestoreWhereUnchanged(db.Entry(one.Entry), said["before"]!.ToJsonString(), said["after"]!.ToJsonString());
        if (address != (one.Entry.Kind, one.Entry.Slug)) one.Entry.Slug = await addresses.AssignOne(kept, one.Entry.Kind.Segment(), one.Entry.Slug, cancel);
        if (one.Links == (string)said["linksAfter"]! && one.Links != (string)said["links"]!)
        {
            one.Links = (string)said["links"]!;
            await WriteLinks(one, cancel);
        }
        one.Entry.Version++;
        await GiveBack<EntryFact>(other.Id, said["facts"]!.AsArray(), cancel);
        await GiveBack<EntryPoint>(other.Id, said["points"]!.AsArray(), cancel);
        await GiveBackOrganisations(one.Entry.Id, other.Id, said["organisations"]!, cancel);
        await addresses.Restore(gone, $"/{other.Kind.Segment()}/{other.Slug}", cancel);
        await db.SaveChangesAsync(cancel);
        EntryEditor.Arrange(one.Entry, await db.Set<EntryPoint>().AsNoTracking().Where(point => point.EntryId == one.Entry.Id).ToListAsync(cancel));
        foreach (var link in links) if ((string?)said["moved"]?[link.Name] is { } moved) await link.MoveBack(other.Id, one.Entry.Id, moved, cancel);
        Touch(kept, gone);
    }

    async Task WriteLinks(EntryState state, CancellationToken cancel)
    {
        var (stored, wanted) = ((await db.Set<EntryLink>().AsTracking().Where(link => link.EntryId == state.Entry.Id).ToListAsync(cancel)).ToDictionary(link => link.Position), state.NewLinks().ToList());
        foreach (var link in wanted)
            if (stored.Remove(link.Position, out var known)) db.Entry(known).CurrentValues.SetValues(link);
            else db.Add(link);
        db.RemoveRange(stored.Values);
    }

    /// <summary>Puts the other's parts behind those of the kept one; tells of each where it was and where it is.</summary>
    async Task<JsonArray> Gather<TPart>(EntryId kept, EntryId gone, CancellationToken cancel) where TPart : class
    {
        var next = await db.Set<TPart>().Where(part => EF.Property<EntryId>(part, "EntryId") == kept).MaxAsync(part => (int?)EF.Property<int>(part, "Position"), cancel) + 1 ?? 0;
        var told = new JsonArray();
        foreach (var part in await db.Set<TPart>().AsTracking().Where(part => EF.Property<EntryId>(part, "EntryId") == gone).OrderBy(part => EF.Property<int>(part, "Position")).ToListAsync(cancel))
        {
            var was = Snapshot.Json(db.Entry(part));
            db.Remove(part);
            var entry = db.Entry(Activator.CreateInstance<TPart>());
            foreach (var property in entry.Properties) property.CurrentValue = db.Entry(part).Property(property.Metadata.Name).CurrentValue;
            (entry.Property("EntryId").CurrentValue, entry.Property("Position").CurrentValue) = (kept, next);
            entry.State = EntityState.Added;
            was["Into"] = kept.Value.ToString();
            was["At"] = next++;
            told.Add(was);
        }
        return told;
    }

    async Task GiveBack<TPart>(EntryId gone, JsonArray told, CancellationToken cancel) where TPart : class
    {
        foreach (var was in told.Select(node => node!.AsObject()))
        {
            var (into, at, position) = (new EntryId(Guid.Parse((string)was["Into"]!)), (int)was["At"]!, (int)was["Position"]!);
            var there = await db.Set<TPart>().AsTracking().FirstOrDefaultAsync(part => EF.Property<EntryId>(part, "EntryId") == into && EF.Property<int>(part, "Position") == at, cancel);
            if (there is not null && db.Entry(there).Properties.Where(property => !property.Metadata.IsPrimaryKey()).All(property => Snapshot.Holds(db.Entry(there), was.ToJsonString(), property.Metadata.Name))) db.Remove(there);
            var entry = db.Entry(Activator.CreateInstance<TPart>());
            Snapshot.Restore(entry, was.ToJsonString());
            (entry.Property("EntryId").CurrentValue, entry.Property("Position").CurrentValue) = (gone, position);
            entry.State = EntityState.Added;
        }
    }

    async Task<JsonObject> GatherOrganisations(EntryId kept, EntryId gone, CancellationToken cancel)
    {
        var (mine, theirs) = (await Organisations(kept, cancel), await Organisations(gone, cancel));
        db.RemoveRange(theirs);
        var added = theirs.Where(link => mine.TrueForAll(known => known.OrganisationId != link.OrganisationId)).ToList();
        db.AddRange(added.Select(link => new EntryOrganisation { EntryId = kept, OrganisationId = link.OrganisationId }));
        return new JsonObject { ["theirs"] = Ids(theirs), ["added"] = Ids(added) };
    }

    async Task GiveBackOrganisations(EntryId kept, EntryId gone, JsonNode told, CancellationToken cancel)
    {
        var added = told["added"]!.AsArray().Select(node => Guid.Parse((string)node!)).ToHashSet();
        db.RemoveRange((await Organisations(kept, cancel)).Where(link => added.Contains(link.OrganisationId.Value)));
        db.AddRange(told["theirs"]!.AsArray().Select(node => new EntryOrganisation { EntryId = gone, OrganisationId = new Directory.Contracts.OrganisationId(Guid.Parse((string)node!)) }));
    }

    Task<List<EntryOrganisation>> Organisations(EntryId entry, CancellationToken cancel) => db.Set<EntryOrganisation>().AsTracking().Where(link => link.EntryId == entry).ToListAsync(cancel);

    static JsonArray Ids(IEnumerable<EntryOrganisation> links) => new([.. links.Select(link => (JsonNode?)link.OrganisationId.Value.ToString())]);

    void Touch(Guid kept, Guid gone)
    {
        session.Touch(Topic.Catalogue, kept);
        session.Touch(Topic.Catalogue, gone);
    }
}
