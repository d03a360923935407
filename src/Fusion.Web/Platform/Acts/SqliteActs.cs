using System.Threading.Channels;
using Fusion.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Platform.Acts;

/// <summary>
/// One writer with group commit. Acts wait in a queue; the writer takes those that are there (at most <see cref="BatchSize"/>)
/// into one transaction, each in a savepoint so that a bad one fails alone, and answers them when the commit has
/// reached the disk (WAL with synchronous=FULL). There is never a second writer.
/// </summary>
internal sealed class SqliteActs : Acts, IAsyncDisposable
{
    const int BatchSize = 256;

    readonly Database database;
    readonly IEnumerable<IReadModel> readModels;
    readonly Channel<Job> jobs = Channel.CreateBounded<Job>(4096);
    readonly Task writing;

    public SqliteActs(Database database, IServiceScopeFactory scopes, IEnumerable<IReadModel> readModels) : base(scopes)
    {
        (this.database, this.readModels) = (database, readModels);
        writing = Task.Run(Write);
    }

    protected override async Task<Outcome<T>> InTransaction<T>(Func<FusionDb, CancellationToken, Task<Outcome<T>>> work, CancellationToken cancel)
    {
        var job = new Job<T>(work, cancel);
        await jobs.Writer.WriteAsync(job, cancel);
        return await job.Answer;
    }

    /// <summary>There is no other process.</summary>
    protected override Task Announce(FusionDb db, Touched touched, CancellationToken cancel) => Task.CompletedTask;

    protected override Task Refresh(Touched touched) => readModels.Refresh(touched, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        jobs.Writer.TryComplete();
        await writing;
    }

    async Task Write()
    {
        await using var connection = database.OpenSqliteWriter();
        var batch = new List<Job>(BatchSize);
        while (await jobs.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < BatchSize && jobs.Reader.TryRead(out var job)) batch.Add(job);
            try
            {
                await using var transaction = connection.BeginTransaction(deferred: false);
                foreach (var job in batch) await RunInSavepoint(job, connection, transaction);
                await transaction.CommitAsync();
            }
            catch (Exception fault)
            {
                // The commit failed (a full disk, say): nothing of this batch is on disk, and each of its acts hears so.
                foreach (var job in batch) job.Fail(fault);
                continue;
            }
            foreach (var job in batch) job.Complete();
        }
    }

    async Task RunInSavepoint(Job job, SqliteConnection connection, SqliteTransaction transaction)
    {
        await transaction.SaveAsync("act");
        await using var db = database.SqliteWriterContext(connection);
        await db.Database.UseTransactionAsync(transaction);
        db.Database.AutoSavepointsEnabled = false;
        if (!await job.Run(db)) await transaction.RollbackAsync("act");
        await transaction.ReleaseAsync("act");
    }

    abstract class Job
    {
        // An act sees the request that it came from, as it does on PostgreSQL, where it never leaves it.
        readonly ExecutionContext? context = ExecutionContext.Capture();

        /// <summary>Does the work; false when nothing of it may remain.</summary>
        public Task<bool> Run(FusionDb db)
        {
            if (context is null) return Work(db);
            var work = Task.FromResult(false);
            ExecutionContext.Run(context, _ => work = Work(db), null);
            return work;
        }

        protected abstract Task<bool> Work(FusionDb db);

        public abstract void Complete();

        public abstract void Fail(Exception fault);
    }

    sealed class Job<T>(Func<FusionDb, CancellationToken, Task<Outcome<T>>> work, CancellationToken cancel) : Job
    {
        readonly TaskCompletionSource<Outcome<T>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Outcome<T>? outcome;
        Exception? failure;

        public Task<Outcome<T>> Answer => answer.Task;

        protected override async Task<bool> Work(FusionDb db)
        {
            try
            {
                cancel.ThrowIfCancellationRequested();
                outcome = await work(db, cancel);
                return outcome.IsDone;
            }
            catch (Exception fault)
            {
                failure = fault;
                return false;
            }
        }

        public override void Complete()
        {
            if (failure is not null) answer.TrySetException(failure);
            else answer.TrySetResult(outcome!);
        }

        public override void Fail(Exception fault) => answer.TrySetException(failure ?? fault);
    }
}
