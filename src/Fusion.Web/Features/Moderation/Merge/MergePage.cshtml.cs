using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Editing;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Moderation.Merge;

/// <summary>Two records side by side, to be made one; and the latest merges, to be undone.</summary>
[Authorize(Policies.Moderator)]
internal sealed class MergePageModel(FusionDb db, Acts acts, IEnumerable<IMergeable> mergeables, AddressBook addresses, Me me) : FusionPage
{
    const int MergesShown = 20;

    public MergeSide? Kept { get; private set; }

    public MergeSide? Gone { get; private set; }

    public string Keep { get; private set; } = "";

    public string Other { get; private set; } = "";

    /// <summary>The fields of which they say something else.</summary>
    public IReadOnlyList<IEditableField> Differing { get; private set; } = [];

    public IReadOnlyList<RecordMerge> Latest { get; private set; } = [];

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    /// <param name="keep">The address of a record, as it was copied from the browser; so is <paramref name="other"/>.</param>
    public async Task OnGet(Guid? kept, Guid? gone, string? keep, string? other, CancellationToken cancel)
    {
        (Keep, Other) = (keep ?? "", other ?? "");
        var (one, two) = (kept ?? await RecordAt(Keep, cancel), gone ?? await RecordAt(Other, cancel));
        if (Keep.Length > 0 && one is null) Rejections = [new Rejection("keep", "merge.unknown")];
        else if (Other.Length > 0 && two is null) Rejections = [new Rejection("other", "merge.unknown")];
        await Show(one, two, cancel);
    }

    public async Task<IActionResult> OnPost(Guid kept, Guid gone, int keptVersion, int goneVersion, CancellationToken cancel)
    {
        var chosen = Request.Form.Where(field => field.Key.StartsWith("choose.", StringComparison.Ordinal) && field.Value == "gone").Select(field => field.Key["choose.".Length..]).ToHashSet();
        var actor = me.Signed;
        var outcome = await acts.Run<MergeHandler, Guid>((handler, stop) => handler.Handle(new MergeWish(kept, gone, keptVersion, goneVersion, chosen), actor, stop), cancel);
        if (outcome.IsDone) return Redirect($"/id/{kept}");
        Rejections = outcome.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Show(kept, gone, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostUndo(Guid id, CancellationToken cancel)
    {
        var actor = me.Signed;
        var outcome = await acts.Run<UndoMergeHandler, Done>((handler, stop) => handler.Handle(id, actor, stop), cancel);
        if (outcome.IsDone) return Redirect("/merge");
        Rejections = outcome.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Show(null, null, cancel);
        return Page();
    }

    async Task Show(Guid? one, Guid? two, CancellationToken cancel)
    {
        if (one is not null && one == two) Rejections = [new Rejection("other", "merge.same")];
        else
            foreach (var mergeable in mergeables)
            {
                Kept ??= one is { } kept ? await mergeable.Side(kept, cancel) : null;
                Gone ??= two is { } gone ? await mergeable.Side(gone, cancel) : null;
                if (Kept is null || Gone is null) continue;
                Differing = [.. mergeable.Fields.Where(field => Kept.Draft[field.Name] != Gone.Draft[field.Name])];
                break;
            }
        Latest = await db.Set<RecordMerge>().OrderByDescending(merge => merge.At).Take(MergesShown).ToListAsync(cancel);
        Title(Rejections.Count > 0 ? T["error.prefix", T["merge.title"]] : T["merge.title"]);
        Frame.IsPrivate = true;
        Below((T["moderation.title"], "/moderation"));
    }

    /// <summary>The record at an address, which may be whole, a path, or a permanent one.</summary>
    async Task<Guid?> RecordAt(string address, CancellationToken cancel)
    {
        var path = Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsolutePath : address.Trim();
        return path.StartsWith("/id/", StringComparison.Ordinal) && Guid.TryParse(path[4..], out var id) ? id : path.Length > 1 ? await addresses.Owner(path, cancel) : null;
    }
}
