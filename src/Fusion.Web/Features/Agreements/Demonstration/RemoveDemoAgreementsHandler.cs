using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements.Demonstration;

/// <summary>Takes made-up agreements away with everything in them, also those that made-up people wrote; their addresses tell that they are gone.</summary>
internal sealed class RemoveDemoAgreementsHandler(FusionDb db, DbSession session, AddressBook addresses, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(string by, CancellationToken cancel)
    {
        foreach (var agreement in await db.Set<Agreement>().AsTracking().Where(agreement => agreement.IsSynthetic).ToListAsync(cancel))
        {
            var id = agreement.Id;
            var signatures = db.Set<Signature>().Where(signature => signature.AgreementId == id).Select(signature => signature.Id);
            await db.Set<Deed>().Where(deed => signatures.Contains(deed.SignatureId)).ExecuteDeleteAsync(cancel);
            await db.Set<Acceptance>().Where(acceptance => signatures.Contains(acceptance.SignatureId)).ExecuteDeleteAsync(cancel);
            await db.Set<Signature>().Where(signature => signature.AgreementId == id).ExecuteDeleteAsync(cancel);
            await db.Set<AgreementVersion>().Where(version => version.AgreementId == id).ExecuteDeleteAsync(cancel);
            db.Remove(agreement);
            session.Touch(Topic.Agreements);
            if (!agreement.IsPublished) continue;
            var title = agreement.Title.In("en").Text;
            record.Enter("remove-agreement", by, title);
            record.Removed(id.Value, title);
            await addresses.Retire(id.Value, title, null, clock.GetUtcNow().UtcDateTime, cancel);
        }
        return default(Done);
    }
}
