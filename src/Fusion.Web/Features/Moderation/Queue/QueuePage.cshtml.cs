using Fusion.Web.Data;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Moderation.Queue;

/// <summary>What waits to be decided, oldest first.</summary>
[Authorize(Policies.Moderator)]
internal sealed class QueuePageModel(FusionDb db) : FusionPage
{
    const int Most = 100;

    public int Total { get; private set; }

    public IReadOnlyList<ModerationCase> Waiting { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        var waiting = db.Set<ModerationCase>().Where(found => found.Decision == null);
        Total = await waiting.CountAsync(cancel);
        Waiting = await waiting.OrderBy(found => found.At).Take(Most).ToListAsync(cancel);
        Title(T["moderation.queue"]);
        Frame.IsPrivate = true;
        Below((T["moderation.title"], "/moderation"));
    }
}
