using System.Diagnostics.CodeAnalysis;
using Fusion.Web.Data;

namespace Fusion.Web.Platform.Acts;

/// <summary>
/// The only way to write. An act is one handler's work in one transaction: it is answered only when it is on disk,
/// and when it is rejected or fails nothing of it remains. Afterwards the read models that it touched are refreshed,
/// so that whoever acted sees the result at once.
/// </summary>
internal abstract class Acts(IServiceScopeFactory scopes, IEnumerable<IReadModel> readModels)
{
    public async Task<Outcome<T>> Run<THandler, T>(Func<THandler, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where THandler : notnull
    {
        var touched = new Touched();
        await using var scope = scopes.CreateAsyncScope();
        var outcome = await InTransaction(async (db, stop) =>
        {
            var session = scope.ServiceProvider.GetRequiredService<DbSession>();
            session.Use(db, touched);
            var result = await act(scope.ServiceProvider.GetRequiredService<THandler>(), stop);
            if (!result.IsDone) return result;
            session.End();
            await db.SaveChangesAsync(stop);
            return result;
        }, cancel);
        if (outcome.IsDone && touched.Topics.Count > 0) await readModels.Where(model => touched.Topics.Contains(model.Topic)).RefreshAll(CancellationToken.None);
        return outcome;
    }

    protected abstract Task<Outcome<T>> InTransaction<T>(Func<FusionDb, CancellationToken, Task<Outcome<T>>> work, CancellationToken cancel);
}

/// <summary>What an act says it changed.</summary>
internal sealed class Touched
{
    public HashSet<Topic> Topics { get; } = [];
}

internal enum Topic { Places, Frameworks, Sources, Directory, Catalogue, Themes, Accounts, Evidence, Initiatives, Record }

/// <summary>Something computed once from the database and read by every request.</summary>
internal interface IReadModel
{
    Topic Topic { get; }

    /// <summary>Lower is refreshed first: a model may read those before it.</summary>
    int Order { get; }

    Task Refresh(CancellationToken cancel);
}

internal static class ReadModels
{
    /// <summary>Refreshes them in their order, those of the same order at the same time.</summary>
    public static async Task RefreshAll(this IEnumerable<IReadModel> models, CancellationToken cancel)
    {
        foreach (var group in models.GroupBy(model => model.Order).OrderBy(group => group.Key))
            await Task.WhenAll(group.Select(model => Task.Run(() => model.Refresh(cancel), cancel)));
    }
}

/// <summary>The database context of one scope: a reading one, unless an act has put its own in.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The scope's container disposes the contexts that it made.")]
internal sealed class DbSession(Database database)
{
    readonly List<Action> endings = [];
    FusionDb? context;
    Touched? touched;

    public FusionDb Context => context ??= database.Reader();

    public void Use(FusionDb writable, Touched changes) => (context, touched) = (writable, changes);

    /// <summary>What remains to be written when the act has succeeded, before it is saved for the last time.</summary>
    public void AtEnd(Action ending) => endings.Add(ending);

    public void End()
    {
        foreach (var ending in endings) ending();
    }

    public void Touch(Topic topic) => (touched ?? throw new InvalidOperationException("Only an act changes things.")).Topics.Add(topic);
}
