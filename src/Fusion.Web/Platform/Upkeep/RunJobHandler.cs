using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Platform.Upkeep;

/// <summary>Runs one daily job, if its day has come and no other process is at it: its work and the note that it ran are one transaction.</summary>
internal sealed class RunJobHandler(FusionDb db, Database database, IEnumerable<IRetention> retentions, IEnumerable<IDailyJob> jobs, TimeProvider clock)
{
    static readonly TimeSpan Day = TimeSpan.FromHours(23);

    public IReadOnlyList<string> Names => [.. retentions.Select(retention => retention.Name), .. jobs.Select(job => job.Name)];

    /// <summary>Answers whether it ran.</summary>
    public async Task<Outcome<bool>> Handle(string name, CancellationToken cancel)
    {
        if (!await database.TakeTurn(db, Turn.DailyJobs, cancel)) return false;
        var now = clock.GetUtcNow().UtcDateTime;
        var run = await db.Set<JobRun>().AsTracking().FirstOrDefaultAsync(run => run.Name == name, cancel);
        if (run is not null && run.At > now - Day) return false;
        if (run is null) db.Add(run = new JobRun { Name = name });
        run.At = now;
        run.Count = retentions.FirstOrDefault(retention => retention.Name == name) is { } retention ? await retention.Erase(now, cancel) : await jobs.First(job => job.Name == name).Run(now, cancel);
        return true;
    }
}
