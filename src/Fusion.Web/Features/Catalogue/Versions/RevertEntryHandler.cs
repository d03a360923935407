using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Catalogue.EditEntry;
using Fusion.Web.Features.Catalogue.Editing;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Versions;

/// <summary>Brings back what an entry said once: a new edit that says the old again, so that nothing is lost and newcomers' wishes wait like any other.</summary>
internal sealed class RevertEntryHandler(FusionDb db, SubmitEntryHandler submit, EntryEditor editor)
{
    public async Task<Outcome<Submitted>> Handle(EntryId id, int number, int version, Actor actor, CancellationToken cancel)
    {
        var wanted = await db.Set<RecordVersion>().FirstOrDefaultAsync(found => found.RecordId == id.Value && found.Number == number, cancel);
        if (wanted is null) return new Rejection("version", "versions.unknown");
        var outcome = await submit.Handle(new Submission(id, version, Draft.FromJson(wanted.Fields), "", IsReturn: true), actor, cancel);
        // What the pack said and nobody else: the pack may speak again.
        if (outcome is { IsDone: true, Value.Path: not null } && wanted.Act.Length == 0 && !await db.Set<RecordVersion>().AnyAsync(other => other.RecordId == id.Value && other.Number < number, cancel)
            && await editor.Load(id, cancel) is { } state) state.Entry.EditedFields = "";
        return outcome;
    }
}
