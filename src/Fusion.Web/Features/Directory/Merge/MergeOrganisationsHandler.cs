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
internal sealed class MergeOrganisationsHandler(FusionDb db, DbSession session, AddressBook addresses, OrganisationEditor editor, IEnumerable<IRecordLinks<OrganisationId>> links) : IMergeable
{
    public string Kind => "organisations";

    public IReadOnlyList<IEditableField> Fields => OrganisationFields.All.Fields;

    public async Task<MergeSide?> Side(Guid id, CancellationToken cancel)
    {
        var key = new OrganisationId(id);
        if (await editor.Load(key, cancel) is not { Organisation: var found } state) return null;
        var count = await db.Set<Organisation>().CountAsync(row => row.PartOfId == key, cancel);
        count += (await links.Count([key], cancel)).GetValueOrDefault(key);
        return new MergeSide(id, found.Name, $"/organisations/{found.Slug}", found.Version, OrganisationFields.All.Read(state), count);
    }

    public async Task<string> Merge(Guid kept, Guid gone, IReadOnlyCollection<string> fromGone, CancellationToken cancel)
    {
        var (mine, theirs) = (await Load(kept, cancel), await Load(gone, cancel));
        var (one, other) = (mine.Organisation, theirs.Organisation);
        var (before, lost) = (Snapshot.Json(db.Entry(one)), Snapshot.Json(db.Entry(other)));
        var (saidBefore, saidLost) = (mine.IsStored ? Snapshot.Json(db.Entry(mine.Profile)) : null, theirs.IsStored ? Snapshot.Json(db.Entry(theirs.Profile)) : null);
        var changed = OrganisationFields.All.Apply(mine, new Draft(OrganisationFields.All.Read(theirs).Fields.Where(field => fromGone.Contains(field.Key)).ToDictionary()));
        if (!mine.IsStored && !mine.Profile.IsEmpty) db.Add(mine.Profile);
        if (one.PartOfId == other.Id) one.PartOfId = other.PartOfId == one.Id ? null : other.PartOfId;
        one.EditedFields = OrganisationEditor.Edited(one, changed);
        one.ClaimedAt ??= other.ClaimedAt;
        one.Version++;
        var parts = await db.Set<Organisation>().AsNoTracking().Where(row => row.PartOfId == other.Id && row.Id != one.Id).Select(row => row.Id).ToListAsync(cancel);
        await db.Set<Organisation>().Where(row => row.PartOfId == other.Id && row.Id != one.Id).ExecuteUpdateAsync(row => row.SetProperty(part => part.PartOfId, one.Id), cancel);
        var moved = new JsonObject();
        foreach (var link in links) moved[link.Name] = await link.Move(other.Id, one.Id, cancel);
        db.Remove(other);
        if (theirs.IsStored) db.Remove(theirs.Profile);
        Touch(kept, gone, parts);
        return new JsonObject
        {
            ["gone"] = lost,
            ["before"] = before,
            ["after"] = Snapshot.Json(db.Entry(one)),
            ["profile"] = new JsonObject { ["gone"] = saidLost, ["before"] = saidBefore, ["after"] = mine.IsStored || !mine.Profile.IsEmpty ? Snapshot.Json(db.Entry(mine.Profile)) : null },
            ["parts"] = JsonSerializer.SerializeToNode(parts.Select(id => id.Value)),
            ["moved"] = moved,
        }.ToJsonString();
    }

    public async Task Part(Guid kept, Guid gone, string undo, CancellationToken cancel)
    {
        var (said, mine) = (JsonNode.Parse(undo)!, await Load(kept, cancel));
        var one = mine.Organisation;
        var other = new Organisation { Id = new OrganisationId(gone), Slug = "" };
        Snapshot.Restore(db.Add(other), said["gone"]!.ToJsonString());
        Snapshot.RestoreWhereUnchanged(db.Entry(one), said["before"]!.ToJsonString(), said["after"]!.ToJsonString());
        PartProfiles(mine, other.Id, said["profile"]);
        one.Version++;
        await addresses.Restore(gone, $"/organisations/{other.Slug}", cancel);
        await db.SaveChangesAsync(cancel);
        var parts = said["parts"].Deserialize<Guid[]>()!.Select(id => new OrganisationId(id)).ToArray();
        await db.Set<Organisation>().Where(row => parts.Contains(row.Id) && row.PartOfId == one.Id).ExecuteUpdateAsync(row => row.SetProperty(part => part.PartOfId, other.Id), cancel);
        foreach (var link in links) if ((string?)said["moved"]![link.Name] is { } moved) await link.MoveBack(other.Id, one.Id, moved, cancel);
        Touch(kept, gone, parts);
    }

    /// <summary>What was said at length: of the one that went as it was, of the one that was kept where nobody wrote since.</summary>
    void PartProfiles(OrganisationState mine, OrganisationId gone, JsonNode? said)
    {
        if (said?["gone"] is { } lost) Snapshot.Restore(db.Add(new OrganisationProfile { OrganisationId = gone }), lost.ToJsonString());
        if (!mine.IsStored || said?["after"] is not { } after) return;
        var nothing = new OrganisationProfile { OrganisationId = mine.Organisation.Id };
        Snapshot.RestoreWhereUnchanged(db.Entry(mine.Profile), said["before"]?.ToJsonString() ?? Snapshot.Json(db.Entry(nothing)).ToJsonString(), after.ToJsonString());
        if (said["before"] is null && mine.Profile.IsEmpty) db.Remove(mine.Profile);
    }

    void Touch(Guid kept, Guid gone, IEnumerable<OrganisationId> parts)
    {
        foreach (var id in (IEnumerable<Guid>)[kept, gone, .. parts.Select(part => part.Value)]) session.Touch(Topic.Directory, id);
    }

    async Task<OrganisationState> Load(Guid id, CancellationToken cancel) => await editor.Load(new OrganisationId(id), cancel) ?? throw new InvalidOperationException("Both sides were there a moment ago.");
}
