using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Platform.Acts;

/// <summary>On PostgreSQL each act is its own transaction; the server does the group commit.</summary>
internal sealed class PostgresActs(Database database, IServiceScopeFactory scopes, IEnumerable<IReadModel> readModels) : Acts(scopes, readModels)
{
    protected override async Task<Outcome<T>> InTransaction<T>(Func<FusionDb, CancellationToken, Task<Outcome<T>>> work, CancellationToken cancel)
    {
        await using var db = database.PostgresWriterContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var outcome = await work(db, cancel);
        if (outcome.IsDone) await transaction.CommitAsync(cancel);
        return outcome;
    }
}
