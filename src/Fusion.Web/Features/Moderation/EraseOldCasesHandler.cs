using Fusion.Web.Data;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Moderation;

/// <summary>
/// A year after something was decided, what was sent goes, and nothing leads to who sent it. That suggestions of an account were accepted stays with the account:
/// by those it is known whose edits appear at once (<see cref="ModerationQueue.MayPublish"/>).
/// </summary>
internal sealed class EraseOldCasesHandler(FusionDb db) : IRetention
{
    const int MostAtOnce = 5000;

    public string Name => "moderation";

    public async Task<int> Erase(DateTime now, CancellationToken cancel)
    {
        var before = now - ModerationCase.Kept;
        var old = await db.Set<ModerationCase>().AsTracking().Where(found => found.DecidedAt < before && found.Pseudonym != null).OrderBy(found => found.Id).Take(MostAtOnce).ToListAsync(cancel);
        foreach (var found in old)
        {
            (found.Pseudonym, found.Payload, found.Words) = (null, "", "");
            if (found.Decision != CaseDecision.Accepted || !ModerationQueue.Suggestions.Contains(found.Kind)) found.AccountId = null;
            // What was refused never became a record: its title is somebody's words too.
            if (found is { SubjectId: null, ResultId: null }) found.Title = "";
        }
        return old.Count;
    }
}
