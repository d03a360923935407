using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Editing;

namespace Fusion.Web.Features.Directory.Editing;

/// <summary>Suggested organisations, changes of one, and reports, for those who decide. One that was merged meanwhile is the one that was kept.</summary>
internal sealed class ModeratedOrganisations(OrganisationEditor editor, RecordBook record, AddressBook addresses) : IModerated
{
    public IReadOnlyList<CaseKind> Kinds { get; } = [CaseKind.NewOrganisation, CaseKind.ChangedOrganisation, CaseKind.OrganisationFault, CaseKind.SameOrganisation];

    public async Task<CaseView> Show(WaitingCase waiting, CancellationToken cancel)
    {
        var state = await Subject(waiting, cancel);
        var path = state is null ? null : $"/organisations/{state.Organisation.Slug}";
        if (IsReport(waiting)) return new CaseView(path, 0, [], LinksOf(waiting, path));
        var (now, suggested) = (state is null ? Draft.Empty : OrganisationFields.All.Read(state), Draft.FromJson(waiting.Payload));
        return new CaseView(path, state?.Organisation.Version ?? 0, [.. OrganisationFields.All.Fields.Where(field => suggested.Fields.ContainsKey(field.Name) && suggested[field.Name] != now[field.Name])
            .Select(field => ((IEditableField)field, now[field.Name], suggested[field.Name]))], []);
    }

    public async Task<Outcome<Guid?>> Accept(WaitingCase waiting, int version, CancellationToken cancel)
    {
        // What is reported is put right by an edit or a merge of its own.
        if (IsReport(waiting)) return waiting.SubjectId;
        var state = await Subject(waiting, cancel);
        if (waiting.SubjectId is not null && state is null) return new Rejection("decision", "organisation.gone");
        if (state is not null && state.Organisation.Version != version) return new Rejection("decision", "moderation.changed");
        var draft = Draft.FromJson(waiting.Payload);
        if (editor.Check(draft, isNew: state is null) is { Count: > 0 } faults) return new Rejection("decision", "moderation.no-longer", faults[0].Field);
        record.Enter(state is null ? "add-organisation" : "edit-organisation", waiting.By, actor: waiting.Pseudonym);
        if (state is null) return (await editor.Add(draft, "add-organisation", waiting.By, cancel)).Id.Value;
        await editor.Change(state, draft, "edit-organisation", waiting.By, cancel);
        return state.Organisation.Id.Value;
    }

    static bool IsReport(WaitingCase waiting) => waiting.Kind is CaseKind.OrganisationFault or CaseKind.SameOrganisation;

    async Task<OrganisationState?> Subject(WaitingCase waiting, CancellationToken cancel)
    {
        if (waiting.SubjectId is not { } id) return null;
        if (await editor.Load(new OrganisationId(id), cancel) is { } state) return state;
        return await addresses.Find(id, cancel) is Whereabouts.At at && await addresses.Owner(at.Path, cancel) is { } kept ? await editor.Load(new OrganisationId(kept), cancel) : null;
    }

    static List<(string, string)> LinksOf(WaitingCase waiting, string? path)
    {
        if (path is null) return [];
        return waiting.Kind == CaseKind.SameOrganisation ? [("moderation.merge", $"/merge?kept={waiting.SubjectId}&gone={waiting.Payload}"), ("moderation.other", $"/id/{waiting.Payload}")] : [("edit", path + "/edit")];
    }
}
