using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Suggestions.SuggestionList;

/// <summary>What people told, oldest first; for the host.</summary>
[Authorize(Policies.Host)]
internal sealed class SuggestionListModel(FusionDb db, Acts acts) : FusionPage
{
    public IReadOnlyList<Suggestion> Waiting { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        Waiting = await db.Set<Suggestion>().Where(suggestion => suggestion.DealtWithAt == null).OrderBy(suggestion => suggestion.At).Take(100).ToListAsync(cancel);
        Title(T["suggestions.title"]);
        Frame.IsPrivate = true;
        Below((T["nav.host"], "/host"));
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        await acts.Run<DealWithHandler, Done>((handler, stop) => handler.Handle(id, stop), cancel);
        return Redirect("/host/suggestions");
    }
}
