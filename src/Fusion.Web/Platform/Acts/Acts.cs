using System.Diagnostics.CodeAnalysis;
using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Platform.Acts;

/// <summary>
/// The only way to write. An act is one handler's work in one transaction: it is answered only when it is on disk,
/// and when it is rejected or fails nothing of it remains. Afterwards the read models that it touched are refreshed,
/// so that whoever acted sees the result at once.
/// </summary>
internal abstract class Acts(IServiceScopeFactory scopes)
{
    const int MostTries = 3;

    public async Task<Outcome<T>> Run<THandler, T>(Func<THandler, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where THandler : notnull
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Once(act, cancel);
            }
            catch (Exception fault) when (attempt < MostTries && IsCollision(fault))
            {
                // Nothing of it remains. The handler looks again, and finds what the other act left.
            }
        }
    }

    async Task<Outcome<T>> Once<THandler, T>(Func<THandler, CancellationToken, Task<Outcome<T>>> act, CancellationToken cancel)
        where THandler : notnull
    {
        var touched = new Touched();
        await using var scope = scopes.CreateAsyncScope();
        var outcome = await InTransaction(async (db, stop) =>
        {
            var session = scope.ServiceProvider.GetRequiredService<DbSession>();
            session.Use(db, touched);
            try
            {
                var result = await act(scope.ServiceProvider.GetRequiredService<THandler>(), stop);
                if (!result.IsDone) return result;
                session.End();
                await db.SaveChangesAsync(stop);
                await Announce(db, touched, stop);
                return result;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody else changed the same record in the same moment.
                return new Rejection("version", "edit.conflict");
            }
        }, cancel);
        if (outcome.IsDone)
            foreach (var action in touched.Afterwards) action();
        if (outcome.IsDone && touched.Any) await Refresh(touched);
        return outcome;
    }

    /// <summary>Whether an act failed only because another wrote in the same moment.</summary>
    protected virtual bool IsCollision(Exception fault) => false;

    protected abstract Task<Outcome<T>> InTransaction<T>(Func<FusionDb, CancellationToken, Task<Outcome<T>>> work, CancellationToken cancel);

    /// <summary>Writes down for others what the act changed; the last that is done in its transaction.</summary>
    protected abstract Task Announce(FusionDb db, Touched touched, CancellationToken cancel);

    /// <summary>Brings the read models up to date after the act.</summary>
    protected abstract Task Refresh(Touched touched);
}

/// <summary>What an act says it changed: single records of a topic, or (null) all of it.</summary>
internal sealed class Touched
{
    readonly Dictionary<Topic, HashSet<Guid>?> topics = [];

    public bool Any => topics.Count > 0;

    /// <summary>What memory is told once it is on disk, before the read models are refreshed.</summary>
    public List<Action> Afterwards { get; } = [];

    public IReadOnlyDictionary<Topic, HashSet<Guid>?> Topics => topics;

    /// <summary>Whether a topic only rings a bell in the process that acted, and is read from the database otherwise: every act is in the record, and many send mail.</summary>
    public static bool IsBell(Topic topic) => topic is Topic.Record or Topic.Mail;

    public void All(Topic topic) => topics[topic] = null;

    public void One(Topic topic, Guid record)
    {
        if (!topics.TryGetValue(topic, out var records)) topics[topic] = [record];
        else records?.Add(record);
    }
}

internal enum Topic { Places, Frameworks, Sources, Directory, Catalogue, Themes, Conversations, Participants, Evidence, Initiatives, Networks, Agreements, Events, Decisions, Toolkit, Accounts, Record, Erased, Mail, Settings }

/// <summary>Something computed once from the database and read by every request.</summary>
internal interface IReadModel
{
    Topic Topic { get; }

    /// <summary>Lower is refreshed first: a model may read those before it.</summary>
    int Order { get; }

    Task Refresh(CancellationToken cancel);

    /// <summary>Takes over what happened to a few records; a model that cannot is made anew.</summary>
    Task Refresh(IReadOnlyCollection<Guid> records, CancellationToken cancel) => Refresh(cancel);
}

internal static class ReadModels
{
    /// <summary>Refreshes them in their order, those of the same order at the same time.</summary>
    public static Task RefreshAll(this IEnumerable<IReadModel> models, CancellationToken cancel) => models.InOrder(model => model.Refresh(cancel), cancel);

    /// <summary>The same for those that were touched.</summary>
    public static Task Refresh(this IEnumerable<IReadModel> models, Touched touched, CancellationToken cancel) => models.Where(model => touched.Topics.ContainsKey(model.Topic))
        .InOrder(model => touched.Topics[model.Topic] is { } records ? model.Refresh(records, cancel) : model.Refresh(cancel), cancel);

    static async Task InOrder(this IEnumerable<IReadModel> models, Func<IReadModel, Task> refresh, CancellationToken cancel)
    {
        foreach (var group in models.GroupBy(model => model.Order).OrderBy(group => group.Key))
            await Task.WhenAll(group.Select(model => Task.Run(() => refresh(model), cancel)));
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

    /// <summary>Anything of a topic may have changed.</summary>
    public void Touch(Topic topic) => Changes.All(topic);

    /// <summary>One record of a topic was added, changed or removed.</summary>
    public void Touch(Topic topic, Guid record) => Changes.One(topic, record);

    /// <summary>What memory learns when the act is on disk; nothing if it fails.</summary>
    public void Afterwards(Action action) => Changes.Afterwards.Add(action);

    Touched Changes => touched ?? throw new InvalidOperationException("Only an act changes things.");
}
