using System.Text.Json;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Sheets;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Import.Start;

/// <summary>Keeps the cells of a spreadsheet until it is decided what to do with them. Nothing becomes public by it, so the record holds no entry.</summary>
internal sealed class StartImportHandler(FusionDb db, ImportWork work, TimeProvider clock)
{
    public static readonly TimeSpan KeptUndecided = TimeSpan.FromDays(1);

    public async Task<Outcome<Guid>> Handle(string target, string fileName, Sheet sheet, Actor actor, CancellationToken cancel)
    {
        if (!actor.IsModerator) return new Rejection("file", "moderation.not-yours");
        if (work.Target(target) is not { } known) return new Rejection("target", "import.target-missing");
        if (sheet.Rows.Count == 0) return new Rejection("file", "import.file-empty");
        await LetGo(actor.AccountId, cancel);
        var run = new ImportRun
        {
            Id = Guid.CreateVersion7(),
            Target = target,
            FileName = fileName.Length > 200 ? fileName[..200] : fileName,
            At = clock.GetUtcNow().UtcDateTime,
            AccountId = actor.AccountId,
            IsPrivate = known.IsPrivate,
            Rows = sheet.Rows.Count,
            Mapping = JsonSerializer.Serialize(work.Guess(sheet, known)),
        };
        db.Add(run);
        db.Add(new ImportFile { RunId = run.Id, Cells = sheet.Pack() });
        return run.Id;
    }

    /// <summary>What was brought before and never decided: of this person, and of anybody after a day.</summary>
    async Task LetGo(Guid account, CancellationToken cancel)
    {
        var since = clock.GetUtcNow().UtcDateTime - KeptUndecided;
        var old = await db.Set<ImportRun>().AsTracking().Where(run => run.CommittedAt == null && (run.AccountId == account || run.At < since)).ToListAsync(cancel);
        var ids = old.Select(run => run.Id).ToList();
        await db.Set<ImportFile>().Where(file => ids.Contains(file.RunId)).ExecuteDeleteAsync(cancel);
        db.RemoveRange(old);
    }
}
