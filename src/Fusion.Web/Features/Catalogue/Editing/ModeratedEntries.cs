using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Editing;

namespace Fusion.Web.Features.Catalogue.Editing;

/// <summary>Suggested entries and reports about entries, for those who decide.</summary>
internal sealed class ModeratedEntries(EntryEditor editor, RecordBook record) : IModerated
{
    public IReadOnlyList<CaseKind> Kinds { get; } = [CaseKind.NewEntry, CaseKind.ChangedEntry, CaseKind.Fault, CaseKind.Duplicate];

    public async Task<CaseView> Show(WaitingCase waiting, CancellationToken cancel)
    {
        var state = waiting.SubjectId is { } id ? await editor.Load(new EntryId(id), cancel) : null;
        var path = state is null ? null : $"/{state.Entry.Kind.Segment()}/{state.Entry.Slug}";
        if (waiting.Kind is CaseKind.Fault or CaseKind.Duplicate) return new CaseView(path, 0, [], LinksOf(waiting, path));
        var (now, suggested) = (state is null ? Draft.Empty : EntryFields.All.Read(state), Draft.FromJson(waiting.Payload));
        return new CaseView(path, state?.Entry.Version ?? 0, [.. EntryFields.All.Fields.Where(field => suggested.Fields.ContainsKey(field.Name) && suggested[field.Name] != now[field.Name])
            .Select(field => ((IEditableField)field, now[field.Name], suggested[field.Name]))], []);
    }

    public async Task<Outcome<Guid?>> Accept(WaitingCase waiting, int version, CancellationToken cancel)
    {
        // What is reported is put right by an edit or a merge of its own.
        if (waiting.Kind is CaseKind.Fault or CaseKind.Duplicate) return waiting.SubjectId;
        var state = waiting.SubjectId is { } id ? await editor.Load(new EntryId(id), cancel) : null;
        if (waiting.SubjectId is not null && state is null) return new Rejection("decision", "edit.gone");
        if (state is not null && state.Entry.Version != version) return new Rejection("decision", "moderation.changed");
        var draft = await editor.Understand(Draft.FromJson(waiting.Payload), forget: false, cancel);
        var faults = editor.Check(draft, state?.Entry);
        if (faults.Count > 0) return new Rejection("decision", "moderation.no-longer", faults[0].Field);
        var act = state is null ? "add-entry" : "edit-entry";
        record.Enter(state is null ? "add-entry" : "edit-entry", waiting.By, actor: waiting.Pseudonym);
        if (state is null) return (await editor.Add(draft, act, waiting.By, cancel)).Id.Value;
        await editor.Change(state, draft, act, waiting.By, cancel);
        return state.Entry.Id.Value;
    }

    static List<(string, string)> LinksOf(WaitingCase waiting, string? path)
    {
        if (path is null) return [];
        return waiting.Kind == CaseKind.Duplicate ? [("moderation.merge", $"/merge?kept={waiting.SubjectId}&gone={waiting.Payload}"), ("moderation.other", $"/id/{waiting.Payload}")] : [("edit", path + "/edit")];
    }
}
