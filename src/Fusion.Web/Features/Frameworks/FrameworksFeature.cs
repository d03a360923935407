using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Packs;

namespace Fusion.Web.Features.Frameworks;

internal sealed class FrameworksFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<FrameworkBook>();
        services.AddSingleton<IReadModel>(provider => provider.GetRequiredService<FrameworkBook>());
        services.AddTransient<IPackImporter, FrameworksImporter>();
        services.AddScoped<IDataset, FrameworkDataset>();
        services.AddScoped<IDataset, TermDataset>();
    }
}
