using System.Text.Json;
using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Directory.Editing;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Merge;

/// <summary>Two organisations that are one. Part of the merge, which is what the record holds.</summary>
internal sealed class MergeOrganisationsHandler(FusionDb db, DbSession session, AddressBook addresses, IEnumerable<IOrganisationLinks> links) : IMergeable
{
    public string Kind => "organisations";

    public IReadOnlyList<IEditableField> Fields => OrganisationFields.All.Fields;

    public async Task<MergeSide?> Side(Guid id, CancellationToken cancel)
    {
        var key = new OrganisationId(id);
        if (await db.Set<Organisation>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == key, cancel) is not { } found) return null;
        var count = await db.Set<Organisation>().CountAsync(row => row.PartOfId == key, cancel);
        foreach (var link in links) count += await link.Count(key, cancel);
        return new MergeSide(id, found.Name, $"/organisations/{found.Slug}", found.Version, OrganisationFields.All.Read(found), count);
    }

    public async Task<string> Merge(Guid kept, Guid gone, IReadOnlyCollection<string> fromGone, CancellationToken cancel)
    {
        var (one, other) = (await Load(kept, cancel), await Load(gone, cancel));
        var (before, lost) = (Snapshot.Json(db.Entry(one)), Snapshot.Json(db.Entry(other)));
        var changed = OrganisationFields.All.Apply(one, new Draft(OrganisationFields.All.Read(other).Fields.Where(field => fromGone.Contains(field.Key)).ToDictionary()));
        if (one.PartOfId == other.Id) one.PartOfId = other.PartOfId == one.Id ? null : other.PartOfId;
        one.EditedFields = string.Join('|', one.EditedFields.Split('|', StringSplitOptions.RemoveEmptyEntries).Union(changed).Order(StringComparer.Ordinal));
        one.ClaimedAt ??= other.ClaimedAt;
        one.Version++;
        var parts = await db.Set<Organisation>().AsNoTracking().Where(row => row.PartOfId == other.Id && row.Id != one.Id).Select(row => row.Id).ToListAsync(cancel);
        await db.Set<Organisation>().Where(row => row.PartOfId == other.Id && row.Id != one.Id).ExecuteUpdateAsync(row => row.SetProperty(part => part.PartOfId, one.Id), cancel);
        var moved = new JsonObject();
        foreach (var link in links) moved[link.Name] = await link.Move(other.Id, one.Id, cancel);
        db.Remove(other);
        Touch(kept, gone);
        return new JsonObject { ["gone"] = lost, ["before"] = before, ["after"] = Snapshot.Json(db.Entry(one)), ["parts"] = JsonSerializer.SerializeToNode(parts.Select(id => id.Value)), ["moved"] = moved }.ToJsonString();
    }

    public async Task Part(Guid kept, Guid gone, string undo, CancellationToken cancel)
    {
        var (said, one) = (JsonNode.Parse(undo)!, await Load(kept, cancel));
        var other = new Organisation { Id = new OrganisationId(gone), Slug = "" };
        Snapshot.Restore(db.Add(other), said["gone"]!.ToJsonString());
        Snapshot.RestoreWhereUnchanged(db.Entry(one), said["before"]!.ToJsonString(), said["after"]!.ToJsonString());
        one.Version++;
        await addresses.Restore(gone, $"/organisations/{other.Slug}", cancel);
        await db.SaveChangesAsync(cancel);
        var parts = said["parts"].Deserialize<Guid[]>()!.Select(id => new OrganisationId(id)).ToArray();
        await db.Set<Organisation>().Where(row => parts.Contains(row.Id) && row.PartOfId == one.Id).ExecuteUpdateAsync(row => row.SetProperty(part => part.PartOfId, other.Id), cancel);
        foreach (var link in links) if ((string?)said["moved"]![link.Name] is { } moved) await link.MoveBack(other.Id, one.Id, moved, cancel);
        Touch(kept, gone);
    }

    void Touch(Guid kept, Guid gone)
    {
        session.Touch(Topic.Directory, kept);
        session.Touch(Topic.Directory, gone);
    }

    Task<Organisation> Load(Guid id, CancellationToken cancel) => db.Set<Organisation>().AsTracking().FirstAsync(row => row.Id == new OrganisationId(id), cancel);
}
