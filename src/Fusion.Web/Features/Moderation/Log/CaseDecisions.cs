using Fusion.Web.Data;
using Fusion.Web.Features.Moderation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Moderation.Log;

/// <summary>What was decided of what people suggested and reported; never what was refused.</summary>
internal sealed class CaseDecisions(FusionDb db) : IDecisions
{
    public async Task<IReadOnlyList<Decided>> Before(DateTime until, int most, CancellationToken cancel) =>
        [.. (await db.Set<ModerationCase>().Where(found => found.Decision != null && found.DecidedAt < until).OrderByDescending(found => found.DecidedAt).Take(most)
            .Select(found => new { found.Id, found.DecidedAt, found.Kind, found.Decision, found.Reason, found.Note, Record = found.ResultId ?? found.SubjectId, found.Title }).ToListAsync(cancel))
            .Select(found => new Decided(found.Id, found.DecidedAt!.Value, found.Kind.ToString(), found.Decision!.Value.ToString(), found.Reason?.ToString(), found.Note, found.Record, found.Title))];
}
