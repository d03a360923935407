using System.Collections.Concurrent;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Import.RunPage;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Import;

/// <summary>Imports that are being carried out in this process, and how far they are.</summary>
internal sealed partial class ImportJobs(Acts acts, ILogger<ImportJobs> logger)
{
    readonly ConcurrentDictionary<Guid, ImportJob> jobs = new();

    public ImportJob? Find(Guid run) => jobs.GetValueOrDefault(run);

    /// <summary>Begins; false when it is under way already.</summary>
    public bool Start(Guid run, string digest, Actor actor)
    {
        if (Find(run) is { IsDone: true }) jobs.TryRemove(run, out _);
        var job = new ImportJob();
        if (!jobs.TryAdd(run, job)) return false;
        job.Work = Task.Run(async () =>
        {
            try
            {
                var outcome = await acts.Run<CommitImportHandler, Done>((handler, stop) => handler.Handle(run, digest, actor, job.Tell, stop), CancellationToken.None);
                job.Rejections = outcome.Rejections;
            }
            catch (Exception fault)
            {
                Failed(logger, fault);
                job.Rejections = [new Rejection("commit", "import.failed")];
            }
            finally
            {
                job.IsDone = true;
            }
        });
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An import failed, and nothing of it was taken in")]
    static partial void Failed(ILogger logger, Exception fault);
}

internal sealed class ImportJob
{
    volatile int done, all;
    volatile bool isDone;

    public int Done => done;

    public int All => all;

    public bool IsDone { get => isDone; set => isDone = value; }

    public IReadOnlyList<Rejection> Rejections { get; set; } = [];

    public Task Work { get; set; } = Task.CompletedTask;

    public void Tell(int rows, int ofAll) => (done, all) = (rows, ofAll);
}
