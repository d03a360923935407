using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements;

/// <summary>A page of one agreement. What is not published is there for whoever may publish it, and for nobody else.</summary>
internal abstract class OneAgreementPage(FusionDb db, Keepers keepers, NetworkCards networks, AgreementWords labels, Acts acts) : ActPage(acts)
{
    public Agreement Agreement { get; private set; } = null!;

    /// <summary>What the newest version says, or, before there is one, the draft.</summary>
    public AgreementContent Says { get; private set; } = null!;

    public AgreementVersion? Newest { get; private set; }

    public NetworkCard? Network { get; private set; }

    public bool MayKeep { get; private set; }

    public AgreementWords Labels => labels;

    public DateOnly Today => DateOnly.FromDateTime(HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);

    protected override async Task<bool> Enter(string slug, CancellationToken cancel)
    {
        if (await db.Set<Agreement>().FirstOrDefaultAsync(agreement => agreement.Slug == slug, cancel) is not { } found) return false;
        MayKeep = await keepers.May(found.NetworkId, Reader.Actor, cancel);
        if (!found.IsPublished && !MayKeep) return false;
        Agreement = found;
        Newest = found.IsPublished ? await db.Set<AgreementVersion>().FirstAsync(version => version.AgreementId == found.Id && version.Number == found.Number, cancel) : null;
        Says = AgreementContent.FromJson(Newest?.Content ?? found.Draft);
        Network = found.NetworkId is { } owner ? await networks.Find(owner, cancel) : null;
        Keep(isPrivate: !found.IsPublished);
        return true;
    }

    protected override string Label(string field) => labels.Field(field);
}
