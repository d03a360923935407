using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Directory.Editing;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Editing;

namespace Fusion.Web.Features.Directory.EditOrganisation;

/// <summary>
/// Takes in what somebody says of an organisation: at once from its own people and from those who may publish, into the queue from everybody else. Its own
/// people say with it that the page is true today.
/// </summary>
internal sealed class SubmitOrganisationHandler(OrganisationEditor editor, WhoMayEdit who, ModerationQueue queue, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<SubmittedOrganisation>> Handle(OrganisationWords said, Actor actor, CancellationToken cancel)
    {
        var state = said.Id is { } id ? await editor.Load(id, cancel) : null;
        if (said.Id is not null && state is null) return new Rejection("version", "organisation.gone");
        if (state is not null && state.Organisation.Version != said.Version) return new Rejection("version", "edit.conflict");
        var faults = editor.Check(said.Draft, isNew: state is null);
        if (faults.Count > 0) return Outcome<SubmittedOrganisation>.Rejected(faults);
        var now = state is null ? Draft.Empty : OrganisationFields.All.Read(state);
        var changed = new Draft(said.Draft.Fields.Where(field => now[field.Key] != field.Value).ToDictionary());
        var right = await who.Of(state?.Organisation, actor, state is not null && changed.Fields.ContainsKey("url"), cancel);
        if (right == EditRight.Suggest) return await Suggest(said, state, changed, actor, cancel);
        if (state is null)
        {
            record.Enter("add-organisation", actor.By, actor: actor.Pseudonym);
            return Published(await editor.Add(said.Draft, "add-organisation", actor.By, cancel));
        }
        var organisation = state.Organisation;
        var differs = changed.Fields.Count > 0;
        if (right == EditRight.Own) organisation.ConfirmedAt = clock.GetUtcNow().UtcDateTime;
        if (!differs && right != EditRight.Own) return Published(organisation);
        if (right == EditRight.Own && !said.IsReturn) record.Enter("edit-profile", organisation.Name, actor: actor.Pseudonym);
        else record.Enter(said.IsReturn ? "revert-organisation" : "edit-organisation", actor.By, actor: actor.Pseudonym);
        if (!differs) record.Changed(organisation.Id.Value, organisation.Name, []);
        await editor.Change(state, said.Draft, said.IsReturn ? "revert-organisation" : right == EditRight.Own ? "edit-profile" : "edit-organisation", right == EditRight.Own ? organisation.Name : actor.By, cancel);
        return Published(organisation);
    }

    async Task<Outcome<SubmittedOrganisation>> Suggest(OrganisationWords said, OrganisationState? state, Draft changed, Actor actor, CancellationToken cancel)
    {
        if (changed.Fields.Count == 0) return new Rejection("version", "edit.nothing");
        var refused = await queue.Submit(new NewCase(state is null ? CaseKind.NewOrganisation : CaseKind.ChangedOrganisation, said.Id?.Value, state?.Organisation.Name ?? changed["name"], changed.ToJson(), said.Words), actor, cancel);
        return refused.Count > 0 ? Outcome<SubmittedOrganisation>.Rejected(refused) : new SubmittedOrganisation(null);
    }

    static SubmittedOrganisation Published(Organisation organisation) => new($"/organisations/{organisation.Slug}");
}

/// <param name="Id">Which organisation; null for one that is not listed yet.</param>
/// <param name="Version">The version that was looked at.</param>
/// <param name="Words">To those who decide, where it waits.</param>
/// <param name="IsReturn">Whether an earlier version comes back.</param>
internal sealed record OrganisationWords(OrganisationId? Id, int Version, Draft Draft, string Words, bool IsReturn = false);

/// <param name="Path">Where it can be seen; null when it waits to be looked at.</param>
internal sealed record SubmittedOrganisation(string? Path);
