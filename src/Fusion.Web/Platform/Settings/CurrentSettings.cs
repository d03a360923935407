using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Platform.Settings;

/// <summary>The host's settings as every request reads them; the mail sender looks again every few seconds, so that other nodes follow.</summary>
internal sealed class CurrentSettings(Database database) : IReadModel
{
    HostSettings now = new();

    public HostSettings Now => Volatile.Read(ref now);

    public Topic Topic => Topic.Settings;

    public int Order => 0;

    public async Task Refresh(CancellationToken cancel)
    {
        await using var db = database.Reader();
        Volatile.Write(ref now, await db.Set<HostSettings>().FirstOrDefaultAsync(settings => settings.Id == HostSettings.OnlyId, cancel) ?? new HostSettings());
    }
}
