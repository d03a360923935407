using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.ThemePage;

/// <summary>Members' enquiries under one question, read as one: who asks what, how often they were surprised, what they learned.</summary>
internal sealed class ThemePageModel(FusionDb db, InitiativeLabels labels, TimeProvider clock, Acts acts) : FormPage
{
    const int Most = 200;

    public SharedTheme Theme { get; private set; } = null!;

    public IReadOnlyList<Enquiry> Enquiries { get; private set; } = [];

    /// <summary>Of each enquiry, how many cycles were studied and how many came otherwise than expected.</summary>
    public IReadOnlyDictionary<Guid, (int Studied, int Otherwise)> Cycles { get; private set; } = new Dictionary<Guid, (int, int)>();

    public IReadOnlyList<ThemeReview> Reviews { get; private set; } = [];

    /// <summary>What they said as one when they were last read so.</summary>
    public ThemeReview? Reading => Reviews.FirstOrDefault(review => review.AsOne.Length + review.FriendAsks.Length > 0);

    /// <summary>The hopes that they serve, with how many enquiries each.</summary>
    public IReadOnlyList<(TermView Hope, int Count)> Hopes => [.. labels.Hopes.Select(hope => (hope, Enquiries.Count(enquiry => enquiry.Hopes.Contains(hope.Code)))).Where(pair => pair.Item2 > 0).OrderByDescending(pair => pair.Item2)];

    public InitiativeLabels Labels => labels;

    public bool MayReview => Contributors.Moderates(User);

    public bool IsDue => Theme.ReviewOn is { } on && on <= DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (!await Show(slug, cancel)) return await Missing(cancel);
        Fill(name => name == "results" ? Theme.Results : null);
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, CancellationToken cancel)
    {
        if (Me is null) return Challenge();
        if (!await Show(slug, cancel)) return NotFound();
        if (!MayReview) return Forbid();
        var fields = Sent(labels.Field);
        var outcome = await acts.Run<ThemeHandler, SharedTheme>((handler, stop) => handler.Review(Me, slug, fields, stop), cancel);
        return outcome.IsDone ? Redirect(Theme.Path) : Refused(outcome.Rejections);
    }

    async Task<bool> Show(string slug, CancellationToken cancel)
    {
        if (await db.Set<SharedTheme>().FirstOrDefaultAsync(theme => theme.Slug == slug, cancel) is not { } theme) return false;
        Theme = theme;
        Enquiries = await db.Set<Enquiry>().Where(enquiry => enquiry.ThemeId == theme.Id && enquiry.Moderation == Moderation.Public).OrderBy(enquiry => enquiry.CreatedAt).Take(Most).ToListAsync(cancel);
        var ids = Enquiries.Select(enquiry => enquiry.Id).ToList();
        Cycles = (await db.Set<Cycle>().Where(cycle => ids.Contains(cycle.EnquiryId) && cycle.StudiedAt != null).Select(cycle => new { cycle.EnquiryId, cycle.Compared }).ToListAsync(cancel))
            .GroupBy(cycle => cycle.EnquiryId.Value).ToDictionary(group => group.Key, group => (group.Count(), group.Count(cycle => cycle.Compared == Prophecy.Otherwise)));
        Reviews = await db.Set<ThemeReview>().Where(review => review.ThemeId == theme.Id).OrderByDescending(review => review.At).Take(50).ToListAsync(cancel);
        Title(theme.Title, theme.Question);
        Below((T["enquiries.title"], "/pilots"), (T["themes.shared"], "/pilots/themes"));
        return true;
    }
}
