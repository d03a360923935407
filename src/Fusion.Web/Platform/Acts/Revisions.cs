using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Platform.Acts;

/// <summary>How processes that serve the same PostgreSQL hear of each other's acts: each act writes under the next number which records it touched, and each process reads what is above the number that it knows (ADR 12).</summary>
internal sealed class Revisions(Database database, IEnumerable<IReadModel> readModels) : IDisposable
{
    /// <summary>So many revisions are kept; a process that was away for longer makes its read models anew.</summary>
    public const int Kept = 5000;

    const int MostRecords = 500, MostAtOnce = 10_000;

    static readonly Prepared<long, RevisedRecord> After = new((db, known) => db.Set<RevisedRecord>().Where(record => record.Revision > known).OrderBy(record => record.Revision).Take(MostAtOnce));

    readonly SemaphoreSlim turn = new(1, 1);
    long known;

    /// <summary>What this process knows once it has made its read models; asked for before it makes them.</summary>
    public async Task Begin(CancellationToken cancel)
    {
        await using var db = database.Reader();
        known = await db.Set<Revision>().Select(revision => revision.Number).SingleAsync(cancel);
    }

    /// <summary>Writes down what an act touched.</summary>
    public static async Task Enter(FusionDb db, Touched touched, CancellationToken cancel)
    {
        var topics = touched.Topics.Where(topic => !Touched.IsBell(topic.Key)).ToList();
        if (topics.Count == 0) return;
        await db.Set<Revision>().ExecuteUpdateAsync(row => row.SetProperty(revision => revision.Number, revision => revision.Number + 1), cancel);
        var number = await db.Set<Revision>().AsNoTracking().Select(revision => revision.Number).SingleAsync(cancel);
        foreach (var (topic, records) in topics)
            db.AddRange((records is { Count: <= MostRecords } few ? few : [Guid.Empty]).Select(record => new RevisedRecord { Revision = number, Topic = topic, RecordId = record }));
        if (number % 100 == 0) await db.Set<RevisedRecord>().Where(record => record.Revision <= number - Kept).ExecuteDeleteAsync(cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Takes over what this process does not know yet.</summary>
    public async Task CatchUp(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            var touched = new Touched();
            var until = await Read(touched, cancel);
            if (touched.Any) await readModels.Refresh(touched, cancel);
            known = until;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    async Task<long> Read(Touched touched, CancellationToken cancel)
    {
        await using var db = database.Reader();
        var news = await After.ToList(db, known, cancel);
        if (news.Count == 0) return known;
        if (news.Count < MostAtOnce && news[0].Revision == known + 1)
        {
            foreach (var record in news)
                if (record.RecordId == Guid.Empty) touched.All(record.Topic);
                else touched.One(record.Topic, record.RecordId);
            return news[^1].Revision;
        }
        foreach (var topic in Enum.GetValues<Topic>().Where(topic => !Touched.IsBell(topic))) touched.All(topic);
        return await db.Set<Revision>().Select(revision => revision.Number).SingleAsync(cancel);
    }
}
