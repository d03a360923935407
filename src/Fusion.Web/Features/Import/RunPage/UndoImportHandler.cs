using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Import.RunPage;

/// <summary>Takes an import back: what it made goes, what it changed is as before. What people have worked on since stays as they left it.</summary>
internal sealed class UndoImportHandler(FusionDb db, ImportWork work, RecordBook record, TimeProvider clock)
{
    public static readonly TimeSpan Open = TimeSpan.FromDays(30);

    public async Task<Outcome<Done>> Handle(Guid id, Actor actor, CancellationToken cancel)
    {
        if (!actor.IsModerator) return new Rejection("undo", "moderation.not-yours");
        var (run, now) = (await db.Set<ImportRun>().FirstOrDefaultAsync(run => run.Id == id, cancel), clock.GetUtcNow().UtcDateTime);
        if (run is null or { CommittedAt: null } or { UndoneAt: not null } || !run.IsOpenTo(actor.AccountId) || work.Target(run.Target) is not { } target) return new Rejection("undo", "import.gone");
        if (now - run.CommittedAt > Open) return new Rejection("undo", "import.undo-late", Open.Days);
        record.Enter("undo-import", actor.By, run.Target, actor.Pseudonym);
        var changes = await db.Set<ImportChange>().AsNoTracking().Where(change => change.RunId == id).OrderByDescending(change => change.Position).ToListAsync(cancel);
        var kept = await target.Remove([.. changes.Where(change => change.Before.Length == 0).Select(change => (change.RecordId, Draft.FromJson(change.After)))], cancel);
        foreach (var portion in changes.Where(change => change.Before.Length > 0).Chunk(500)) await target.Change(await Back(portion, target, cancel), cancel);
        var stored = await db.Set<ImportRun>().AsTracking().FirstAsync(found => found.Id == id, cancel);
        (stored.UndoneAt, stored.Kept) = (now, kept);
        await db.Set<ImportChange>().Where(change => change.RunId == id).ExecuteDeleteAsync(cancel);
        target.Touch();
        return default(Done);
    }

    /// <summary>Only the fields that still say what the import wrote.</summary>
    static async Task<IReadOnlyList<(Guid, Draft)>> Back(IReadOnlyList<ImportChange> changes, IImportTarget target, CancellationToken cancel)
    {
        var now = await target.Read([.. changes.Select(change => change.RecordId)], cancel);
        return [.. changes.Where(change => now.ContainsKey(change.RecordId)).Select(change =>
        {
            var (before, after) = (Draft.FromJson(change.Before), Draft.FromJson(change.After));
            return (change.RecordId, new Draft(before.Fields.Where(field => now[change.RecordId][field.Key] == after[field.Key]).ToDictionary()));
        })];
    }
}
