using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.WaitingPage;

/// <summary>Enquiries and adoptions of newcomers, for moderators; for everybody else their own.</summary>
[Authorize]
internal sealed class WaitingPageModel(FusionDb db, Acts acts) : FormPage
{
    public IReadOnlyList<(Guid Id, string Title, string Text, string? Path, DateTime At)> Waiting { get; private set; } = [];

    public bool IsModerator { get; private set; }

    public async Task OnGet(CancellationToken cancel) => await Show(cancel);

    public async Task<IActionResult> OnPost(Guid id, string? judgement, CancellationToken cancel)
    {
        if (!Contributors.Moderates(User)) return Forbid();
        var outcome = await acts.Run<JudgeInitiativeHandler, Done>((handler, stop) => handler.Handle(Me, id, judgement == "let-through", stop), cancel);
        await Show(cancel);
        return outcome.IsDone ? Redirect("/pilots/waiting") : Refused(outcome.Rejections);
    }

    async Task Show(CancellationToken cancel)
    {
        IsModerator = Contributors.Moderates(User);
        var enquiries = db.Set<Enquiry>().Where(enquiry => enquiry.Moderation == Moderation.Waiting);
        var adoptions = db.Set<Adoption>().Where(adoption => adoption.Moderation == Moderation.Waiting);
        if (!IsModerator) (enquiries, adoptions) = (enquiries.Where(enquiry => enquiry.OwnerId == Me), adoptions.Where(adoption => adoption.OwnerId == Me));
        Waiting = [.. (await enquiries.OrderBy(enquiry => enquiry.CreatedAt).Take(50).ToListAsync(cancel)).Select(enquiry => (enquiry.Id.Value, enquiry.Question, enquiry.Why, (string?)enquiry.Path, enquiry.CreatedAt))
            .Concat((await adoptions.OrderBy(adoption => adoption.CreatedAt).Take(50).ToListAsync(cancel)).Select(adoption => (adoption.Id, adoption.Team, string.Join(' ', adoption.Changed, adoption.Why), (string?)$"/id/{adoption.EntryId.Value}", adoption.CreatedAt))).OrderBy(row => row.CreatedAt)];
        Title(T["findings.waiting"], "");
        Frame.IsPrivate = true;
        Below((T["enquiries.title"], "/pilots"));
    }
}
