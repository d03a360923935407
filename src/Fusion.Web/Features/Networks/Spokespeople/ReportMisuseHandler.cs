using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Spokespeople;

/// <summary>Takes in that somebody speaks for a network who may not. Nothing becomes public by it and nobody is kept as its sender, so the record holds no entry.</summary>
internal sealed class ReportMisuseHandler(FusionDb db, Seats seats, NetworkBook book)
{
    /// <param name="actor">Null for whoever has no account.</param>
    public async Task<Outcome<Done>> Handle(Actor? actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await db.Set<Network>().FirstOrDefaultAsync(one => one.Slug == slug, cancel) is not { } network || !(await seats.Of(network, actor, cancel)).May(Act.See).IsAllowed) return new Rejection("misuse_who", "network.gone");
        if (network.IsOver(seats.Today)) return new Rejection("misuse_who", "network.over");
        var (who, where, what) = (fields.Needed("misuse_who", MisuseReport.MostWho), fields.Text("misuse_where", MisuseReport.MostWhere), fields.Needed("misuse_what", MisuseReport.MostWhat, least: 10));
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        if (await db.Set<MisuseReport>().CountAsync(one => one.NetworkId == network.Id && one.AnsweredAt == null, cancel) >= MisuseReport.MostWaiting) return new Rejection("misuse_who", "misuse.many", MisuseReport.MostWaiting);
        db.Add(new MisuseReport { Id = Guid.CreateVersion7(), NetworkId = network.Id, Who = who, Where = where, What = what, At = book.Now });
        return default(Done);
    }
}
