using System.Text.Json;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Import.RunPage;

/// <summary>Somebody says by hand which column is which field. Nothing becomes public by it, so the record holds no entry.</summary>
internal sealed class MapImportHandler(FusionDb db)
{
    public async Task<Outcome<Done>> Handle(Guid id, IReadOnlyDictionary<int, string> mapping, Actor actor, CancellationToken cancel)
    {
        if (!actor.IsModerator) return new Rejection("mapping", "moderation.not-yours");
        if (await db.Set<ImportRun>().AsTracking().FirstOrDefaultAsync(run => run.Id == id && run.CommittedAt == null, cancel) is not { } run || !run.IsOpenTo(actor.AccountId)) return new Rejection("mapping", "import.gone");
        if (mapping.Values.GroupBy(field => field).FirstOrDefault(group => group.Count() > 1) is { } twice) return new Rejection("mapping", "import.field-twice", twice.Key);
        run.Mapping = JsonSerializer.Serialize(mapping);
        return default(Done);
    }
}
