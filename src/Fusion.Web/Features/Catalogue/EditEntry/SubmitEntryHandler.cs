using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Catalogue.Editing;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Editing;

namespace Fusion.Web.Features.Catalogue.EditEntry;

/// <summary>Takes in what somebody says of an entry: at once from those who may publish, into the queue from newcomers.</summary>
internal sealed class SubmitEntryHandler(EntryEditor editor, ModerationQueue queue, RecordBook record)
{
    public async Task<Outcome<Submitted>> Handle(Submission given, Actor actor, CancellationToken cancel)
    {
        var said = given with { Draft = await editor.Understand(given.Draft, given.IsReturn, cancel) };
        var state = said.Id is { } id ? await editor.Load(id, cancel) : null;
        if (said.Id is not null && state is null) return new Rejection("version", "edit.gone");
        if (state is not null && state.Entry.Version != said.Version) return new Rejection("version", "edit.conflict");
        var faults = editor.Check(said.Draft, state?.Entry);
        if (faults.Count > 0) return Outcome<Submitted>.Rejected(faults);
        if (!await queue.MayPublish(actor, cancel)) return await Suggest(said, state, actor, cancel);
        if (state is null)
        {
            record.Enter("add-entry", actor.By, actor: actor.Pseudonym);
            return Published(await editor.Add(said.Draft, "add-entry", actor.By, cancel));
        }
        if (EntryFields.All.Read(state) is var now && said.Draft.Fields.All(field => now[field.Key] == field.Value)) return Published(state.Entry);
        record.Enter(said.IsReturn ? "revert-entry" : "edit-entry", actor.By, actor: actor.Pseudonym);
        await editor.Change(state, said.Draft, said.IsReturn ? "revert-entry" : "edit-entry", actor.By, cancel);
        return Published(state.Entry);
    }

    async Task<Outcome<Submitted>> Suggest(Submission said, EntryState? state, Actor actor, CancellationToken cancel)
    {
        var now = state is null ? Draft.Empty : EntryFields.All.Read(state);
        var changed = new Draft(said.Draft.Fields.Where(field => now[field.Key] != field.Value).ToDictionary());
        if (changed.Fields.Count == 0) return new Rejection("version", "edit.nothing");
        var title = state is null ? changed.Fields.Where(field => field.Key.StartsWith("title:", StringComparison.Ordinal)).Select(field => field.Value).First(text => text.Length > 0) : EntryEditor.TitleOf(state.Entry);
        var refused = await queue.Submit(new NewCase(state is null ? CaseKind.NewEntry : CaseKind.ChangedEntry, said.Id?.Value, title, changed.ToJson(), said.Words), actor, cancel);
        return refused.Count > 0 ? Outcome<Submitted>.Rejected(refused) : new Submitted(null);
    }

    static Submitted Published(Entry entry) => new($"/{entry.Kind.Segment()}/{entry.Slug}");
}

/// <param name="Id">Which entry; null for a new one.</param>
/// <param name="Version">The version that was looked at.</param>
/// <param name="Words">To those who decide, where it waits.</param>
/// <param name="IsReturn">Whether an earlier version comes back.</param>
internal sealed record Submission(EntryId? Id, int Version, Draft Draft, string Words, bool IsReturn = false);

/// <param name="Path">Where it can be seen; null when it waits to be looked at.</param>
internal sealed record Submitted(string? Path);
