using Fusion.Web.Platform;

namespace Fusion.Web.Features.Host;

internal sealed class HostFeature : IFeature
{
    public void AddServices(IServiceCollection services) => services.AddScoped<Start>();
}
