using Fusion.Web.Data;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Suggestions;

/// <summary>The host has dealt with a suggestion. It stays private, so the record holds no entry.</summary>
internal sealed class DealWithHandler(FusionDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Suggestion>().AsTracking().FirstOrDefaultAsync(suggestion => suggestion.Id == id, cancel) is { } found) found.DealtWithAt = clock.GetUtcNow().UtcDateTime;
        return default(Done);
    }
}
