using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Attachments.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fusion.Web.Features.Attachments.FilesPage;

/// <summary>The pictures and papers of one thing, for whoever may change it: add one, take one away.</summary>
[Authorize(Policies.SignedIn), EnableRateLimiting("suggest"), RequestSizeLimit(AddFileHandler.MostBytes + (1 << 20)), RequestFormLimits(MultipartBodyLengthLimit = AddFileHandler.MostBytes + (1 << 20))]
internal sealed class FilesPageModel(Attached attached, AttachedFiles files, Me me, Acts acts) : FormPage
{
    public Guid Subject { get; private set; }

    public Attachable Owner { get; private set; } = null!;

    public IReadOnlyList<AttachedFile> Files { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid subject, CancellationToken cancel) => await Show(subject, cancel) is { } refusal ? refusal : Page();

    public async Task<IActionResult> OnPost(Guid subject, IFormFile? file, CancellationToken cancel)
    {
        if (await Show(subject, cancel) is { } refusal) return refusal;
        var (actor, fields, bytes) = (me.Signed, Sent(name => T[$"attached.field.{name}"]), await Read(file, cancel));
        var outcome = await acts.Run<AddFileHandler, Attachment>((handler, stop) => handler.Handle(actor, subject, file?.FileName ?? "", bytes, fields, stop), cancel);
        return outcome.IsDone ? Redirect($"/attachments/{subject}") : Refused(outcome.Rejections);
    }

    public async Task<IActionResult> OnPostRemove(Guid subject, Guid id, CancellationToken cancel)
    {
        if (await Show(subject, cancel) is { } refusal) return refusal;
        var actor = me.Signed;
        var outcome = await acts.Run<RemoveFileHandler, Done>((handler, stop) => handler.Handle(actor, subject, id, stop), cancel);
        return outcome.IsDone ? Redirect($"/attachments/{subject}") : Refused(outcome.Rejections);
    }

    static async Task<byte[]> Read(IFormFile? file, CancellationToken cancel)
    {
        if (file is null) return [];
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    async Task<IActionResult?> Show(Guid subject, CancellationToken cancel)
    {
        var actor = me.Signed;
        if (await attached.Find(subject, actor, cancel) is not { } owner || (!owner.MayRead && owner.PublicUntil is null)) return NotFound();
        if (!owner.MayChange && !actor.IsModerator) return Forbid();
        (Subject, Owner, Files) = (subject, owner, await files.All(subject, cancel));
        Title(T["attached.title"], T["attached.lead"]);
        Frame.IsPrivate = true;
        Below((owner.Title, owner.Path));
        return null;
    }
}
