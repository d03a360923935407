using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Directory.EditOrganisation;
using Fusion.Web.Features.Directory.Editing;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Versions;

/// <summary>Brings back what was said of an organisation once: a new edit that says the old again, so that nothing is lost and newcomers' wishes wait like any other.</summary>
internal sealed class RevertOrganisationHandler(FusionDb db, SubmitOrganisationHandler submit, OrganisationEditor editor)
{
    public async Task<Outcome<SubmittedOrganisation>> Handle(OrganisationId id, int number, int version, Actor actor, CancellationToken cancel)
    {
        var wanted = await db.Set<RecordVersion>().FirstOrDefaultAsync(found => found.RecordId == id.Value && found.Number == number, cancel);
        if (wanted is null) return new Rejection("version", "versions.unknown");
        var outcome = await submit.Handle(new OrganisationWords(id, version, Draft.FromJson(wanted.Fields), "", IsReturn: true), actor, cancel);
        // What the pack said and nobody else: the pack may speak again.
        if (outcome is { IsDone: true, Value.Path: not null } && wanted.Act.Length == 0 && !await db.Set<RecordVersion>().AnyAsync(other => other.RecordId == id.Value && other.Number < number, cancel)
            && await editor.Load(id, cancel) is { } state) state.Organisation.EditedFields = "";
        return outcome;
    }
}
