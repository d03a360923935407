using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements;

/// <summary>A page of one agreement. What is not published is there for whoever may publish it, what is for members for them, and for nobody else.</summary>
internal abstract class OneAgreementPage(FusionDb db, Keepers keepers, AgreementWords labels, Acts acts) : ActPage(acts)
{
    public Agreement Agreement { get; private set; } = null!;

    /// <summary>What the newest version says, or, before there is one, the draft.</summary>
    public AgreementContent Says { get; private set; } = null!;

    public AgreementVersion? Newest { get; private set; }

    /// <summary>What whoever reads may do about it.</summary>
    public AgreementRights Rights { get; private set; } = null!;

    /// <summary>The network whose it is, as far as the reader may know of it.</summary>
    public NetworkSeat? Network => Rights.Network;

    public bool MayKeep => Rights.MayKeep;

    public AgreementWords Labels => labels;

    public DateOnly Today => DateOnly.FromDateTime(HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);

    protected override async Task<bool> Enter(string slug, CancellationToken cancel)
    {
        if (await db.Set<Agreement>().FirstOrDefaultAsync(agreement => agreement.Slug == slug, cancel) is not { } found) return false;
        var rights = await keepers.Of(found, Reader.Actor, cancel);
        if (found.IsPublished ? !rights.MayRead && !await IsBound(found, cancel) : !rights.MayKeep) return false;
        (Agreement, Rights) = (found, rights);
        Newest = found.IsPublished ? await db.Set<AgreementVersion>().FirstAsync(version => version.AgreementId == found.Id && version.Number == found.Number, cancel) : null;
        Says = AgreementContent.FromJson(Newest?.Content ?? found.Draft);
        Keep(isPrivate: !found.IsPublished || !found.IsPublic);
        return true;
    }

    /// <summary>Whether the page is also for whoever is bound by what only members read, once they are no members any more.</summary>
    protected virtual Task<bool> IsBound(Agreement agreement, CancellationToken cancel) => Task.FromResult(false);

    protected override string Label(string field) => labels.Field(field);
}
