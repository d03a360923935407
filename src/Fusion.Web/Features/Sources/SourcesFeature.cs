using Fusion.Web.Features.Sources.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Packs;

namespace Fusion.Web.Features.Sources;

internal sealed class SourcesFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<SourceBook>();
        services.AddTransient<IPackImporter, SourcesImporter>();
        services.AddScoped<IDataset, SourceDataset>();
    }
}
