using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions;

/// <summary>A page of one decision, for whoever may know of it.</summary>
internal abstract class DecisionSeatPage(FusionDb db, DecisionRights rights, DecisionWords labels, Acts acts) : ActPage(acts)
{
    public Decision Decision { get; private set; } = null!;

    public DecisionSeat Seat { get; private set; } = null!;

    public DecisionWords Labels => labels;

    protected override async Task<bool> Enter(string slug, CancellationToken cancel)
    {
        if (await db.Set<Decision>().FirstOrDefaultAsync(one => one.Slug == slug, cancel) is not { } found || await rights.Of(found, By, cancel) is not { } seat) return false;
        (Decision, Seat) = (found, seat);
        Keep(isPrivate: !found.IsPublic);
        return true;
    }

    protected override string Label(string field) => labels.Field(field);

    /// <summary>A page below the decision's own.</summary>
    protected void Under(string title)
    {
        Title(title);
        Frame.IsPrivate = true;
        if (Frame.Crumbs.Count == 0) Below((T["decisions.title"], "/decisions"), (Decision.Title, Decision.Path));
    }
}
