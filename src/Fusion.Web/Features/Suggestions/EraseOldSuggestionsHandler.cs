using Fusion.Web.Data;
using Fusion.Web.Platform.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Suggestions;

/// <summary>What people told goes three months after the host has dealt with it.</summary>
internal sealed class EraseOldSuggestionsHandler(FusionDb db) : IRetention
{
    const int DaysToKeep = 90;

    public string Name => "suggestions";

    public async Task<int> Erase(DateTime now, CancellationToken cancel)
    {
        var old = now.AddDays(-DaysToKeep);
        return await db.Set<Suggestion>().Where(suggestion => suggestion.DealtWithAt < old).ExecuteDeleteAsync(cancel);
    }
}
