using Fusion.Web.Data;
using Fusion.Web.Platform.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Spokespeople;

/// <summary>A report of a misuse goes a year after it was sent, and what was said about it with it.</summary>
internal sealed class EraseOldMisusesHandler(FusionDb db) : IRetention
{
    public string Name => "network-misuses";

    public Task<int> Erase(DateTime now, CancellationToken cancel)
    {
        var before = now - MisuseReport.Kept;
        return db.Set<MisuseReport>().Where(report => report.At < before).ExecuteDeleteAsync(cancel);
    }
}
