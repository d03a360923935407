using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Catalogue.Editing;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;

namespace Fusion.Web.Features.Catalogue.EditEntry;

/// <summary>Somebody who may publish says that an entry is still true.</summary>
internal sealed class ConfirmEntryHandler(EntryEditor editor, ModerationQueue queue, RecordBook record, DbSession session, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(EntryId id, Actor actor, CancellationToken cancel)
    {
        if (!await queue.MayPublish(actor, cancel)) return new Rejection("confirm", "edit.not-yet");
        if (await editor.Load(id, cancel) is not { Entry: var entry }) return new Rejection("confirm", "edit.gone");
        var (before, now) = (entry.ConfirmedAt, clock.GetUtcNow().UtcDateTime);
        if (before?.Date == now.Date) return default(Done);
        entry.ConfirmedAt = now;
        record.Enter("confirm", actor.By, EntryEditor.TitleOf(entry), actor.Pseudonym);
        record.Changed(id.Value, EntryEditor.TitleOf(entry), [new FieldDifference("confirmed", before is null ? "" : Instants.Iso(before.Value), Instants.Iso(now))]);
        session.Touch(Topic.Catalogue, id.Value);
        return default(Done);
    }
}
