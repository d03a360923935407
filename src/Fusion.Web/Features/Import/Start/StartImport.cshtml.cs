using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Platform.Sheets;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Import.Start;

/// <summary>Somebody brings a spreadsheet.</summary>
[Authorize(Policies.Moderator), EnableRateLimiting("suggest"), RequestSizeLimit(SheetReader.MostBytes + (1 << 20)), RequestFormLimits(MultipartBodyLengthLimit = SheetReader.MostBytes + (1 << 20))]
internal sealed class StartImportModel(FusionDb db, Acts acts, ImportWork work, Me me) : FusionPage
{
    const int RunsShown = 20;

    public IReadOnlyList<IImportTarget> Targets => work.Targets;

    public string Target { get; private set; } = "organisations";

    public IReadOnlyList<ImportRun> Runs { get; private set; } = [];

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public Task OnGet(CancellationToken cancel) => Show(cancel);

    public async Task<IActionResult> OnPost(string? target, IFormFile? file, CancellationToken cancel)
    {
        Target = target ?? "";
        var sheet = Read(file);
        var actor = me.Signed;
        var outcome = sheet.IsDone ? await acts.Run<StartImportHandler, Guid>((handler, stop) => handler.Handle(Target, Path.GetFileName(file!.FileName), sheet.Value!, actor, stop), cancel) : Outcome<Guid>.Rejected(sheet.Rejections);
        if (outcome.IsDone) return Redirect($"/import/{outcome.Value}");
        Rejections = outcome.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Show(cancel);
        return Page();
    }

    static Outcome<Sheet> Read(IFormFile? file)
    {
        if (file is null) return new Rejection("file", "import.file-missing");
        using var bytes = file.OpenReadStream();
        return SheetReader.Read(bytes, file.Length);
    }

    async Task Show(CancellationToken cancel)
    {
        var own = me.Signed.AccountId;
        Runs = await db.Set<ImportRun>().Where(run => !run.IsPrivate || run.AccountId == own).OrderByDescending(run => run.At).Take(RunsShown).ToListAsync(cancel);
        Title(Rejections.Count > 0 ? T["error.prefix", T["import.title"]] : T["import.title"]);
        Frame.IsPrivate = true;
        Below();
    }
}
