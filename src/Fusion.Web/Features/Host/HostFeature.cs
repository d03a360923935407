using Fusion.Web.Features.Host.Settings;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Host;

internal sealed class HostFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<Start>();
        services.AddScoped<ChangeSettingsHandler>();
        services.AddScoped<SendTestMailHandler>();
    }
}
