using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Demonstration;

/// <summary>Takes made-up decisions away with everything in them, also those that made-up people proposed; their addresses tell that they are gone.</summary>
internal sealed class RemoveDemoDecisionsHandler(FusionDb db, DbSession session, AddressBook addresses, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(string by, CancellationToken cancel)
    {
        foreach (var one in await db.Set<Decision>().AsTracking().Where(one => one.IsSynthetic).ToListAsync(cancel))
        {
            var (id, network) = (one.Id, one.NetworkId);
            await db.Set<DecisionOption>().Where(row => row.DecisionId == id).ExecuteDeleteAsync(cancel);
            await db.Set<DecisionVoter>().Where(row => row.DecisionId == id).ExecuteDeleteAsync(cancel);
            await db.Set<DecisionBallot>().Where(row => row.DecisionId == id).ExecuteDeleteAsync(cancel);
            await db.Set<CountedBallot>().Where(row => row.DecisionId == id).ExecuteDeleteAsync(cancel);
            await db.Set<DecisionVoice>().Where(row => row.DecisionId == id).ExecuteDeleteAsync(cancel);
            await db.Set<AskedAdvice>().Where(row => row.DecisionId == id).ExecuteDeleteAsync(cancel);
            await db.Set<DecisionSupport>().Where(row => row.DecisionId == id).ExecuteDeleteAsync(cancel);
            await db.Set<DecisionStep>().Where(row => row.DecisionId == id).ExecuteDeleteAsync(cancel);
            await db.Set<Trust>().Where(row => row.NetworkId == network).ExecuteDeleteAsync(cancel);
            db.Remove(one);
            session.Touch(Topic.Decisions);
            if (!one.IsPublic) continue;
            record.Enter("remove-decision", by, one.Title);
            record.Removed(id.Value, one.Title);
            await addresses.Retire(id.Value, one.Title, null, clock.GetUtcNow().UtcDateTime, cancel);
        }
        return default(Done);
    }
}
