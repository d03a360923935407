using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fusion.Web.Platform.Acts;

/// <summary>On PostgreSQL each act is its own transaction; the server does the group commit. Other processes hear of it through <see cref="Revisions"/>.</summary>
internal sealed class PostgresActs(Database database, IServiceScopeFactory scopes, Revisions revisions, IEnumerable<IReadModel> readModels) : Acts(scopes)
{
    protected override async Task<Outcome<T>> InTransaction<T>(Func<FusionDb, CancellationToken, Task<Outcome<T>>> work, CancellationToken cancel)
    {
        await using var db = database.PostgresWriterContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var outcome = await work(db, cancel);
        if (outcome.IsDone) await transaction.CommitAsync(cancel);
        return outcome;
    }

    /// <summary>Two acts added the same key, or each waits for the other.</summary>
    protected override bool IsCollision(Exception fault) =>
        (fault as PostgresException ?? fault.InnerException as PostgresException)?.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    protected override Task Announce(FusionDb db, Touched touched, CancellationToken cancel) => Revisions.Enter(db, touched, cancel);

    protected override async Task Refresh(Touched touched)
    {
        await readModels.Where(model => Touched.IsBell(model.Topic)).Refresh(touched, CancellationToken.None);
        if (!touched.Topics.Keys.All(Touched.IsBell)) await revisions.CatchUp(CancellationToken.None);
    }
}
