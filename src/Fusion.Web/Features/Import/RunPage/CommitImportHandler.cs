using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Import.RunPage;

/// <summary>Carries out the plan that was looked at: all of it or nothing. When something changed in between so that the plan would be another, it is looked at again first.</summary>
internal sealed class CommitImportHandler(FusionDb db, ImportWork work, RecordBook record, TimeProvider clock)
{
    const int Portion = 1000;

    public async Task<Outcome<Done>> Handle(Guid id, string digest, Actor actor, Action<int, int> tell, CancellationToken cancel)
    {
        if (!actor.IsModerator) return new Rejection("commit", "moderation.not-yours");
        var run = await db.Set<ImportRun>().FirstOrDefaultAsync(run => run.Id == id && run.CommittedAt == null, cancel);
        if (run is null || !run.IsOpenTo(actor.AccountId) || await work.Cells(id, cancel) is not { } sheet || work.Target(run.Target) is not { } target) return new Rejection("commit", "import.gone");
        var plan = await work.Plan(sheet, target, ImportWork.Mapping(run), actor.AccountId, cancel);
        if (plan.Digest() != digest) return new Rejection("commit", "import.changed");
        record.Enter("import", actor.By, run.Target, actor.Pseudonym);
        await CarryOut(run, plan, target, tell, cancel);
        var stored = await db.Set<ImportRun>().AsTracking().FirstAsync(found => found.Id == id, cancel);
        (stored.CommittedAt, stored.Created, stored.Changed) = (clock.GetUtcNow().UtcDateTime, plan.Count(RowFate.Created), plan.Count(RowFate.Changed));
        await db.Set<ImportFile>().Where(file => file.RunId == id).ExecuteDeleteAsync(cancel);
        target.Touch();
        return default(Done);
    }

    async Task CarryOut(ImportRun run, ImportPlan plan, IImportTarget target, Action<int, int> tell, CancellationToken cancel)
    {
        var (created, changed) = (plan.Rows.Where(row => row.Fate == RowFate.Created).ToList(), plan.Rows.Where(row => row.Fate == RowFate.Changed).ToList());
        var (position, all) = (0, created.Count + changed.Count);
        foreach (var portion in created.Chunk(Portion))
        {
            var ids = await target.Add([.. portion.Select(row => row.Draft)], run.AccountId, cancel);
            db.AddRange(portion.Select((row, at) => new ImportChange { RunId = run.Id, Position = position + at, RecordId = ids[at], After = run.IsPrivate ? "" : row.Draft.ToJson() }));
            await Saved(portion.Length);
        }
        foreach (var portion in changed.Chunk(Portion))
        {
            await target.Change([.. portion.Select(row => (row.RecordId!.Value, row.Draft))], cancel);
            db.AddRange(portion.Select((row, at) => new ImportChange { RunId = run.Id, Position = position + at, RecordId = row.RecordId!.Value, Before = row.Before.ToJson(), After = row.Draft.ToJson() }));
            await Saved(portion.Length);
        }

        async Task Saved(int rows)
        {
            await db.SaveAndLetGo(cancel);
            tell(position += rows, all);
        }
    }
}
