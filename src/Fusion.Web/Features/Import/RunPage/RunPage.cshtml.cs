using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Editing;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Platform.Sheets;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Import.RunPage;

/// <summary>What an import will do, how far it is, or what it did.</summary>
[Authorize(Policies.Moderator)]
internal sealed class RunPageModel(FusionDb db, Acts acts, ImportWork work, ImportJobs jobs, FieldForm form, Me me, TimeProvider clock) : FusionPage
{
    const int PageSize = 100;

    Sheet? sheet;
    IImportTarget target = null!;

    public ImportRun Run { get; private set; } = null!;

    public ImportJob? Job { get; private set; }

    public ImportPlan? Plan { get; private set; }

    public string Digest { get; private set; } = "";

    public bool MayUndo => Run is { CommittedAt: { } committed, UndoneAt: null } && clock.GetUtcNow().UtcDateTime - committed <= UndoImportHandler.Open;

    public IReadOnlyDictionary<int, string> Mapping { get; private set; } = new Dictionary<int, string>();

    public IReadOnlyList<string> Header => sheet?.Header ?? [];

    public IReadOnlyList<IEditableField> Fields => target.Fields;

    /// <summary>Only rows of this fate; null for all.</summary>
    public RowFate? Show { get; private set; }

    public IReadOnlyList<PlannedRow> Rows { get; private set; } = [];

    public int PageNumber { get; private set; } = 1;

    public bool HasMore { get; private set; }

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, RowFate? show, [FromQuery(Name = "page")] int? page, CancellationToken cancel)
    {
        (Show, PageNumber) = (show, Math.Clamp(page ?? 1, 1, 10_000));
        return await Load(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostMap(Guid id, CancellationToken cancel)
    {
        var mapping = Request.Form.Where(field => field.Key.StartsWith("column.", StringComparison.Ordinal) && field.Value.ToString().Length > 0 && int.TryParse(field.Key[7..], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToDictionary(field => int.Parse(field.Key[7..], CultureInfo.InvariantCulture), field => field.Value.ToString());
        var actor = me.Signed;
        return await Answer(id, await acts.Run<MapImportHandler, Done>((handler, stop) => handler.Handle(id, mapping, actor, stop), cancel), cancel);
    }

    public async Task<IActionResult> OnPostCommit(Guid id, string? digest, CancellationToken cancel)
    {
        if (await db.Set<ImportRun>().FirstOrDefaultAsync(run => run.Id == id, cancel) is not { } found || !found.IsOpenTo(me.Signed.AccountId)) return NotFound();
        jobs.Start(id, digest ?? "", me.Signed);
        // Most imports are done before anybody could look at a clock.
        if (jobs.Find(id) is { } job) await Task.WhenAny(job.Work, Task.Delay(TimeSpan.FromSeconds(1), clock, cancel));
        return Redirect($"/import/{id}");
    }

    public async Task<IActionResult> OnPostUndo(Guid id, CancellationToken cancel)
    {
        var actor = me.Signed;
        return await Answer(id, await acts.Run<UndoImportHandler, Done>((handler, stop) => handler.Handle(id, actor, stop), cancel), cancel);
    }

    public string Example(int column) => sheet!.Rows.Select(row => column < row.Count ? row[column] : "").FirstOrDefault(cell => cell.Length > 0) is { } cell ? cell.Length > 60 ? cell[..60] + "…" : cell : "";

    public string LabelOf(string name) => Fields.FirstOrDefault(field => field.Name == name) is { } field ? form.Label(field) : "";

    public string Reading(string name, string value) => Fields.FirstOrDefault(field => field.Name == name) is { } field ? form.Reading(field, value) : value;

    public string PageAddress(int page) => string.Create(CultureInfo.InvariantCulture, $"/import/{Run.Id}?{(Show is null ? "" : $"show={Show}&")}page={page}");

    async Task<IActionResult> Answer(Guid id, Outcome<Done> outcome, CancellationToken cancel)
    {
        if (outcome.IsDone) return Redirect($"/import/{id}");
        Rejections = outcome.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Load(id, cancel) ? Page() : NotFound();
    }

    async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await db.Set<ImportRun>().FirstOrDefaultAsync(run => run.Id == id, cancel) is not { } run || !run.IsOpenTo(me.Signed.AccountId) || work.Target(run.Target) is not { } known) return false;
        (Run, target, Job) = (run, known, jobs.Find(id));
        if (Job is { IsDone: true, Rejections.Count: > 0 } failed && run.CommittedAt is null) Rejections = failed.Rejections;
        if (Job is not { IsDone: false } && run.CommittedAt is null && (sheet = await work.Cells(id, cancel)) is not null) await MakePlan(cancel);
        Title(T[$"import.target.{run.Target}"]);
        Frame.IsPrivate = true;
        Below((T["import.title"], "/import"));
        return true;
    }

    async Task MakePlan(CancellationToken cancel)
    {
        Mapping = ImportWork.Mapping(Run);
        Plan = await work.Plan(sheet!, target, Mapping, me.Signed.AccountId, cancel);
        Digest = Plan.Digest();
        var shown = Plan.Rows.Where(row => Show is null || row.Fate == Show).Skip((PageNumber - 1) * PageSize).Take(PageSize + 1).ToList();
        (Rows, HasMore) = ([.. shown.Take(PageSize)], shown.Count > PageSize);
    }
}
