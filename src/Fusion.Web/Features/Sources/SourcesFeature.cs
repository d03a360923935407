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
        services.AddSingleton<SourceBook>();
        services.AddSingleton<IReadModel>(provider => provider.GetRequiredService<SourceBook>());
        services.AddTransient<IPackImporter, SourcesImporter>();
        services.AddScoped<IDataset, SourceDataset>();
    }
}
