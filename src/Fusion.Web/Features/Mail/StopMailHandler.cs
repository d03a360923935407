using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Mail;

/// <summary>Somebody wants no more mails of a kind, or wants them again. It is private, so the record holds no entry.</summary>
internal sealed class StopMailHandler(FusionDb db, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(StopLink link, bool again, CancellationToken cancel)
    {
        var known = await db.Set<MailStop>().AsTracking().FirstOrDefaultAsync(stop => stop.Receiver == link.Receiver && stop.Kind == link.Kind, cancel);
        if (again && known is not null) db.Remove(known);
        if (!again && known is null) db.Add(new MailStop { Receiver = link.Receiver, Kind = link.Kind, At = clock.GetUtcNow().UtcDateTime });
        return default(Done);
    }
}
