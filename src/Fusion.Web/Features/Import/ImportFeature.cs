using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Import;

internal sealed class ImportFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<LoadPackHandler>();
        services.AddScoped<RemovePackHandler>();
        services.AddScoped<ContentPacks>();
    }
}
