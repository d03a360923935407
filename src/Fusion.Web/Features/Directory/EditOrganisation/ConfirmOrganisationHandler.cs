using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Directory.Editing;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;

namespace Fusion.Web.Features.Directory.EditOrganisation;

/// <summary>Somebody who may write about an organisation says that its page is still true.</summary>
internal sealed class ConfirmOrganisationHandler(OrganisationEditor editor, WhoMayEdit who, RecordBook record, DbSession session, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(OrganisationId id, Actor actor, CancellationToken cancel)
    {
        if (await editor.Load(id, cancel) is not { Organisation: var organisation }) return new Rejection("confirm", "organisation.gone");
        if (await who.Of(organisation, actor, movesAddress: false, cancel) == EditRight.Suggest) return new Rejection("confirm", "edit.not-yet");
        var (before, now) = (organisation.ConfirmedAt, clock.GetUtcNow().UtcDateTime);
        if (before?.Date == now.Date) return default(Done);
        organisation.ConfirmedAt = now;
        record.Enter("confirm", actor.By, organisation.Name, actor.Pseudonym);
        record.Changed(id.Value, organisation.Name, [new FieldDifference("confirmed", before is null ? "" : Instants.Iso(before.Value), Instants.Iso(now))]);
        session.Touch(Topic.Directory, id.Value);
        return default(Done);
    }
}
