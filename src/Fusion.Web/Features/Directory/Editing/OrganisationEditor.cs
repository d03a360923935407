using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Editing;

/// <summary>
/// What changes an organisation because somebody says so: an edit, or a suggestion that was accepted. Writes it, its version, its history and what the lists
/// need; the handler that uses it opens the entry of the record.
/// </summary>
internal sealed class OrganisationEditor(FusionDb db, DbSession session, RecordBook record, AddressBook addresses, FrameworkBook book, PlaceTree places, TimeProvider clock)
{
    /// <summary>What is wrong with a draft of a whole organisation, or of some of its fields.</summary>
    public IReadOnlyList<Rejection> Check(Draft draft, bool isNew)
    {
        var faults = OrganisationFields.All.Check(draft, OrganisationFields.Has(book, places)).ToList();
        if (isNew && !draft.Fields.ContainsKey("name")) faults.Add(new Rejection("name", "edit.missing"));
        return faults;
    }

    public async Task<OrganisationState?> Load(OrganisationId id, CancellationToken cancel) =>
        await db.Set<Organisation>().AsTracking().FirstOrDefaultAsync(one => one.Id == id, cancel) is { } found
            ? OrganisationState.Of(found, await db.Set<OrganisationProfile>().AsTracking().FirstOrDefaultAsync(one => one.OrganisationId == id, cancel))
            : null;

    /// <summary>Makes an organisation; whoever tells of it has just said that it is true.</summary>
    public async Task<Organisation> Add(Draft draft, string act, string by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var organisation = new Organisation { Id = new OrganisationId(Guid.CreateVersion7()), Slug = "", CreatedAt = now, UpdatedAt = now, ConfirmedAt = now, Version = 1 };
        var state = OrganisationState.Of(organisation, null);
        OrganisationFields.All.Apply(state, draft);
        organisation.Slug = await addresses.AssignOne(organisation.Id.Value, "organisations", SlugOf(organisation.Name), cancel);
        db.Add(organisation);
        if (!state.Profile.IsEmpty) db.Add(state.Profile);
        db.Add(new RecordVersion { RecordId = organisation.Id.Value, Number = 1, At = now, Act = act, By = by, Fields = OrganisationFields.All.Read(state).ToJson() });
        record.Added(organisation.Id.Value, organisation.Name);
        session.Touch(Topic.Directory, organisation.Id.Value);
        return organisation;
    }

    /// <summary>Writes what differs; answers the fields that did.</summary>
    public async Task<IReadOnlyList<string>> Change(OrganisationState state, Draft draft, string act, string by, CancellationToken cancel)
    {
        var (organisation, before, beforeAt) = (state.Organisation, OrganisationFields.All.Read(state), state.Organisation.UpdatedAt);
        var changed = OrganisationFields.All.Apply(state, draft);
        if (changed.Count == 0) return changed;
        if (!state.IsStored && !state.Profile.IsEmpty) db.Add(state.Profile);
        organisation.Version++;
        organisation.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        organisation.EditedFields = Edited(organisation, changed);
        var after = OrganisationFields.All.Read(state);
        await RecordVersion.Keep(db, organisation.Id.Value, organisation.Version, before, beforeAt, after, organisation.UpdatedAt, act, by, cancel);
        record.Changed(organisation.Id.Value, organisation.Name, [.. changed.Select(field => new FieldDifference(field, before[field], after[field]))]);
        session.Touch(Topic.Directory, organisation.Id.Value);
        return changed;
    }

    /// <summary>What it wants to be called in its address: never what a page of the list is called.</summary>
    public static string SlugOf(string name) => Slugs.Of(name) is var slug && slug is "claim" ? slug + "-1" : slug;

    /// <summary>The fields that people wrote here, with those that they wrote now.</summary>
    public static string Edited(Organisation organisation, IEnumerable<string> changed) =>
        string.Join('|', organisation.EditedFields.Split('|', StringSplitOptions.RemoveEmptyEntries).Union(changed).Order(StringComparer.Ordinal));
}
