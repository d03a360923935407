using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Initiatives.ThemePage;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.ThemeList;

/// <summary>The questions at which several members work.</summary>
internal sealed class ThemeListModel(FusionDb db, InitiativeLabels labels, Acts acts) : FormPage
{
    public IReadOnlyList<(SharedTheme Theme, int Enquiries)> Themes { get; private set; } = [];

    public InitiativeLabels Labels => labels;

    public bool MayOpen => Contributors.Moderates(User);

    public async Task OnGet(CancellationToken cancel)
    {
        await Show(cancel);
        Fill(name => name == "kind" ? "theme" : null);
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (Me is null) return Challenge();
        if (!MayOpen) return Forbid();
        var fields = Sent(labels.Field);
        var outcome = await acts.Run<ThemeHandler, SharedTheme>((handler, stop) => handler.Open(Me, fields, stop), cancel);
        if (outcome.IsDone) return Redirect(outcome.Value!.Path);
        await Show(cancel);
        return Refused(outcome.Rejections);
    }

    async Task Show(CancellationToken cancel)
    {
        var themes = await db.Set<SharedTheme>().OrderByDescending(theme => theme.UpdatedAt).Take(200).ToListAsync(cancel);
        var counts = await db.Set<Enquiry>().Where(enquiry => enquiry.ThemeId != null && enquiry.Moderation == Moderation.Public).GroupBy(enquiry => enquiry.ThemeId!.Value).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        Themes = [.. themes.Select(theme => (theme, counts.GetValueOrDefault(theme.Id)))];
        Title(T["themes.shared"], T["themes.shared.lead"]);
        Below((T["enquiries.title"], "/pilots"));
    }
}
