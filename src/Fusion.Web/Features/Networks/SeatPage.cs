using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks;

/// <summary>A page of one network, for whoever may see the network.</summary>
internal abstract class SeatPage(FusionDb db, Seats seats, NetworkWords labels, Acts acts) : ActPage(acts)
{
    public Network Network { get; private set; } = null!;

    public Seat Seat { get; private set; } = null!;

    public NetworkWords Labels => labels;

    public bool IsOver => Network.IsOver(Seat.Today);

    protected override async Task<bool> Enter(string slug, CancellationToken cancel)
    {
        if (await db.Set<Network>().FirstOrDefaultAsync(network => network.Slug == slug, cancel) is not { } network) return false;
        var seat = await seats.Of(network, By, cancel);
        if (!MayFind(seat)) return false;
        (Network, Seat) = (network, seat);
        Keep(isPrivate: !network.IsPublic);
        return true;
    }

    protected virtual bool MayFind(Seat seat) => seat.May(Governance.Act.See).IsAllowed;

    protected override string Label(string field) => labels.Field(field);
}
