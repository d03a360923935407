using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Formats;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Import;

/// <summary>Who brought which spreadsheet, as personal data.</summary>
internal sealed class ImportPersonalData(FusionDb db) : IPersonalData
{
    public IReadOnlyList<string> Kept { get; } = ["imports"];

    public async Task<IReadOnlyList<PersonalTable>> Of(Person person, CancellationToken cancel)
    {
        var runs = await db.Set<ImportRun>().Where(run => run.AccountId == person.AccountId).OrderBy(run => run.At).ToListAsync(cancel);
        return [new PersonalTable("imports", ["at", "what", "file", "rows", "created", "changed", "committed", "undone"],
            [.. runs.Select(run => (IReadOnlyList<string?>)[Instants.Iso(run.At), run.Target, run.FileName, Number(run.Rows), Number(run.Created), Number(run.Changed), Instant(run.CommittedAt), Instant(run.UndoneAt)])])];
    }

    /// <summary>What was not decided goes, and what was brought of people; of the rest nothing leads to the person any more.</summary>
    public async Task Forget(Person person, CancellationToken cancel)
    {
        foreach (var run in await db.Set<ImportRun>().AsTracking().Where(run => run.AccountId == person.AccountId).ToListAsync(cancel))
        {
            run.AccountId = Guid.Empty;
            if (run.CommittedAt is not null && !run.IsPrivate) continue;
            db.RemoveRange(await db.Set<ImportFile>().AsTracking().Where(file => file.RunId == run.Id).ToListAsync(cancel));
            db.RemoveRange(await db.Set<ImportChange>().AsTracking().Where(change => change.RunId == run.Id).ToListAsync(cancel));
            db.Remove(run);
        }
    }

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    static string? Instant(DateTime? at) => at is { } known ? Instants.Iso(known) : null;
}
