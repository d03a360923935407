using Fusion.Web.Data.Backup;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Host.BackupPage;

/// <summary>All that this host holds, in one file to take along; the same file that ./fusion backup makes, without keys.</summary>
[Authorize(Policies.Host)]
internal sealed class BackupPageModel(BackUp backup, StartOptions options, TimeProvider clock) : FusionPage
{
    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public string Command => $"./fusion backup FILE --data {Path.GetFullPath(options.DataFolder)}{(options.Postgres is null ? "" : " --postgres CONNECTION")}";

    public void OnGet() => Show();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var folder = Path.Combine(options.DataFolder, "cache");
        var file = Path.Combine(folder, $"{Guid.NewGuid():n}.zip");
        try
        {
            System.IO.Directory.CreateDirectory(folder);
            await backup.Write(file, passphrase: null, cancel);
            var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Delete, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            Response.Headers.CacheControl = "no-store";
            return File(stream, "application/zip", $"fusion-{clock.GetUtcNow():yyyy-MM-dd-HHmm}.zip");
        }
        catch (Exception fault) when (fault is StartupFault or IOException or UnauthorizedAccessException)
        {
            Rejections = [new Rejection("download", "backup.failed", fault.Message)];
            Response.StatusCode = StatusCodes.Status500InternalServerError;
            Show();
            return Page();
        }
    }

    void Show()
    {
        Title(Rejections.Count > 0 ? T["error.prefix", T["backup.title"]] : T["backup.title"]);
        Frame.IsPrivate = true;
        Below((T["nav.host"], "/host"));
    }
}
